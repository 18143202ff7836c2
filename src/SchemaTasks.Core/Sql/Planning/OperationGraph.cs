using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>The operations that bring every object to its fate, and what has to run before what.</summary>
internal sealed class OperationGraph
{
    private readonly SideObjects expected;
    private readonly SideObjects actual;
    private readonly IReadOnlyDictionary<ObjectKey, Fate> fates;
    private readonly Dictionary<ObjectKey, Operation> drops = [];
    private readonly Dictionary<ObjectKey, Operation> alters = [];
    private readonly Dictionary<ObjectKey, Operation> creates = [];
    private readonly HashSet<ObjectKey> aside = [];
    private readonly IReadOnlyList<Operation> leaving;

    public OperationGraph(SideObjects expected, SideObjects actual, Fates fates)
    {
        (this.expected, this.actual, this.fates) = (expected, actual, fates.All);
        FindTypesThatStandAside();
        AddOperations();
        foreach (var create in creates.Values) OrderCreate(create);
        foreach (var alter in alters.Values) OrderAlter(alter);
        foreach (var drop in drops.Values) OrderDrop(drop);
        OrderColumns();
        OrderInheritedChecks();
        FreeNames();
        leaving = PartitionBounds.Leave(this, actual);
        Folding.Fold(this);
    }

    public IReadOnlyDictionary<ObjectKey, Operation> Drops => drops;

    public IReadOnlyDictionary<ObjectKey, Operation> Alters => alters;

    public IReadOnlyDictionary<ObjectKey, Operation> Creates => creates;

    public IEnumerable<Operation> All => drops.Values.Concat(leaving).Concat(alters.Values).Concat(creates.Values);

    public SideObjects Expected => expected;

    /// <summary>It keeps a name of its own while what stores data in it moves over to its successor.</summary>
    public bool StandsAside(ObjectKey key) => aside.Contains(key);

    /// <summary>Types that are built again stand aside when a column stores data in them, or another type that stands aside does.</summary>
    private void FindTypesThatStandAside()
    {
        var queue = new Queue<ObjectKey>(fates.Where(fate => fate.Key.Class == ObjectClass.Column && fate.Value.Kind is FateKind.Retype or FateKind.Alter or FateKind.Move).Select(fate => fate.Key));
        while (queue.TryDequeue(out var key))
            foreach (var needed in actual.ReferencesOf(key).Keys)
                if (fates[needed].Kind == FateKind.Replace && actual.Find(needed)!.MoveAside() is not null && aside.Add(needed)) queue.Enqueue(needed);
    }

    private void AddOperations()
    {
        foreach (var (key, fate) in fates)
        {
            switch (fate.Kind)
            {
                case FateKind.Keep:
                    break;
                case FateKind.Create:
                    creates.Add(key, new(OperationKind.Create, expected.Find(key)!));
                    break;
                case FateKind.Drop:
                    drops.Add(key, new(OperationKind.Drop, actual.Find(key)!));
                    break;
                case FateKind.Alter or FateKind.Retype:
                    alters.Add(key, new(OperationKind.Alter, expected.Find(key)!) { Steps = fate.Steps });
                    break;
                case FateKind.Move:
                    var column = (ColumnObject)expected.Find(key)!;
                    var present = ((ColumnObject)actual.Find(key)!).Column;
                    creates.Add(key, new(OperationKind.Create, column) { Steps = [.. column.Move(Values), .. column.Complete()] });
                    string? Values(string old) => actual.ReferencesOf(key).Keys.Any(aside.Contains)
                        ? CompositeValues.Of(column, old, expected, actual) ?? column.ThroughText(old, present)
                        : TypeConversion.Of(old, present.Type, column.Column.Type).Using;
                    break;
                case FateKind.Replace when aside.Contains(key):
                    var (before, after) = (actual.Find(key)!, expected.Find(key)!);
                    creates.Add(key, new(OperationKind.Create, after) { Prelude = [.. before.MoveAside()!] });
                    drops.Add(key, new(OperationKind.Drop, before) { Steps = [.. before.RemoveAside()] });
                    break;
                case FateKind.Replace:
                    drops.Add(key, new(OperationKind.Drop, actual.Find(key)!));
                    creates.Add(key, new(OperationKind.Create, expected.Find(key)!));
                    break;
            }
        }
    }

    private void OrderCreate(Operation create)
    {
        AfterNeeded(create);
        if (fates[create.Item.Key].Kind == FateKind.Move)
            foreach (var needed in actual.ReferencesOf(create.Item.Key).Keys)
                if (drops.TryGetValue(needed, out var neededDrop)) neededDrop.After.Add(create);
        // A table has just the columns of its type.
        if (create.Item is TypedTableObject { Parent: { } table })
            create.After.UnionWith(drops.Values.Where(gone => gone.Item is ColumnObject column && column.TableKey == table));
        if (!drops.TryGetValue(create.Item.Key, out var drop)) return;
        if (aside.Contains(create.Item.Key)) drop.After.Add(create);
        // What belongs to a type that stands aside goes with that one, later.
        else if (drop.Item is not DomainCheckObject || !aside.Contains(drop.Item.Parent!.Value)) create.After.Add(drop);
    }

