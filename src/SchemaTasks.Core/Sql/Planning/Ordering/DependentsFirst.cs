using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>What is removed goes before what it depends on, and before that changes in a way that it would see.</summary>
internal static class DependentsFirst
{
    public static void Apply(OperationGraph graph)
    {
        foreach (var drop in graph.Drops.Values) OrderDrop(graph, drop);
    }

    private static void OrderDrop(OperationGraph graph, Operation drop)
    {
        foreach (var (needed, enforced) in graph.Actual.ReferencesOf(drop.Item.Key))
        {
            if (graph.Drops.TryGetValue(needed, out var neededDrop)) (enforced ? neededDrop.After : neededDrop.PreferablyAfter).Add(drop);
            if (!enforced) continue;
            if (graph.Releases.TryGetValue(needed, out var release)) release.After.Add(drop);
            if (graph.Alters.TryGetValue(needed, out var alter) && graph.Actions[needed] is { ChangesContent: true } or { Kind: ActionKind.ChangeType }) (IsPart(drop.Item, alter.Item) || IsMark(alter) ? alter.PreferablyAfter : alter.After).Add(drop);
            // Its name would mean the successor of what it needs, once that one is made.
            if (drop.Item.Parent == needed && graph.GoesAlong(drop)) continue;
            var vanishesHere = graph.Actions[needed].Kind == ActionKind.RecreateColumn || graph.StandsAside(needed);
            if (vanishesHere && !graph.StandsAside(drop.Item.Key) && graph.Creates.TryGetValue(needed, out var create)) create.After.Add(drop);
        }
    }

    /// <summary>Columns, partitions and children are no obstacle to any change of their table, so that one need not wait until their data may go.</summary>
    private static bool IsPart(SqlObject item, SqlObject whole) => whole is TableObject && item is ColumnObject or TableObject;

    /// <summary>An index or key that changes in place is of use to what depends on it throughout.</summary>
    private static bool IsMark(Operation alter) => alter.Item is IndexObject or KeyObject;
}
