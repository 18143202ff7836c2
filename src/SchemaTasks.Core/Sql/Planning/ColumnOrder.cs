using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// PostgreSQL adds columns at a table's end and never moves one. So the longest beginning of the expected columns that is there in this
/// order stays, and what comes after it is made again at the end.
/// </summary>
internal sealed class ColumnOrder(SideObjects expected, SideObjects actual, PlannedActions actions, FixOptions options)
{
    /// <summary>Tables whose columns stay out of order, and why.</summary>
    public SortedDictionary<ObjectPath, string> Obstacles { get; } = new(Comparer<ObjectPath>.Create((left, right) => string.CompareOrdinal(left.ToString(), right.ToString())));

    /// <summary>Gives displaced columns their action.</summary>
    /// <returns>Those that had another one.</returns>
    public List<ObjectKey> Displace()
    {
        var changed = new List<ObjectKey>();
        var altered = actions.Changed.Where(entry => entry.Key.Class == ObjectClass.Column).Select(entry => entry.Key with { Class = ObjectClass.Relation, Member = "" }).ToHashSet();
        foreach (var table in expected.Objects.Values.OfType<TableObject>().OrderBy(table => table.Key))
            if (actual.Find(table.Key) is TableObject before && (altered.Contains(table.Key) || !table.Site.IsOrderedAs(before.Site)) && actions[table.Key].Kind is ActionKind.Keep or ActionKind.Alter)
                changed.AddRange(OfTable(table.Site, before.Site));
        return changed;
    }

    private List<ObjectKey> OfTable(ResolvedTable after, ResolvedTable before)
    {
        if (after.PartitionOf is not null) return [];
        // Columns that arrive are read in the parents' order, wherever they are.
        var arriving = after.HasArrivals;
        var places = before.Columns.Select((column, place) => (column.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
        var last = -1;
        var displaced = new List<ObjectKey>();
        foreach (var column in after.Columns.Where(column => !arriving || !after.ParentColumns.ContainsKey(column.Name)))
        {
            var key = ColumnObject.KeyOf(after.Schema, after.Table.Name, column.Name);
            var stays = actions[key].Kind is ActionKind.Keep or ActionKind.Alter or ActionKind.ChangeType;
            if (stays && displaced.Count == 0 && places[column.Name] > last) last = places[column.Name];
            else if (stays) displaced.Add(key);
            else last = int.MaxValue;
        }
        if (ComputedTooEarly(after, displaced) is { } computed)
        {
            Obstacles[after.Path] = computed;
            return [];
        }
        if (displaced.Count == 0) return [];
        if (Obstacle(after, before, displaced) is { } obstacle)
        {
            Obstacles[after.Path] = obstacle;
            return [];
        }
        foreach (var key in displaced)
            actions[key] = new(expected.Find(key) is ColumnObject { KeepsValues: true } ? ActionKind.RecreateColumn : ActionKind.Replace);
        return displaced;
    }

    /// <summary>A generated column can only be added after what it is computed from.</summary>
    private string? ComputedTooEarly(ResolvedTable site, List<ObjectKey> displaced)
    {
        var appended = site.Columns.Select(column => ColumnObject.KeyOf(site.Schema, site.Table.Name, column.Name))
            .Where(key => displaced.Contains(key) || actions[key].Kind is ActionKind.Create or ActionKind.Replace or ActionKind.RecreateColumn)
            .ToList();
        for (var i = 0; i < appended.Count; i++)
            if (expected.Find(appended[i]) is ColumnObject { Column.Generated: not null } && appended.Skip(i + 1).Any(later => expected.Needs(appended[i], later)))
                return "Its columns are in another order, with a generated column before one that it is computed from; PostgreSQL cannot reorder columns: recreate the table.";
        return null;
    }

    private string? Obstacle(ResolvedTable site, ResolvedTable before, List<ObjectKey> displaced)
    {
        if (site.Table.PartitionBy is { } partitionBy && SqlLexemes.Of(partitionBy).Any(token => displaced.Any(key => key.Member == token.Text)))
            return "Its columns are in another order, and a column of the partition key cannot be moved: recreate the table.";
        if (displaced.Any(key => before.SharedBelow.Contains(key.Member)))
            return "Its columns are in another order, and a child table has one of them for itself, too: recreate the table.";
        if (options.AllowDestructive) return null;
        return RecreatedComputed(site) is { } computed
            ? $"Its columns are in another order: {computed}. To move those after it, too, columns are rewritten, which SchemaAllowDestructive=true allows."
            : "Its columns are in another order; to change that, columns are rewritten, which SchemaAllowDestructive=true allows.";
    }

    /// <summary>The generated column that displaces others, and why it does.</summary>
    private string? RecreatedComputed(ResolvedTable site)
    {
        foreach (var column in site.Columns)
        {
            var key = ColumnObject.KeyOf(site.Schema, site.Table.Name, column.Name);
            if (column.Generated is null || actions[key].Kind != ActionKind.Replace || actual.Find(key) is not ColumnObject { Column: { Generated: not null } before }) continue;
            var isSettable = (before.Type, before.Collation, before.GeneratedVirtual) == (column.Type, column.Collation, column.GeneratedVirtual);
            return $"the generated column {column.Name} is recreated at the table's end, because {(isSettable && site.Major < 17 ? "PostgreSQL before version 17 cannot set its expression" : "it cannot change in place")}";
        }
        return null;
    }
}
