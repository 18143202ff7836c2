using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Names of relation fields, each made of its own foreign key and the two tables, so that a second key renames no field of the first.</summary>
internal static class RelationName
{
    /// <summary><c>company_id</c> → <c>company</c>; a column without an id's ending gets the type's name: <c>manager</c> → <c>managerEmployee</c>.</summary>
    public static string OfParent(DraftType child, DraftType parent, ForeignKey key)
    {
        var role = Role(key, child.Names);
        return child.FieldNames.Contains(role) ? role + parent.Name : role;
    }

    /// <summary>
    /// The children's plural (<c>messages</c>), with the key's role when that is not plain from the parent (<c>messagesBySender</c>).
    /// </summary>
    public static string OfChildren(DraftType child, DraftType parent, ForeignKey key, bool isOne)
    {
        var children = GraphQLName.LowerFirstWord(isOne ? child.Name : child.PluralName);
        var role = Role(key, child.Names);
        return (parent.PlainRoles.Contains(role) || HasSameNames(key)) && child != parent ? children : $"{children}By{GraphQLName.UpperFirst(role)}";
    }

    /// <summary>Columns called like those that they refer to say nothing of a role.</summary>
    private static bool HasSameNames(ForeignKey key) => key.Columns.AsSpan().SequenceEqual(key.ReferencedColumns.AsSpan());

    private static string Role(ForeignKey key, NameCache names)
    {
        if (key.Columns.Length > 1 && HasSameNames(key)) return GraphQLName.LowerFirstWord(names.SingularPascal(key.References.Name));
        var field = names.Camel(key.Columns[^1]);
        foreach (var ending in (ReadOnlySpan<string>)["UniqueId", "Uuid", "Guid", "Id", "ID", "Key", "Code"])
        {
            if (field.Length > ending.Length && field.EndsWith(ending, StringComparison.Ordinal)) return field[..^ending.Length];
        }
        return field;
    }
}
