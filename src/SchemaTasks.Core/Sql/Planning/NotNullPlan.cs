using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// NOT NULL from PostgreSQL 18 on: constraints with names, validity and inheritance. Of columns that stay they are changed by operations of
/// their own, one after the other through all tables of an inheritance tree; of new columns they are in the column's clause, but for those
/// that are not valid.
/// </summary>
internal sealed class NotNullPlan
{
    private const string Held = "Its NOT NULL constraint cannot be removed, to be made again, while a primary key or identity needs it, or one that it comes from: change it by hand.";

    private readonly OperationGraph _graph;
    private readonly PlannedActions _actions;
    private readonly Dictionary<ObjectKey, NotNullNode> _nodes = [];
    private readonly List<Operation> _operations = [];
    private readonly HashSet<Operation> _ofTrees = [];
    private readonly List<Unfixable> _unfixable = [];

    public NotNullPlan(OperationGraph graph, PlannedActions actions)
    {
        (_graph, _actions) = (graph, actions);
        foreach (var (key, create) in graph.Creates)
            if (create.Item is ColumnObject moved && actions[key].Kind == ActionKind.RecreateColumn && graph.Actual.Find(key) is ColumnObject present) GiveUp(create, moved, present);
        var changed = graph.Expected.Objects.Values.OfType<ColumnObject>().Where(MayChange).ToList();
        if (changed.Count == 0) return;
        foreach (var tree in Trees(changed)) Add(tree);
    }

    /// <summary>Chains of operations, each for some statements in a row for one table.</summary>
    public IReadOnlyList<Operation> Operations => _operations;

    public IReadOnlyList<Unfixable> Unfixable => _unfixable;

    /// <summary>It is of a tree, whose columns have their names in order among themselves.</summary>
    public bool IsOfTree(Operation operation) => _ofTrees.Contains(operation);

    private bool IsNew(ColumnObject column) => IsMade(column.Key) || IsMade(column.TableKey);

    private bool IsMade(ObjectKey key) => _actions[key].Kind is ActionKind.Create or ActionKind.Replace or ActionKind.RecreateColumn;

    private bool MayChange(ColumnObject column)
    {
        if (IsNew(column)) return column.Column is { Nullable: false, NotNullNotValid: true };
        return _graph.Actual.Find(column.Key) is ColumnObject present && NotNullState.Of(column.Site, column.Column) != NotNullState.Of(present.Site, present.Column);
    }

    /// <summary>The columns that share constraints with a changed one, parents first; those that change names with each other together.</summary>
    private IEnumerable<List<NotNullNode>> Trees(IEnumerable<ColumnObject> changed)
    {
        var groups = new List<List<NotNullNode>>();
        foreach (var column in changed)
            if (!_nodes.ContainsKey(column.Key)) groups.Add(Collect(column));
        for (var at = 0; at < groups.Count; at++)
            for (var other = groups.Count - 1; other > at; other--)
            {
                if (!Exchange(groups[at], groups[other]) && !Exchange(groups[other], groups[at])) continue;
                groups[at].AddRange(groups[other]);
                groups.RemoveAt(other);
                other = groups.Count;
            }
        return groups.Select(Sorted);
    }

    private static bool Exchange(List<NotNullNode> group, List<NotNullNode> other) =>
        group.Any(node => node.After is { } after && node.Before?.Name != after.Name && other.Any(held => held.Site.Key == node.Site.Key && held.Before?.Name == after.Name));

    private List<NotNullNode> Collect(ColumnObject start)
    {
        var found = new List<NotNullNode>();
        var open = new Queue<ColumnObject>([start]);
        while (open.TryDequeue(out var column))
        {
            if (_nodes.ContainsKey(column.Key)) continue;
            var isNew = IsNew(column);
            var present = isNew ? null : _graph.Actual.Find(column.Key) as ColumnObject;
            var node = new NotNullNode(column, present is null ? null : NotNullState.Of(present.Site, present.Column), NotNullState.Of(column.Site, column.Column)) { IsNew = isNew, IsHeld = IsHeld(column, present) };
            _nodes.Add(column.Key, node);
            found.Add(node);
            foreach (var parent in column.Site.Parents)
                if (Of(parent, column) is { } above) open.Enqueue(above);
            foreach (var child in _graph.Expected.ChildrenOf(column.Site))
                if (Of(child, column) is { } below) open.Enqueue(below);
        }
        foreach (var node in found)
            foreach (var parent in node.Site.Parents.Where(parent => IsLinked(node, parent)))
                if (_nodes.TryGetValue(ColumnObject.KeyOf(parent.Schema, parent.Name, node.Column.Name), out var above))
                {
                    node.Parents.Add(above);
                    above.Children.Add(node);
                }
        return found;

        ColumnObject? Of(QualifiedName table, ColumnObject column) => _graph.Expected.Find(ColumnObject.KeyOf(table.Schema, table.Name, column.Column.Name)) as ColumnObject;
    }

    /// <summary>A link that comes with a statement of its own comes after all that happens to its tables.</summary>
    private bool IsLinked(NotNullNode node, QualifiedName parent) =>
        node.IsPartition || _graph.Expected.Find(new InheritanceObject(node.Site, parent).Key) is not { } link || _actions[link.Key].Kind is ActionKind.Keep or ActionKind.Alter || IsMade(node.Site.Key);

    private bool IsHeld(ColumnObject after, ColumnObject? before) => before is not null && (after.Column.Identity != IdentityGeneration.None || IsInKey(after) && !Goes(after));

    private static bool IsInKey(ColumnObject column) => column.Site.Table.PrimaryKey?.Columns.Contains(column.Column.Name) == true;

