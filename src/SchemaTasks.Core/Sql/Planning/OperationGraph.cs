using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>The operations that bring every object to its fate, and what has to run before what.</summary>
internal sealed class OperationGraph
{
    private readonly SideObjects _expected;
    private readonly SideObjects _actual;
    private readonly PlannedActions _fates;
    private readonly Dictionary<ObjectKey, Operation> _drops = [];
    private readonly Dictionary<ObjectKey, Operation> _alters = [];
    private readonly Dictionary<ObjectKey, Operation> _creates = [];
    private readonly Dictionary<ObjectKey, Operation> _parks = [];
    private readonly HashSet<ObjectKey> _aside = [];
    private readonly ILookup<ObjectKey, Operation> _domainChecks;
    private readonly IReadOnlyList<Operation> _leaving = [];
    private readonly NotNullPlan _notNull;

    public OperationGraph(SideObjects expected, SideObjects actual, Fates fates, ParentLinks links, KeptAccess access)
    {
        (_expected, _actual, _fates) = (expected, actual, fates.All);
        DefaultPrivileges = new DefaultPrivileges(actual, _fates, access);
        FindTypesThatStandAside(fates.Parked);
        AddOperations(fates.Parked);
        _domainChecks = _creates.Values.Where(create => create.Item is DomainCheckObject).ToLookup(create => create.Item.Parent!.Value);
        foreach (var create in _creates.Values) OrderCreate(create);
        foreach (var alter in _alters.Values) OrderAlter(alter);
        foreach (var drop in _drops.Values) OrderDrop(drop);
        foreach (var operation in _creates.Values.Concat(_alters.Values).Where(operation => operation.Item.NamesColumnsByPlace)) AfterColumnsGo(operation);
        OrderColumns();
        SharedColumns.Order(this);
        OrderInheritedChecks();
        OrderParts();
        OrderPersistence();
        OrderExtensions();
        _notNull = new NotNullPlan(this, _fates);
        FreeNames();
        fates.Parked.Order(this, _parks);
        _leaving = PartitionBounds.Leave(this, actual);
        Folding.Fold(this);
        _leaving = [.. _leaving, .. new LinkOrder(this, links).Order()];
    }

    public IReadOnlyDictionary<ObjectKey, Operation> Drops => _drops;

    public IReadOnlyDictionary<ObjectKey, Operation> Alters => _alters;

    public IReadOnlyDictionary<ObjectKey, Operation> Creates => _creates;

    public IEnumerable<Operation> All => _drops.Values.Concat(_leaving).Concat(_parks.Values).Concat(_alters.Values).Concat(_notNull.Operations).Concat(_creates.Values);

    /// <summary>What no statement removes.</summary>
    public IEnumerable<Unfixable> Unfixable => _notNull.Unfixable;

    public SideObjects Expected => _expected;

    public SideObjects Actual => _actual;

    /// <summary>Those of the server, which reach whatever the script makes.</summary>
    public DefaultPrivileges DefaultPrivileges { get; }

    /// <summary>It keeps a name of its own while what stores data in it moves over to its successor.</summary>
    public bool StandsAside(ObjectKey key) => _aside.Contains(key);

    /// <summary>What belongs to a type that is renamed aside goes with that one, later, unless something else that it needs goes before.</summary>
    public bool GoesAlong(Operation drop) => drop.Item.Parent is { } parent && _aside.Contains(parent)
        && !_actual.ReferencesOf(drop.Item.Key).Keys.Any(needed => needed != parent && _drops.ContainsKey(needed) && !_aside.Contains(needed));

    /// <summary>Types that are built again are renamed aside when a column stores data in them, or another type that is renamed aside does.</summary>
    private void FindTypesThatStandAside(ParkedColumns parked)
    {
        var queue = new Queue<ObjectKey>(_fates.Changed.Where(fate => fate.Key.Class == ObjectClass.Column && !fate.Value.Parked && fate.Value.Kind is FateKind.Retype or FateKind.Alter or FateKind.Move).Select(fate => fate.Key));
        while (queue.TryDequeue(out var key))
            foreach (var needed in _actual.ReferencesOf(key).Keys)
                if (_fates[needed].Kind == FateKind.Replace && parked.CanStandAside(needed) && !parked.IsOverVanishing(needed) && _aside.Add(needed)) queue.Enqueue(needed);
    }

