using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>A check that is not validated reaches the children, where a valid one of its name has to be there before. A child's goes after its parent's.</summary>
internal static class InheritedChecks
{
    public static void Apply(OperationGraph graph)
    {
        foreach (var check in graph.Creates.Values)
            foreach (var key in InheritedConstraints.Above(graph.Expected, check.Item))
            {
                if (!graph.Creates.TryGetValue(key, out var above)) continue;
                if (InheritedConstraints.IsValidatedPart(check.Item)) check.After.Add(above);
                // With PARTITION OF it may come later.
                else if (check.Item is not CheckObject { Check.Inherited: true } || !graph.Creates.ContainsKey(check.Item.Parent!.Value)) above.PreferablyAfter.Add(check);
            }
        foreach (var check in graph.Drops.Values)
            foreach (var key in InheritedConstraints.Above(graph.Actual, check.Item))
                if (graph.Drops.TryGetValue(key, out var above)) check.PreferablyAfter.Add(above);
        foreach (var table in graph.Creates.Values)
            foreach (var key in InheritedConstraints.Inheritable(graph.Expected, table.Item))
                // Made after the table, it is there as it is above.
                if (graph.Creates.TryGetValue(key, out var above)) above.PreferablyAfter.Add(table);
    }
}
