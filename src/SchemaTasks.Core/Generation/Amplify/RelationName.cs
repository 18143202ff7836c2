using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Names of relation fields, each made of its own foreign key and the two tables, so that a second key renames no field of the first.</summary>
internal sealed class RelationName(Draft draft)
{
    /// <summary>In characters: longer names are made shorter.</summary>
    private const int LongName = 40;

    private static readonly string[] IdEndings = ["UniqueId", "Uuid", "Guid", "Id", "ID", "Key", "Code"];

    private readonly NameCache _names = draft.Names;

    /// <summary><c>company_id</c> → <c>company</c>; a column without an id's ending gets the type's name: <c>manager</c> → <c>managerEmployee</c>.</summary>
    public string OfParent(DraftType child, DraftType parent, ForeignKey key)
    {
        var role = Role(child, key);
        return child.HasField(role) ? LongOfParent(child, parent, key) : role;
    }

    /// <summary>What <see cref="OfParent"/> is where its usual name is taken.</summary>
    public string LongOfParent(DraftType child, DraftType parent, ForeignKey key) => Role(child, key) + parent.Name;

    /// <summary>
    /// The children's plural (<c>messages</c>), with the key's role when that is not plain from the parent (<c>messagesBySender</c>). Children of
    /// the parent's own schema go without its name: <c>CompanyMaster.contracts</c>, not <c>companyContracts</c>, unless a field has that name.
    /// </summary>
    public string OfChildren(DraftType child, DraftType parent, ForeignKey key, bool isOne)
    {
        var role = Role(child, key);
        var isPlain = child != parent && (HasSameNames(key) || IsPlain(role, parent));
        var full = Children(child, isOne);
        if (child.Source.Schema == parent.Source.Schema && child.Name == _names.Pascal(child.Source.Schema) + _names.SingularPascal(child.Source.Name))
        {
            var bare = _names.SingularCamel(child.Source.Name);
            var name = Name(isOne ? bare : Plural.Of(bare));
            if (!parent.HasField(name)) return name;
        }
        return Name(full);

        string Name(string children) => isPlain ? children : WithRole(children, role);
    }

    /// <summary>What <see cref="OfChildren"/> is where its usual name is taken.</summary>
    public string LongOfChildren(DraftType child, ForeignKey key, bool isOne) => WithRole(Children(child, isOne), Role(child, key));

    private static string Children(DraftType child, bool isOne) => isOne ? GraphQLName.LowerFirstWord(child.Name) : child.PluralField;

    private string WithRole(string children, string role) => $"{children}By{_names.UpperFirst(ShortRole(children, role))}";

    /// <summary>The name by hand of the column that the key's role comes from, also in the form that has the column's own name for its field.</summary>
    public NameOverride? GivenName(DraftType child, ForeignKey key)
    {
        if (draft.GivenNames.Count == 0 || (key.Columns.Length > 1 && HasSameNames(key))) return null;
        return draft.GivenNames.TryGetValue(child.Source.Child(ObjectKind.Column, key.Columns[^1]).ToString(), out var given) && GraphQLName.IsValid(given.Name) ? given : null;
    }

    /// <summary>The role, or its last word where the name would be too long.</summary>
    private static string ShortRole(string children, string role)
    {
        if (children.Length + role.Length <= LongName) return role;
        var word = role.Length - 1;
        while (word > 0 && !char.IsAsciiLetterUpper(role[word])) word--;
        return role[word..];
    }

    /// <summary>A field's name without what says that it is an id.</summary>
    public static string RoleOf(string field)
    {
        foreach (var ending in IdEndings)
        {
            if (field.Length > ending.Length && field.EndsWith(ending, StringComparison.Ordinal)) return field[..^ending.Length];
        }
        // Only a name by hand has underscores in it.
        foreach (var ending in IdEndings)
        {
            if (field.Length > ending.Length + 1 && field[^(ending.Length + 1)] == '_' && field.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return field[..^(ending.Length + 1)];
        }
        return field;
    }

    /// <summary>Whether a column that is called so says only which type it refers to: it is called after the type, its table or its schema.</summary>
    private bool IsPlain(string role, DraftType parent) =>
        role == _names.SingularCamel(parent.Source.Name) || role == _names.SingularCamel(parent.Source.Schema) || role == GraphQLName.LowerFirstWord(parent.Name);

    /// <summary>Columns called like those that they refer to say nothing of a role.</summary>
    private static bool HasSameNames(ForeignKey key) => key.Columns.AsSpan().SequenceEqual(key.ReferencedColumns.AsSpan());

    private string Role(DraftType child, ForeignKey key)
    {
        if (key.Columns.Length > 1 && HasSameNames(key)) return _names.SingularCamel(key.References.Name);
        return GivenName(child, key) is { } given ? RoleOf(given.Name) : _names.RoleOf(key.Columns[^1]);
    }
}