    private void AddOperations(ParkedColumns parked)
    {
        foreach (var (key, fate) in _fates.Changed)
        {
            var values = fate.Parked || fate.Kind == FateKind.Move && _actual.ReferencesOf(key).Keys.Any(_aside.Contains)
                ? parked.ValuesOf((ColumnObject)_expected.Find(key)!, (ColumnObject)_actual.Find(key)!, fate.Parked)
                : null;
            switch (fate.Kind)
            {
                case FateKind.Keep:
                    break;
                case FateKind.Create:
                    _creates.Add(key, new(OperationKind.Create, _expected.Find(key)!) { Steps = OwnNewSequence(key) });
                    break;
                case FateKind.Drop:
                    _drops.Add(key, new(OperationKind.Drop, _actual.Find(key)!));
                    break;
                case FateKind.Alter or FateKind.Retype:
                    _alters.Add(key, new(OperationKind.Alter, _expected.Find(key)!) { Steps = fate.Steps, Facets = fate.Facets });
                    break;
                case FateKind.Move when values is not null:
                    _creates.Add(key, new(OperationKind.Create, _expected.Find(key)!) { Steps = [.. values.Move(), .. _expected.Find(key)!.Complete()] });
                    break;
                case FateKind.Move:
                    var column = (ColumnObject)_expected.Find(key)!;
                    var present = (ColumnObject)_actual.Find(key)!;
                    _creates.Add(key, new(OperationKind.Create, column) { Steps = [.. column.Move(Values), .. column.Complete()] });
                    TypeConversion Values(string old) => TypeConversion.Of(old, column.Site, column.Column.Type, present.Site, present.Column.Type);
                    break;
                case FateKind.Replace when _aside.Contains(key):
                    var (before, after) = (_actual.Find(key)!, _expected.Find(key)!);
                    var gone = new Operation(OperationKind.Drop, before) { Steps = [.. before.RemoveAside()] };
                    _drops.Add(key, gone);
                    _creates.Add(key, new(OperationKind.Create, after) { Prelude = [.. MoveAside(before)], Completion = parked.Loses(key) ? gone : null });
                    break;
                case FateKind.Replace:
                    _drops.Add(key, new(OperationKind.Drop, _actual.Find(key)!));
                    _creates.Add(key, new(OperationKind.Create, _expected.Find(key)!));
                    break;
            }
            if (fate.Parked) Park(key, values!);
        }
    }

    /// <summary>A range's subtype may have been renamed aside before it.</summary>
    private IEnumerable<SqlStep> MoveAside(SqlObject item) =>
        item is RangeObject range && _actual.ReferencesOf(range.Key).Keys.Where(_aside.Contains).Select(_actual.Find).OfType<TypeObject>().FirstOrDefault(type => type.IsCalled(range.Subtype)) is { } subtype
            ? range.MoveAside(subtype.NameAside)
            : item.MoveAside()!;

    private void Park(ObjectKey key, ParkedValues values)
    {
        var back = _alters.GetValueOrDefault(key) ?? _creates[key];
        var park = new Operation(OperationKind.Alter, back.Item) { Steps = [values.Leave()], Completion = back };
        back.After.Add(park);
        _parks.Add(key, park);
    }

    /// <summary>A sequence that is new for a column that is not.</summary>
    private SqlStep[]? OwnNewSequence(ObjectKey key) => _expected.Find(key) is SequenceOwnerObject owner && _fates[key with { Class = ObjectClass.Relation }].Kind == FateKind.Create
        && _actual.Find(owner.ColumnKey) is ColumnObject && !_fates[owner.ColumnKey].Vanishes && _expected.Find(owner.ColumnKey) is ColumnObject { Column.Type: var type }
        ? [.. owner.MakeAndContinue(type)]
        : null;

    private void OrderCreate(Operation create)
    {
        AfterNeeded(create);
        if (create.Item is ShellTypeObject shell)
        {
            // Without its type it would stay a shell.
            create.Completion = _creates.GetValueOrDefault(shell.TypeKey);
            if (_drops.TryGetValue(shell.TypeKey, out var whole)) create.After.Add(whole);
        }
        if (_fates[create.Item.Key].Kind == FateKind.Move)
            foreach (var needed in _actual.ReferencesOf(create.Item.Key).Keys)
            {
                // What it was computed from is dropped where it was: it keeps the values before that.
                if (_fates[needed].Kind == FateKind.Move && _actual.Find(create.Item.Key) is ColumnObject { Column: { Generated: not null, GeneratedVirtual: false } } computed)
                    _creates[needed].Prelude = [.. _creates[needed].Prelude, computed.DropExpression()];
                if (_drops.TryGetValue(needed, out var neededDrop)) neededDrop.After.Add(_parks.GetValueOrDefault(create.Item.Key, create));
            }
        // A typed table takes no column of its own.
        if (create.Item is ColumnObject && _drops.TryGetValue(TypedTableObject.KeyOf(create.Item.Key), out var typed)) create.After.Add(typed);
        // A table has just the columns of its type.
        if (create.Item is TypedTableObject { Parent: { } table })
            create.After.UnionWith(_drops.Values.Where(gone => gone.Item is ColumnObject column && column.TableKey == table));
        if (!_drops.TryGetValue(create.Item.Key, out var drop)) return;
        if (_aside.Contains(create.Item.Key)) drop.After.Add(create);
        else if (!GoesAlong(drop)) create.After.Add(drop);
    }

