using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// Checks and foreign keys that tables have from their parents, validated or enforced otherwise than there. The parent's is then not valid
/// or not enforced: it is removed and made again, which reads no row, where the table's cannot be changed beside it.
/// </summary>
internal static class InheritedConstraints
{
    /// <summary>The places of the constraint of this name in the tables above.</summary>
    public static IEnumerable<ObjectKey> Above(SideObjects side, SqlObject item) => item is CheckObject or ForeignKeyObject { IsValidatedPart: true } && side.Find(item.Parent!.Value) is TableObject { Site.Parents: { IsEmpty: false } parents }
        ? side.WithAncestors(parents).Select(parent => item.Key with { Schema = parent.Schema, Name = parent.Name })
        : [];

    public static bool IsValidatedPart(SqlObject item) => item is CheckObject { IsValidatedPart: true } or ForeignKeyObject { IsValidatedPart: true };

    private static bool IsPart(SqlObject item) => item is CheckObject { Check.Inherited: true } or ForeignKeyObject { IsValidatedPart: true };

    private static bool IsFull(SqlObject item) => item is CheckObject { Check: { NotValid: false, NotEnforced: false } } or ForeignKeyObject { Constraint: { NotValid: false, NotEnforced: false } };

    /// <summary>The checks above a table that are not valid, and that it does not have otherwise. A new table would have them valid.</summary>
    public static IEnumerable<ObjectKey> Inheritable(SideObjects side, SqlObject item)
    {
        if (item is not TableObject { Site: { Parents.IsEmpty: false } site }) return [];
        var own = site.Table.Checks.Select(check => check.Name).ToHashSet(StringComparer.Ordinal);
        return side.WithAncestors(site.Parents).Select(parent => side.Find(new(ObjectClass.Relation, parent.Schema, parent.Name))).OfType<TableObject>()
            .SelectMany(parent => parent.Site.Table.Checks.Where(check => check is { NotValid: true, NoInherit: false } && !own.Contains(check.Name)), (parent, check) => new ObjectKey(ObjectClass.Constraint, parent.Site.Schema, parent.Site.Table.Name, check.Name));
    }

    /// <summary>What has to be made again because of what becomes of others.</summary>
    public static IEnumerable<ObjectKey> ToRemake(SideObjects expected, SideObjects actual, PlannedActions actions)
    {
        foreach (var (key, action) in actions.Changed)
        {
            var item = expected.Find(key) ?? actual.Find(key)!;
            if (item is TableObject && action.Kind is ActionKind.Create or ActionKind.Replace)
            {
                foreach (var above in Inheritable(expected, item))
                    if (Stays(above)) yield return above;
                continue;
            }
            if (item is not (CheckObject or ForeignKeyObject) || !action.Vanishes && action.Kind != ActionKind.Create) continue;
            // Parts are as good as gone with what they are parts of.
            if (action.Vanishes)
                foreach (var below in Below(key, item))
                    if (Stays(below)) yield return below;
            if (item.Parent is not { } table || actions[table].Kind is ActionKind.Create or ActionKind.Drop or ActionKind.Replace || IsValidatedPart(item) && action.Kind == ActionKind.Create) continue;
            // A parent's that becomes valid is as this was.
            foreach (var above in (action.Kind == ActionKind.Drop ? Above(actual, item) : Above(expected, item).Intersect(Above(actual, item))))
                if (Stays(above) && !(action.Kind == ActionKind.Drop && IsPart(item) && IsFull(expected.Find(above)!))) yield return above;
        }

        bool Stays(ObjectKey key) => expected.Find(key) is not null && actual.Find(key) is not null && actions[key].Kind is ActionKind.Keep or ActionKind.Alter;

        IEnumerable<ObjectKey> Below(ObjectKey key, SqlObject item) => actual.Find(item.Parent!.Value) is TableObject { Site.HasChildren: true } table ? Parts(table.Site, key) : [];

        IEnumerable<ObjectKey> Parts(ResolvedTable table, ObjectKey key)
        {
            foreach (var child in actual.ChildrenOf(table))
            {
                var part = key with { Schema = child.Schema, Name = child.Name };
                if (actual.Find(part) is { } found && IsPart(found)) yield return part;
                if (actual.Find(new(ObjectClass.Relation, child.Schema, child.Name)) is TableObject { Site.HasChildren: true } below)
                    foreach (var further in Parts(below.Site, key)) yield return further;
            }
        }
    }
}
