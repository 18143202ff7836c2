using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>Columns that a table and those above it have: what a statement does to one reaches the others.</summary>
internal static class SharedColumns
{
    public static void Apply(OperationGraph graph)
    {
        foreach (var alter in graph.Alters.Values)
            if (alter.Item is ColumnObject column)
                foreach (var key in Above(graph.Expected, column))
                    // What the column has of its own is said last.
                    if (graph.Alters.TryGetValue(key, out var above)) alter.PreferablyAfter.Add(above);
        foreach (var create in graph.Creates.Values)
            if (create.Item is ColumnObject { Arrives: false } column && !graph.Creates.ContainsKey(column.TableKey))
                foreach (var key in Above(graph.Expected, column))
                    // A column that a child has is made one with the parent's, not the other way round.
                    if (graph.Creates.TryGetValue(key, out var above)) above.PreferablyAfter.Add(create);
        foreach (var drop in graph.Drops.Values)
            if (drop.Item is TableObject { Site.Table.Inherits.Length: > 1 } table) OrderDrop(graph, drop, table.Site);
    }

    /// <summary>As long as the table is there, no column that two parents give it can change.</summary>
    private static void OrderDrop(OperationGraph graph, Operation drop, ResolvedTable site)
    {
        foreach (var column in site.Columns)
        {
            var given = site.Table.Inherits.Select(parent => ColumnObject.KeyOf(parent.Schema, parent.Name, column.Name)).Where(graph.Actual.Objects.ContainsKey).ToList();
            if (given.Count < 2) continue;
            foreach (var key in given)
                if (graph.Alters.TryGetValue(key, out var alter)) alter.After.Add(drop);
        }
    }

    private static IEnumerable<ObjectKey> Above(SideObjects side, ColumnObject column) =>
        side.WithAncestors(column.Site.Parents).Select(name => ColumnObject.KeyOf(name.Schema, name.Name, column.Column.Name));
}