    private void OrderAlter(Operation alter)
    {
        AfterNeeded(alter);
        var leave = _parks.GetValueOrDefault(alter.Item.Key, alter);
        // What it depends on no more goes, or changes, only afterwards.
        foreach (var (needed, enforced) in _actual.ReferencesOf(alter.Item.Key))
        {
            if (_drops.TryGetValue(needed, out var drop)) Before(drop).Add(leave);
            // A column that is moved to the table's end is dropped where it was.
            if (_fates[needed].Kind == FateKind.Move && !_expected.Needs(alter.Item.Key, needed)) Before(_creates[needed]).Add(alter);
            if (!_expected.Needs(alter.Item.Key, needed) && _alters.TryGetValue(needed, out var change)) Before(change).Add(alter);

            HashSet<Operation> Before(Operation operation) => enforced ? operation.After : operation.PreferablyAfter;
        }
    }

    private void AfterNeeded(Operation operation)
    {
        foreach (var (needed, enforced) in _expected.ReferencesOf(operation.Item.Key))
        {
            var before = enforced ? operation.After : operation.PreferablyAfter;
            if (_creates.TryGetValue(needed, out var create)) before.Add(create);
            else if (_alters.TryGetValue(needed, out var alter)) before.Add(alter);
            else if (_fates[needed].Kind == FateKind.Keep && needed.Class == ObjectClass.Routine) AfterResult(operation, needed);
            // A domain takes no more checks once a value that holds its values is stored.
            foreach (var check in _domainChecks[needed]) if (check != operation) operation.PreferablyAfter.Add(check);
        }
    }

    /// <summary>A column that is still there would have the name that is in its place.</summary>
    private void AfterColumnsGo(Operation operation) =>
        operation.After.UnionWith(_drops.Values.Where(drop => drop.Item is ColumnObject column && _expected.Needs(operation.Item.Key, column.TableKey)));

    /// <summary>Which columns a function gives is up to what it gives rows of.</summary>
    private void AfterResult(Operation operation, ObjectKey routine)
    {
        foreach (var needed in _expected.ReferencesOf(routine).Keys)
            if (_alters.TryGetValue(needed, out var alter) && alter != operation) operation.PreferablyAfter.Add(alter);
    }

    private void OrderDrop(Operation drop)
    {
        foreach (var (needed, enforced) in _actual.ReferencesOf(drop.Item.Key))
        {
            if (_drops.TryGetValue(needed, out var neededDrop)) (enforced ? neededDrop.After : neededDrop.PreferablyAfter).Add(drop);
            if (!enforced) continue;
            if (_parks.TryGetValue(needed, out var park)) park.After.Add(drop);
            if (_alters.TryGetValue(needed, out var alter) && _fates[needed].ChangesContent) (IsPart(drop.Item, alter.Item) || IsMark(alter) ? alter.PreferablyAfter : alter.After).Add(drop);
            // Its name would mean the successor of what it needs, once that one is made.
            if (drop.Item.Parent == needed && GoesAlong(drop)) continue;
            var vanishesHere = _fates[needed].Kind == FateKind.Move || _aside.Contains(needed);
            if (vanishesHere && !_aside.Contains(drop.Item.Key) && _creates.TryGetValue(needed, out var create)) create.After.Add(drop);
        }
    }

    /// <summary>Columns, partitions and children are no obstacle to any change of their table, so that one need not wait until their data may go.</summary>
    private static bool IsPart(SqlObject item, SqlObject whole) => whole is TableObject && item is ColumnObject or TableObject;

    /// <summary>An index or key that changes in place is of use to what depends on it throughout.</summary>
    private static bool IsMark(Operation alter) => alter.Item is IndexObject or KeyObject;

    /// <summary>New columns come in the table's order.</summary>
    private void OrderColumns()
    {
        foreach (var key in _creates.Values.Select(create => create.Item).OfType<ColumnObject>().Select(column => column.TableKey).Distinct().ToList())
        {
            if (_expected.Find(key) is not TableObject table) continue;
            Operation? last = null;
            foreach (var column in table.Site.Columns)
            {
                if (table.Site.Arrives(column) || !_creates.TryGetValue(ColumnObject.KeyOf(table.Site.Schema, table.Site.Table.Name, column.Name), out var create)) continue;
                if (last is not null && !last.After.Contains(create)) create.After.Add(last);
                last = create;
            }
        }
    }

