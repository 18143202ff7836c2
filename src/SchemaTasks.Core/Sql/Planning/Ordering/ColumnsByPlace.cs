using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>Texts that name columns by their places: a column that is still there would have the name that is in its place.</summary>
internal static class ColumnsByPlace
{
    public static void Apply(OperationGraph graph)
    {
        foreach (var operation in graph.Creates.Values.Concat(graph.Alters.Values).Where(operation => operation.Item.NamesColumnsByPlace))
            operation.After.UnionWith(graph.Drops.Values.Where(drop => drop.Item is ColumnObject column && graph.Expected.Needs(operation.Item.Key, column.TableKey)));
    }
}
