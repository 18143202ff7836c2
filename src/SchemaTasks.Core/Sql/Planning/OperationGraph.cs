using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;
using SchemaTasks.Sql.Planning.Ordering;

namespace SchemaTasks.Sql.Planning;

/// <summary>The operations that do what was decided for each object, and what has to run before what: see <see cref="OrderingRules"/>.</summary>
internal sealed class OperationGraph
{
    private readonly SideObjects _expected;
    private readonly SideObjects _actual;
    private readonly PlannedActions _actions;
    private readonly Dictionary<ObjectKey, Operation> _drops = [];
    private readonly Dictionary<ObjectKey, Operation> _alters = [];
    private readonly Dictionary<ObjectKey, Operation> _creates = [];
    private readonly Dictionary<ObjectKey, Operation> _releases = [];
    private readonly HashSet<ObjectKey> _aside = [];

    /// <param name="expected">The objects as they are to be.</param>
    /// <param name="actual">The objects as they are.</param>
    /// <param name="actions">What becomes of each.</param>
    /// <param name="links">Parents that tables leave and get.</param>
    /// <param name="access">Owners and grants that the server has beside those of the manifest.</param>
    public OperationGraph(SideObjects expected, SideObjects actual, ActionPlanner actions, InheritanceChanges links, KeptAccess access)
    {
        (_expected, _actual, _actions, Interim, Links) = (expected, actual, actions.All, actions.Interim, links);
        DefaultPrivileges = new DefaultPrivileges(actual, _actions, access);
        FindTypesThatStandAside();
        AddOperations();
        OrderingRules.Apply(this);
    }

    public IReadOnlyDictionary<ObjectKey, Operation> Drops => _drops;

    public IReadOnlyDictionary<ObjectKey, Operation> Alters => _alters;

    public IReadOnlyDictionary<ObjectKey, Operation> Creates => _creates;

    /// <summary>The operations that give columns an interim type or expression.</summary>
    public IReadOnlyDictionary<ObjectKey, Operation> Releases => _releases;

    /// <summary>Those by which partitions and children leave their parents, which rules add.</summary>
    public List<Operation> Leaving { get; } = [];

    /// <summary>What a rule finds out of NOT NULL constraints; <see langword="null"/> where they are none of their own.</summary>
    public NotNullPlan? NotNull { get; set; }

    public IEnumerable<Operation> All => _drops.Values.Concat(Leaving).Concat(_releases.Values).Concat(_alters.Values).Concat(NotNull?.Operations ?? []).Concat(_creates.Values);

    /// <summary>What no statement removes.</summary>
    public IEnumerable<Unfixable> Unfixable => NotNull?.Unfixable ?? [];

    public PlannedActions Actions => _actions;

    public InterimColumns Interim { get; }

    public InheritanceChanges Links { get; }

    public SideObjects Expected => _expected;

    public SideObjects Actual => _actual;

    /// <summary>Those of the server, which reach whatever the script makes.</summary>
    public DefaultPrivileges DefaultPrivileges { get; }

    public bool HasDropsOf(params ReadOnlySpan<ObjectClass> classes) => AreAny(_drops, classes);

    public bool HasAltersOf(params ReadOnlySpan<ObjectClass> classes) => AreAny(_alters, classes);

    public bool HasCreatesOf(params ReadOnlySpan<ObjectClass> classes) => AreAny(_creates, classes);

    /// <summary>Whether anything is done to objects of these classes.</summary>
    public bool Has(params ReadOnlySpan<ObjectClass> classes) => HasDropsOf(classes) || HasAltersOf(classes) || HasCreatesOf(classes);

    /// <summary>It keeps a name of its own while what stores data in it moves over to its successor.</summary>
    public bool StandsAside(ObjectKey key) => _aside.Contains(key);

    /// <summary>What belongs to a type that is renamed aside goes with that one, later, unless something else that it needs goes before.</summary>
    public bool GoesAlong(Operation drop) => drop.Item.Parent is { } parent && _aside.Contains(parent)
        && !_actual.ReferencesOf(drop.Item.Key).Keys.Any(needed => needed != parent && _drops.ContainsKey(needed) && !_aside.Contains(needed));

    private static bool AreAny(Dictionary<ObjectKey, Operation> operations, ReadOnlySpan<ObjectClass> classes)
    {
        foreach (var key in operations.Keys)
            if (classes.Contains(key.Class)) return true;
        return false;
    }

