namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>An index, key or foreign key of a partitioned table takes those of partitions that are like it and there before it.</summary>
internal static class UnattachedParts
{
    public static void Apply(OperationGraph graph)
    {
        foreach (var above in graph.Creates.Values)
            foreach (var key in above.Item.UnattachedParts)
            {
                if (graph.Drops.TryGetValue(key, out var drop)) above.After.Add(drop);
                if (graph.Creates.TryGetValue(key, out var create)) create.After.Add(above);
            }
    }
}