    private bool Goes(ColumnObject column) => column.Site.Table.PrimaryKey is { } key && _actions[new(ObjectClass.Constraint, column.Site.Schema, column.Site.Table.Name, key.Name)].Kind is ActionKind.Create or ActionKind.Replace;

    private static List<NotNullNode> Sorted(List<NotNullNode> nodes)
    {
        var sorted = new List<NotNullNode>();
        var seen = new HashSet<NotNullNode>();
        foreach (var node in nodes.OrderBy(node => node.Item.Key)) Visit(node);
        return sorted;

        void Visit(NotNullNode node)
        {
            if (!seen.Add(node)) return;
            foreach (var parent in node.Parents) Visit(parent);
            sorted.Add(node);
        }
    }

    private void Add(List<NotNullNode> nodes)
    {
        var tree = new NotNullTree(nodes);
        tree.Plan();
        _unfixable.AddRange(tree.Left.Select(node => new Unfixable(node.Item.Path, Held)));
        if (tree.Steps.Count == 0) return;
        var chain = new List<Operation>();
        for (var at = 0; at < tree.Steps.Count;)
        {
            var (node, first) = (tree.Steps[at].Node, at);
            while (at < tree.Steps.Count && tree.Steps[at].Node == node) at++;
            // Names count for the whole tree, before its first statement and after its last.
            var operation = new Operation(OperationKind.Alter, node.Item)
            {
                Steps = [.. tree.Steps.Skip(first).Take(at - first).Select(step => step.Step)],
                Takes = first > 0 ? [] : [.. nodes.Where(one => !one.IsNew && one.After is { } after && after.Name != one.Before?.Name).Select(one => ColumnObject.NotNullKey(one.Site, one.After!.Name))],
                Frees = at < tree.Steps.Count ? [] : [.. nodes.Where(one => one.Before is { } before && before.Name != one.After?.Name).Select(one => ColumnObject.NotNullKey(one.Site, one.Before!.Name))],
            };
            if (chain.Count > 0) operation.After.Add(chain[^1]);
            chain.Add(operation);
        }
        _operations.AddRange(chain);
        foreach (var node in nodes) Comment(node, chain[0], chain[^1]);
        _ofTrees.UnionWith(chain);
        Order(nodes, chain[0], chain[^1]);
    }

    /// <summary>The comment on a constraint goes with it, and is written again for the new one.</summary>
    private void Comment(NotNullNode node, Operation first, Operation last)
    {
        var key = NotNullCommentObject.KeyOf(node.Item.Key);
        if (_graph.Drops.TryGetValue(key, out var drop)) first.After.Add(drop);
        if (_graph.Expected.Find(key) is not { } comment) return;
        if (_graph.Creates.TryGetValue(key, out var create)) create.After.Add(last);
        else if (_graph.Alters.TryGetValue(key, out var alter)) alter.After.Add(last);
        else
        {
            var again = new Operation(OperationKind.Alter, comment) { Steps = [.. comment.Make()] };
            again.After.Add(last);
            _operations.Add(again);
        }
    }

    /// <summary>A column that is made again at the table's end is there with its constraint until then, which another column may have to have.</summary>
    private void GiveUp(Operation move, ColumnObject after, ColumnObject before)
    {
        if (NotNullState.Of(before.Site, before.Column) is not { } state || state.Name == NotNullState.Of(after.Site, after.Column)?.Name || before.Site.NotNullArrives(before.Column) || IsHeld(after, before)) return;
        var operation = new Operation(OperationKind.Alter, after) { Steps = [NotNullText.Drop(after.Site, after.Column)], Frees = [ColumnObject.NotNullKey(before.Site, state.Name)], Completion = move };
        move.After.Add(operation);
        _operations.Add(operation);
    }

    private void Order(List<NotNullNode> nodes, Operation first, Operation last)
    {
        foreach (var node in nodes)
        {
            if (_graph.Alters.TryGetValue(node.Item.Key, out var alter))
            {
                // An identity needs the constraint.
                if (node.Column.Identity != IdentityGeneration.None && _graph.Actual.Find(node.Item.Key) is ColumnObject { Column.Identity: IdentityGeneration.None }) alter.After.Add(last);
                else first.After.Add(alter);
            }
            if (_graph.Creates.TryGetValue(node.Item.Key, out var create)) first.After.Add(create);
            if (_graph.Creates.TryGetValue(node.Site.Key, out var table)) first.After.Add(table);
            // A partition that gets another bound is out of its parent's reach for a time.
            if (node.IsPartition && _graph.Alters.TryGetValue(node.Site.Key, out var attach)) first.After.Add(attach);
        }
        var columns = nodes.Select(node => node.Item.Key).ToHashSet();
        var tables = nodes.Select(node => node.Site.Key).ToHashSet();
        // So do keys, and indexes that are the replica identity.
        foreach (var operation in _graph.Creates.Values.Concat(_graph.Alters.Values))
            if (IsIndexOf(operation, tables) && _graph.Expected.ReferencesOf(operation.Item.Key).Keys.Any(columns.Contains) && !_graph.Creates.ContainsKey(operation.Item.Parent!.Value)) operation.After.Add(last);
        foreach (var operation in _graph.Drops.Values)
            if (IsIndexOf(operation, tables) && _graph.Actual.ReferencesOf(operation.Item.Key).Keys.Any(columns.Contains)) first.After.Add(operation);
    }

    private static bool IsIndexOf(Operation operation, HashSet<ObjectKey> tables) => operation.Item is KeyObject or IndexObject && operation.Item.Parent is { } table && tables.Contains(table);
}
