using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>The one dependency sort.</summary>
internal static class OperationOrder
{
    /// <summary>Every operation with a statement of its own, after all that it needs. Cycles are opened first: see <see cref="Cycles"/>.</summary>
    public static List<Operation> Sort(OperationGraph graph)
    {
        var operations = graph.All.ToList();
        var edges = Cycles.Open(operations);

        var waiting = edges.Predecessors.ToDictionary(entry => entry.Key, entry => entry.Value.Count);
        var ready = new PriorityQueue<Operation, Priority>();
        foreach (var (operation, count) in waiting)
            if (count == 0) ready.Enqueue(operation, Priority.Of(operation));
        var sorted = new List<Operation>(waiting.Count);
        while (ready.TryDequeue(out var next, out _))
        {
            sorted.Add(next);
            foreach (var successor in edges.Successors[next])
                if (--waiting[successor] == 0) ready.Enqueue(successor, Priority.Of(successor));
        }
        return sorted;
    }

    /// <summary>Removals first, those of dependents before what they depend on; then changes; then what is made.</summary>
    private readonly record struct Priority(OperationKind Kind, int Rank, ObjectKey Key) : IComparable<Priority>
    {
        public static Priority Of(Operation operation) =>
            new(operation.Kind, operation.Kind == OperationKind.Drop ? -operation.Item.Rank : operation.Item.Rank, operation.Item.Key);

        public int CompareTo(Priority other)
        {
            var order = Kind.CompareTo(other.Kind);
            if (order == 0) order = Rank.CompareTo(other.Rank);
            return order != 0 ? order : Key.CompareTo(other.Key);
        }
    }
}
