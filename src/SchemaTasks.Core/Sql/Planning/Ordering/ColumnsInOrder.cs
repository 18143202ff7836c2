using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>New columns come in the table's order.</summary>
internal static class ColumnsInOrder
{
    public static void Apply(OperationGraph graph)
    {
        foreach (var key in graph.Creates.Values.Select(create => create.Item).OfType<ColumnObject>().Select(column => column.TableKey).Distinct().ToList())
        {
            if (graph.Expected.Find(key) is not TableObject table) continue;
            Operation? last = null;
            foreach (var column in table.Site.Columns)
            {
                if (table.Site.Arrives(column) || !graph.Creates.TryGetValue(ColumnObject.KeyOf(table.Site.Schema, table.Site.Table.Name, column.Name), out var create)) continue;
                if (last is not null && !last.After.Contains(create)) create.After.Add(last);
                last = create;
            }
        }
    }
}