    /// <summary>A logged table refers to no unlogged one: what is referred to is the first to be logged and the last to be unlogged.</summary>
    private void OrderPersistence()
    {
        if (!_alters.Values.Any(alter => alter.Item is TableObject)) return;
        foreach (var key in _expected.Objects.Values.OfType<ForeignKeyObject>())
        {
            if (key.ReferredKey == key.TableKey || !_alters.TryGetValue(key.TableKey, out var referring) || !_alters.TryGetValue(key.ReferredKey, out var referred)) continue;
            if (((TableObject)referred.Item).Site.Table.Unlogged) referred.PreferablyAfter.Add(referring);
            else referring.PreferablyAfter.Add(referred);
        }
    }

    /// <summary>An extension after those that it requires, and gone before them; what else uses one, an operator class say, may not name it.</summary>
    private void OrderExtensions()
    {
        foreach (var drop in _drops.Values.Where(drop => drop.Item is ExtensionObject))
        {
            drop.PreferablyAfter.UnionWith(_drops.Values.Where(other => other.Item is not (ExtensionObject or SchemaObject)));
            foreach (var required in ((ExtensionObject)drop.Item).Requires)
                if (_drops.TryGetValue(required, out var later)) later.After.Add(drop);
        }
        foreach (var create in _creates.Values.Where(create => create.Item is ExtensionObject))
            foreach (var required in ((ExtensionObject)create.Item).Requires)
                if (_creates.TryGetValue(required, out var sooner)) create.After.Add(sooner);
    }

    /// <summary>A check that is not validated reaches the children, where a valid one of its name has to be there before. A child's goes after its parent's.</summary>
    private void OrderInheritedChecks()
    {
        foreach (var check in _creates.Values)
            foreach (var key in InheritedConstraints.Above(_expected, check.Item))
            {
                if (!_creates.TryGetValue(key, out var above)) continue;
                if (InheritedConstraints.IsValidatedPart(check.Item)) check.After.Add(above);
                // With PARTITION OF it may come later.
                else if (check.Item is not CheckObject { Check.Inherited: true } || !_creates.ContainsKey(check.Item.Parent!.Value)) above.PreferablyAfter.Add(check);
            }
        foreach (var check in _drops.Values)
            foreach (var key in InheritedConstraints.Above(_actual, check.Item))
                if (_drops.TryGetValue(key, out var above)) check.PreferablyAfter.Add(above);
        foreach (var table in _creates.Values)
            foreach (var key in InheritedConstraints.Inheritable(_expected, table.Item))
                // Made after the table, it is there as it is above.
                if (_creates.TryGetValue(key, out var above)) above.PreferablyAfter.Add(table);
    }

    /// <summary>An index, key or foreign key of a partitioned table takes those of partitions that are like it and there before it.</summary>
    private void OrderParts()
    {
        foreach (var above in _creates.Values)
            foreach (var key in above.Item.StandBeside)
            {
                if (_drops.TryGetValue(key, out var drop)) above.After.Add(drop);
                if (_creates.TryGetValue(key, out var create)) create.After.Add(above);
            }
    }

    /// <summary>A name is free once whatever else had it is gone.</summary>
    private void FreeNames()
    {
        var holders = new Dictionary<ObjectKey, List<Operation>>();
        foreach (var drop in _drops.Values.Where(drop => !_aside.Contains(drop.Item.Key)))
            foreach (var name in drop.Item.OccupiedNames.Prepend(drop.Item.Key))
                Hold(name, drop);
        foreach (var operation in _notNull.Operations)
            foreach (var name in operation.Frees) Hold(name, operation);
        // An identity column's sequence has a name, too.
        foreach (var operation in _alters.Values.Concat(_creates.Values))
            if (_actual.Find(operation.Item.Key) is ColumnObject { ImplicitSequence: { } sequence }) Hold(sequence, operation);
        // What has the name that its sequence would take is there first, so that the sequence takes another.
        foreach (var operation in _alters.Values.Concat(_creates.Values))
            if (operation.Item is ColumnObject { ImplicitSequence: { } implied } && _creates.TryGetValue(implied, out var named)) operation.PreferablyAfter.Add(named);
        foreach (var create in _creates.Values)
            foreach (var name in create.Item.OccupiedNames.Prepend(create.Item.Key))
                foreach (var holder in holders.GetValueOrDefault(name, []))
                    if (holder.Item.Key != create.Item.Key) create.After.Add(holder);
        foreach (var operation in _notNull.Operations)
            foreach (var name in operation.Takes)
                foreach (var holder in holders.GetValueOrDefault(name, []))
                    if (!_notNull.IsOfTree(holder)) operation.After.Add(holder);

        void Hold(ObjectKey name, Operation holder)
        {
            if (!holders.TryGetValue(name, out var list)) holders.Add(name, list = []);
            list.Add(holder);
        }
    }
}
