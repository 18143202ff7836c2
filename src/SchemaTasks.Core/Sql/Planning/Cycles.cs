using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// Opens cycles: wishes about the order go first, then what is folded gets statements of its own (a default that calls a function that
/// takes the table's row), then views are made as stubs and replaced later. What is left after that no server can hold either, so any
/// edge may go.
/// </summary>
internal static class Cycles
{
    public static OperationEdges Open(List<Operation> operations)
    {
        var without = new HashSet<(Operation, Operation)>();
        for (var attempt = Attempt.DropWishes; ;)
        {
            var edges = new OperationEdges(operations, without);
            var cycles = Components(edges).Where(component => component.Count > 1).ToList();
            if (cycles.Count == 0) return edges;
            var changed = false;
            foreach (var cycle in cycles) changed |= Open(cycle.ToHashSet(), attempt, operations, without);
            if (!changed) attempt++;
            else if (attempt != Attempt.CutAnywhere) attempt = Attempt.DropWishes;
        }
    }

    private enum Attempt
    {
        DropWishes,
        UnfoldLinks,
        Unfold,
        StubViews,
        CutAnywhere,
    }

    private static bool Open(HashSet<Operation> cycle, Attempt attempt, List<Operation> operations, HashSet<(Operation, Operation)> without) => attempt switch
    {
        Attempt.DropWishes => DropWishes(cycle),
        Attempt.UnfoldLinks => UnfoldLinks(cycle),
        Attempt.Unfold => Unfold(cycle),
        Attempt.StubViews => StubView(cycle, operations),
        Attempt.CutAnywhere => Cut(cycle, without),
    };

    private static bool DropWishes(HashSet<Operation> cycle) =>
        cycle.SelectMany(root => root.Members().ToList()).Sum(member => member.PreferablyAfter.RemoveWhere(before => before.Root != member.Root && cycle.Contains(before.Root))) > 0;

    /// <summary>What ties the cycle together gets a statement of its own: the foreign keys of two tables that refer to each other, not their columns.</summary>
    private static bool UnfoldLinks(HashSet<Operation> cycle)
    {
        var edges = cycle.SelectMany(root => root.Members()).SelectMany(member => member.After.Select(before => (Before: before, After: member)));
        var links = edges.Where(edge => edge.Before.Root != edge.After.Root && cycle.Contains(edge.Before.Root))
            .SelectMany<(Operation Before, Operation After), Operation>(edge => (edge.Before.Kind, edge.After.Kind) switch
            {
                (OperationKind.Drop, OperationKind.Drop) => [edge.Before],
                (OperationKind.Drop, _) => [edge.Before, edge.After],
                _ => [edge.After],
            })
            .Where(CanUnfold).ToHashSet();
        if (links.Count == 0) return false;
        var last = links.Max(member => member.Item.Rank);
        foreach (var member in links.Where(member => member.Item.Rank == last)) member.Unfold();
        return true;
    }

    private static bool Unfold(HashSet<Operation> cycle)
    {
        var members = cycle.SelectMany(root => root.Members()).Where(CanUnfold).ToList();
        foreach (var member in members) member.Unfold();
        return members.Count > 0;
    }

    /// <summary>A column that is being made cannot do without its table's statement; anything else can.</summary>
    private static bool CanUnfold(Operation member) => member.FoldedInto is not null && !(member.Kind == OperationKind.Create && member.Item is ColumnObject);

    /// <summary>One view at a time: what in the cycle needs it makes do with its stub.</summary>
    private static bool StubView(HashSet<Operation> cycle, List<Operation> operations)
    {
        if (EmptyView(cycle, operations)) return true;
        var create = cycle.Where(operation => operation is { Kind: OperationKind.Create, Item: ViewObject, Steps: null }).MinBy(operation => operation.Item.Key);
        if (create is null) return false;
        var view = (ViewObject)create.Item;
        var stub = new Operation(OperationKind.Create, view) { Steps = [view.MakeStub()] };
        stub.After.UnionWith(create.After.Where(before => !cycle.Contains(before.Root)));
        foreach (var member in cycle.SelectMany(root => root.Members()))
            if (member != create && member.After.Remove(create)) member.After.Add(stub);
        create.After.Add(stub);
        create.Steps = [view.Replace(), .. view.Complete()];
        operations.Add(stub);
        return true;
    }

    /// <summary>A view that is to go lets go of what it reads first.</summary>
    private static bool EmptyView(HashSet<Operation> cycle, List<Operation> operations)
    {
        var drop = cycle.Where(operation => operation is { Kind: OperationKind.Drop, Item: ViewObject, Steps: null }).MinBy(operation => operation.Item.Key);
        if (drop is null) return false;
        var view = (ViewObject)drop.Item;
        var stub = new Operation(OperationKind.Drop, view) { Steps = [view.ReplaceByStub()] };
        foreach (var member in cycle.SelectMany(root => root.Members()))
            if (member.After.Remove(drop)) member.After.Add(stub);
        drop.After.Add(stub);
        drop.Steps = [.. view.Remove()];
        operations.Add(stub);
        return true;
    }

    private static bool Cut(HashSet<Operation> cycle, HashSet<(Operation, Operation)> without)
    {
        var last = cycle.MaxBy(operation => (operation.Item.Rank, operation.Item.Key))!;
        var first = last.Members().SelectMany(member => member.After).Select(before => before.Root).Where(before => before != last && cycle.Contains(before) && !without.Contains((before, last))).MinBy(before => before.Item.Key);
        if (first is null)
        {
            foreach (var operation in cycle)
                foreach (var before in operation.Members().SelectMany(member => member.After).Select(before => before.Root).Where(cycle.Contains))
                    if (before != operation) return without.Add((before, operation));
            return false;
        }
        return without.Add((first, last));
    }

    /// <summary>Tarjan's strongly connected components, without recursion.</summary>
    private static List<List<Operation>> Components(OperationEdges edges)
    {
        var index = new Dictionary<Operation, int>();
        var low = new Dictionary<Operation, int>();
        var onStack = new HashSet<Operation>();
        var stack = new Stack<Operation>();
        var components = new List<List<Operation>>();
        foreach (var start in edges.Successors.Keys)
        {
            if (index.ContainsKey(start)) continue;
            var work = new Stack<(Operation Node, IEnumerator<Operation> Next)>();
            Enter(start, work);
            while (work.TryPeek(out var frame))
            {
                if (frame.Next.MoveNext())
                {
                    var next = frame.Next.Current;
                    if (!index.TryGetValue(next, out var seen)) Enter(next, work);
                    else if (onStack.Contains(next)) low[frame.Node] = Math.Min(low[frame.Node], seen);
                    continue;
                }
                work.Pop();
                if (work.TryPeek(out var parent)) low[parent.Node] = Math.Min(low[parent.Node], low[frame.Node]);
                if (low[frame.Node] != index[frame.Node]) continue;
                var component = new List<Operation>();
                Operation member;
                do
                {
                    member = stack.Pop();
                    onStack.Remove(member);
                    component.Add(member);
                }
                while (member != frame.Node);
                components.Add(component);
            }
        }
        return components;

        void Enter(Operation node, Stack<(Operation, IEnumerator<Operation>)> work)
        {
            index[node] = low[node] = index.Count;
            stack.Push(node);
            onStack.Add(node);
            work.Push((node, edges.Successors[node].GetEnumerator()));
        }
    }
}