    /// <summary>Types that are built again are renamed aside when a column stores data in them, or another type that is renamed aside does.</summary>
    private void FindTypesThatStandAside()
    {
        var queue = new Queue<ObjectKey>(_actions.Changed.Where(action => action.Key.Class == ObjectClass.Column && action.Value is { HasInterimType: false, HasInterimExpression: false } && action.Value.Kind is ActionKind.ChangeType or ActionKind.Alter or ActionKind.RecreateColumn).Select(action => action.Key));
        while (queue.TryDequeue(out var key))
            foreach (var needed in _actual.ReferencesOf(key).Keys)
                if (_actions[needed].Kind == ActionKind.Replace && Interim.CanStandAside(needed) && !Interim.IsOverVanishing(needed) && _aside.Add(needed)) queue.Enqueue(needed);
    }

    private void AddOperations()
    {
        foreach (var (key, action) in _actions.Changed)
        {
            var values = action.HasInterimType || action.Kind == ActionKind.RecreateColumn && _actual.ReferencesOf(key).Keys.Any(_aside.Contains)
                ? Interim.ValuesOf((ColumnObject)_expected.Find(key)!, (ColumnObject)_actual.Find(key)!, action.HasInterimType)
                : null;
            switch (action.Kind)
            {
                case ActionKind.Keep:
                    break;
                case ActionKind.Create:
                    _creates.Add(key, new(OperationKind.Create, _expected.Find(key)!) { Steps = OwnNewSequence(key) });
                    break;
                case ActionKind.Drop:
                    _drops.Add(key, new(OperationKind.Drop, _actual.Find(key)!));
                    break;
                case ActionKind.Alter or ActionKind.ChangeType:
                    _alters.Add(key, new(OperationKind.Alter, _expected.Find(key)!) { Steps = action.Steps, Facets = action.Facets });
                    break;
                case ActionKind.RecreateColumn when values is not null:
                    _creates.Add(key, new(OperationKind.Create, _expected.Find(key)!) { Steps = [.. values.Move(), .. _expected.Find(key)!.Complete()] });
                    break;
                case ActionKind.RecreateColumn:
                    var column = (ColumnObject)_expected.Find(key)!;
                    var present = (ColumnObject)_actual.Find(key)!;
                    _creates.Add(key, new(OperationKind.Create, column) { Steps = [.. column.Move(Values), .. column.Complete()] });
                    TypeConversion Values(string old) => TypeConversion.Of(old, column.Site, column.Column.Type, present.Site, present.Column.Type);
                    break;
                case ActionKind.Replace when _aside.Contains(key):
                    var (before, after) = (_actual.Find(key)!, _expected.Find(key)!);
                    var gone = new Operation(OperationKind.Drop, before) { Steps = [.. before.RemoveAside()] };
                    _drops.Add(key, gone);
                    _creates.Add(key, new(OperationKind.Create, after) { Prelude = [.. MoveAside(before)], Completion = Interim.Loses(key) ? gone : null });
                    break;
                case ActionKind.Replace:
                    _drops.Add(key, new(OperationKind.Drop, _actual.Find(key)!));
                    _creates.Add(key, new(OperationKind.Create, _expected.Find(key)!));
                    break;
            }
            if (action.HasInterimType) Release(key, values!.ToInterim());
            else if (action.HasInterimExpression) Release(key, ((ColumnObject)_expected.Find(key)!).SetNullExpression());
        }
    }

    /// <summary>A range's subtype may have been renamed aside before it.</summary>
    private IEnumerable<SqlStep> MoveAside(SqlObject item) =>
        item is RangeObject range && _actual.ReferencesOf(range.Key).Keys.Where(_aside.Contains).Select(_actual.Find).OfType<TypeObject>().FirstOrDefault(type => type.IsCalled(range.Subtype)) is { } subtype
            ? range.MoveAside(subtype.NameAside)
            : item.MoveAside()!;

    private void Release(ObjectKey key, SqlStep toInterim)
    {
        var back = _alters.GetValueOrDefault(key) ?? _creates[key];
        var release = new Operation(OperationKind.Alter, back.Item) { Steps = [toInterim], Completion = back };
        back.After.Add(release);
        _releases.Add(key, release);
    }

    /// <summary>A sequence that is new for a column that is not.</summary>
    private SqlStep[]? OwnNewSequence(ObjectKey key) => _expected.Find(key) is SequenceOwnerObject owner && _actions[key with { Class = ObjectClass.Relation }].Kind == ActionKind.Create
        && _actual.Find(owner.ColumnKey) is ColumnObject && !_actions[owner.ColumnKey].Vanishes && _expected.Find(owner.ColumnKey) is ColumnObject { Column.Type: var type }
        ? [.. owner.MakeAndContinue(type)]
        : null;
}
