namespace SchemaTasks.Sql.Planning;

/// <summary>The edges between operations that have statements of their own, folded ones taken together.</summary>
internal sealed class OperationEdges
{
    public OperationEdges(IEnumerable<Operation> operations, HashSet<(Operation From, Operation To)> without)
    {
        foreach (var operation in operations)
        {
            var root = operation.Root;
            Predecessors.TryAdd(root, []);
            Successors.TryAdd(root, []);
            foreach (var before in operation.After) Add(before.Root, root, without);
            foreach (var before in operation.PreferablyAfter) Add(before.Root, root, without);
        }
    }

    public Dictionary<Operation, HashSet<Operation>> Predecessors { get; } = [];

    public Dictionary<Operation, HashSet<Operation>> Successors { get; } = [];

    private void Add(Operation before, Operation after, HashSet<(Operation, Operation)> without)
    {
        if (before == after || without.Contains((before, after))) return;
        Predecessors.TryAdd(before, []);
        Successors.TryAdd(before, []);
        if (Predecessors[after].Add(before)) Successors[before].Add(after);
    }
}