    private void OrderAlter(Operation alter)
    {
        AfterNeeded(alter);
        // What it depends on no more goes, or changes, only afterwards.
        foreach (var needed in actual.ReferencesOf(alter.Item.Key).Keys)
        {
            if (drops.TryGetValue(needed, out var drop)) drop.After.Add(alter);
            if (!expected.Needs(alter.Item.Key, needed) && alters.TryGetValue(needed, out var change)) change.After.Add(alter);
        }
    }

    private void AfterNeeded(Operation operation)
    {
        foreach (var (needed, enforced) in expected.ReferencesOf(operation.Item.Key))
        {
            var before = enforced ? operation.After : operation.PreferablyAfter;
            if (creates.TryGetValue(needed, out var create)) before.Add(create);
            else if (alters.TryGetValue(needed, out var alter)) before.Add(alter);
        }
    }

    private void OrderDrop(Operation drop)
    {
        foreach (var (needed, enforced) in actual.ReferencesOf(drop.Item.Key))
        {
            if (!enforced) continue;
            if (drops.TryGetValue(needed, out var neededDrop)) neededDrop.After.Add(drop);
            if (alters.TryGetValue(needed, out var alter)) alter.After.Add(drop);
            // Its name would mean the successor of what it needs, once that one is made.
            if (drop.Item.Parent == needed && aside.Contains(needed)) continue;
            var vanishesHere = fates[needed].Kind == FateKind.Move || aside.Contains(needed);
            if (vanishesHere && !aside.Contains(drop.Item.Key) && creates.TryGetValue(needed, out var create)) create.After.Add(drop);
        }
    }

    /// <summary>New columns come in the table's order.</summary>
    private void OrderColumns()
    {
        foreach (var table in expected.Objects.Values.OfType<TableObject>())
        {
            Operation? last = null;
            foreach (var column in table.Site.Columns)
            {
                if (table.Site.Arrives(column) || !creates.TryGetValue(ColumnObject.KeyOf(table.Site.Schema, table.Site.Table.Name, column.Name), out var create)) continue;
                if (last is not null && !last.After.Contains(create)) create.After.Add(last);
                last = create;
            }
        }
    }

    /// <summary>A check that is not validated reaches the children, where a valid one of its name has to be there before. A child's goes after its parent's.</summary>
    private void OrderInheritedChecks()
    {
        foreach (var check in creates.Values)
            foreach (var key in ChecksAbove(expected, check.Item))
                if (creates.TryGetValue(key, out var above)) above.PreferablyAfter.Add(check);
        foreach (var check in drops.Values)
            foreach (var key in ChecksAbove(actual, check.Item))
                if (drops.TryGetValue(key, out var above)) check.PreferablyAfter.Add(above);
    }

    private static IEnumerable<ObjectKey> ChecksAbove(SideObjects side, SqlObject item) => item is CheckObject && side.Find(item.Parent!.Value) is TableObject table
        ? table.Site.Table.Inherits.Select(parent => item.Key with { Schema = parent.Schema, Name = parent.Name })
        : [];

    /// <summary>A name is free once whatever else had it is gone.</summary>
    private void FreeNames()
    {
        var holders = new Dictionary<ObjectKey, List<Operation>>();
        foreach (var drop in drops.Values.Where(drop => !aside.Contains(drop.Item.Key)))
            foreach (var name in drop.Item.OccupiedNames.Prepend(drop.Item.Key))
            {
                if (!holders.TryGetValue(name, out var list)) holders.Add(name, list = []);
                list.Add(drop);
            }
        // An identity column's sequence has a name, too.
        foreach (var operation in alters.Values.Concat(creates.Values))
            if (actual.Find(operation.Item.Key) is ColumnObject { ImplicitSequence: { } sequence })
            {
                if (!holders.TryGetValue(sequence, out var list)) holders.Add(sequence, list = []);
                list.Add(operation);
            }
        // What has the name that its sequence would take is there first, so that the sequence takes another.
        foreach (var operation in alters.Values.Concat(creates.Values))
            if (operation.Item is ColumnObject { ImplicitSequence: { } implied } && creates.TryGetValue(implied, out var named)) operation.PreferablyAfter.Add(named);
        foreach (var create in creates.Values)
            foreach (var name in create.Item.OccupiedNames.Prepend(create.Item.Key))
                foreach (var holder in holders.GetValueOrDefault(name, []))
                    if (holder.Item.Key != create.Item.Key) create.After.Add(holder);
    }
}
