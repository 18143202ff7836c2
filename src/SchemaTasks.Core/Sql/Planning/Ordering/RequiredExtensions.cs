using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>An extension after those that it requires, and gone before them; what else uses one, an operator class say, may not name it.</summary>
internal static class RequiredExtensions
{
    public static void Apply(OperationGraph graph)
    {
        foreach (var drop in graph.Drops.Values.Where(drop => drop.Item is ExtensionObject))
        {
            drop.PreferablyAfter.UnionWith(graph.Drops.Values.Where(other => other.Item is not (ExtensionObject or SchemaObject)));
            foreach (var required in ((ExtensionObject)drop.Item).Requires)
                if (graph.Drops.TryGetValue(required, out var later)) later.After.Add(drop);
        }
        foreach (var create in graph.Creates.Values.Where(create => create.Item is ExtensionObject))
            foreach (var required in ((ExtensionObject)create.Item).Requires)
                if (graph.Creates.TryGetValue(required, out var sooner)) create.After.Add(sooner);
    }
}
