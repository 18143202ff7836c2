using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>A logged table refers to no unlogged one: what is referred to is the first to be logged and the last to be unlogged.</summary>
internal static class LoggedTables
{
    public static void Apply(OperationGraph graph)
    {
        foreach (var key in graph.Expected.Objects.Values.OfType<ForeignKeyObject>())
        {
            if (key.ReferredKey == key.TableKey || !graph.Alters.TryGetValue(key.TableKey, out var referring) || !graph.Alters.TryGetValue(key.ReferredKey, out var referred)) continue;
            if (((TableObject)referred.Item).Site.Table.Unlogged) referred.PreferablyAfter.Add(referring);
            else referring.PreferablyAfter.Add(referred);
        }
    }
}
