using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning.Ordering;

/// <summary>A name is free once whatever else had it is gone.</summary>
internal static class FreedNames
{
    public static void Apply(OperationGraph graph)
    {
        var holders = new Dictionary<ObjectKey, List<Operation>>();
        foreach (var drop in graph.Drops.Values.Where(drop => !graph.StandsAside(drop.Item.Key)))
            foreach (var name in drop.Item.OccupiedNames.Prepend(drop.Item.Key))
                Hold(name, drop);
        foreach (var operation in graph.NotNull?.Operations ?? [])
            foreach (var name in operation.Frees) Hold(name, operation);
        // An identity column's sequence has a name, too.
        foreach (var operation in graph.Alters.Values.Concat(graph.Creates.Values))
            if (graph.Actual.Find(operation.Item.Key) is ColumnObject { ImplicitSequence: { } sequence }) Hold(sequence, operation);
        // What has the name that its sequence would take is there first, so that the sequence takes another.
        foreach (var operation in graph.Alters.Values.Concat(graph.Creates.Values))
            if (operation.Item is ColumnObject { ImplicitSequence: { } implied } && graph.Creates.TryGetValue(implied, out var named)) operation.PreferablyAfter.Add(named);
        foreach (var create in graph.Creates.Values)
            foreach (var name in create.Item.OccupiedNames.Prepend(create.Item.Key))
                foreach (var holder in holders.GetValueOrDefault(name, []))
                    if (holder.Item.Key != create.Item.Key) create.After.Add(holder);
        foreach (var operation in graph.NotNull?.Operations ?? [])
            foreach (var name in operation.Takes)
                foreach (var holder in holders.GetValueOrDefault(name, []))
                    if (!graph.NotNull!.IsOfTree(holder)) operation.After.Add(holder);

        void Hold(ObjectKey name, Operation holder)
        {
            if (!holders.TryGetValue(name, out var list)) holders.Add(name, list = []);
            list.Add(holder);
        }
    }
}
