using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>Gives the objects of the expected schema the owners and grants that the server has and the manifest does not list.</summary>
internal sealed class KeptAccess
{
    private readonly UnmanagedAccess? _access;
    private readonly Dictionary<ObjectKey, SqlObject> _present;

    /// <param name="access">Whether the manifest lists them; <see langword="null"/> when it lists them all.</param>
    /// <param name="reading">The server's schema with them, as far as it is planned.</param>
    /// <param name="expected">The objects that get them.</param>
    public KeptAccess(UnmanagedAccess? access, SchemaObjects? reading, SideObjects expected)
    {
        _access = access;
        _present = reading is null ? [] : ObjectList.Of(reading).ToDictionary(item => item.Key);
        foreach (var item in expected.Objects.Values)
        {
            if (Present(item) is not { } present) continue;
            var merged = Merge(item.Ownership!, present, access!.ManagesGrants && item is not (OtherObjectObject or StatisticsObject));
            // The sequence goes with the identity.
            item.Access = item is ColumnObject { Column.Identity: IdentityGeneration.None } ? merged with { IdentityGrants = [] } : merged;
        }
        if (reading is { SecurityLabels: { IsEmpty: false } labels }) KeepLabels(labels, expected);
        foreach (var owner in expected.Objects.Values.OfType<SequenceOwnerObject>()) HaveOneOwner(owner, expected);
    }

    /// <summary>Default privileges that the manifest does not list.</summary>
    public IEnumerable<OtherObjectObject> DefaultPrivileges => _access is { ManagesGrants: false } ? _present.Values.OfType<OtherObjectObject>() : [];

    /// <summary>Nothing says what access to the object is wanted: it is new, and has what the server gives to new objects.</summary>
    public bool IsOpen(SqlObject item) => _access is { ManagesGrants: false } && Present(item) is null;

    private Ownership? Present(SqlObject item) =>
        item.Ownership is not null && _present.TryGetValue(item.Key, out var present) && present.GetType() == item.GetType() ? present.Ownership : null;

    /// <summary>The columns of views have no objects of their own.</summary>
    private static void KeepLabels(ImmutableArray<SecurityLabel> labels, SideObjects expected)
    {
        var byObject = labels.ToLookup(label => label.Object);
        var ofColumns = labels.Where(label => label.Object.Kind == ObjectKind.Column).ToLookup(label => new QualifiedName(label.Object.Schema, label.Object.Name));
        foreach (var item in expected.Objects.Values)
        {
            // A default or a tie has the path of what it belongs to.
            if (item.CommentTarget.Length == 0) continue;
            item.Labels = [.. byObject[item.Path], .. item is ViewObject or MaterializedViewObject ? ofColumns[new(item.Path.Schema, item.Path.Name)] : []];
        }
    }

    /// <summary>A column owns only sequences of its table's owner: the new one of the two gets the owner of the other.</summary>
    private static void HaveOneOwner(SequenceOwnerObject link, SideObjects expected)
    {
        if (expected.Find(link.Key with { Class = ObjectClass.Relation }) is not { } sequence || expected.Find(new(ObjectClass.Relation, link.ColumnKey.Schema, link.ColumnKey.Name)) is not { } table) return;
        if (sequence.Access is { Owner: null } made && table.Access?.Owner is { } role) sequence.Access = made with { Owner = role };
        else if (table.Access is { Owner: null } added && sequence.Access?.Owner is { } present) table.Access = added with { Owner = present };
    }

    /// <param name="wanted">What the manifest lists.</param>
    /// <param name="present">What the server has.</param>
    /// <param name="managed">The manifest lists grants of this kind.</param>
    private Ownership Merge(Ownership wanted, Ownership present, bool managed) => wanted with
    {
        Owner = wanted.Owner ?? present.Owner,
        Grants = managed ? [.. wanted.Grants.Select(grant => WithGrantor(grant, present)), .. OfOwner(wanted, present)] : present.Grants,
        IdentityGrants = present.IdentityGrants,
        Columns = [.. wanted.Columns.Select(column => present.Columns.FirstOrDefault(other => other.Column == column.Column) is { } same ? Merge(column, same, managed) : column)],
    };

    /// <summary>The manifest does not say who granted it.</summary>
    private static Grant WithGrantor(Grant grant, Ownership present) =>
        present.Grants.FirstOrDefault(other => other.Grantor is not null && other.Role == grant.Role && other.Grantable == grant.Grantable && other.Privileges.SequenceEqual(grant.Privileges, StringComparer.Ordinal)) ?? grant;

    /// <summary>What is listed only together with the owner.</summary>
    private IEnumerable<Grant> OfOwner(Ownership wanted, Ownership present) =>
        _access!.ManagesOwners ? [] : present.Grants.Where(grant => grant.Role == (present.Owner ?? present.Relation?.Owner) && !Privileges.IsListed(wanted, grant.Role));
}
