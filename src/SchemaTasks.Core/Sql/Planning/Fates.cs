using SchemaTasks.Diff;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// Decides what becomes of each object: first by itself, then because of what it depends on. Objects without data are removed and made
/// again as soon as something under them moves; tables and columns only when nothing else is possible.
/// </summary>
internal sealed class Fates
{
    private readonly SideObjects _expected;
    private readonly SideObjects _actual;
    private readonly TouchedObjects _touched;
    private readonly PlannedActions _fates;
    private readonly Queue<ObjectKey> _unsettled = new();

    public Fates(SideObjects expected, SideObjects actual, TouchedObjects touched, FixOptions options)
    {
        (_expected, _actual, _touched) = (expected, actual, touched);
        _fates = new PlannedActions(expected, actual);
        foreach (var (key, after) in expected.Objects) _fates[key] = OfItself(key, after);
        foreach (var key in actual.Objects.Keys)
            if (expected.Find(key) is null) _fates[key] = new(FateKind.Drop);
        foreach (var key in _fates.Changed.Select(entry => entry.Key).Order()) _unsettled.Enqueue(key);
        var order = new ColumnOrder(expected, actual, _fates, options);
        Parked = new ParkedColumns(expected, actual, _fates);
        do
        {
            while (_unsettled.TryDequeue(out var key)) Spread(key);
            // A column that is made again because of what it depends on may displace others.
            foreach (var displaced in order.Displace()) _unsettled.Enqueue(displaced);
            foreach (var parked in Parked.Park()) _unsettled.Enqueue(parked);
            foreach (var constraint in InheritedConstraints.ToRemake(expected, actual, _fates).Distinct().ToList()) Change(constraint, new(FateKind.Replace));
            foreach (var domain in EmbeddedDomains.ToRebuild(expected, actual, _fates))
            {
                _fates[domain] = new(FateKind.Replace);
                _unsettled.Enqueue(domain);
            }
        }
        while (_unsettled.Count > 0);
        Unfixable = [.. order.Obstacles.Select(obstacle => new Unfixable(obstacle.Key, obstacle.Value))];
    }

    public PlannedActions All => _fates;

    public ParkedColumns Parked { get; }

    public List<Unfixable> Unfixable { get; }

    private Fate OfItself(ObjectKey key, SqlObject after)
    {
        if (_actual.Find(key) is not { } before) return new(FateKind.Create);
        var facets = _touched.Of(after, before);
        if (facets.IsEmpty) return new(FateKind.Keep);
        if (after.ChangeFrom(before, facets) is not { } change) return new(FateKind.Replace);
        if (change.Steps.IsEmpty) return new(after.ChangesAbove(before) ? FateKind.Alter : FateKind.Keep) { Facets = facets };
        if (after is ViewObject view && facets.Contains(FacetNames.Definition) && view.MayCollateOtherwise((ViewObject)before, Collations(_expected, key), Collations(_actual, key))) return new(FateKind.Replace);
        return new(FateKind.Alter) { Facets = facets, ChangesContent = !change.Content.IsEmpty, Steps = change.Steps };
    }

    /// <summary>Those of the columns that it reads.</summary>
    private static IEnumerable<string> Collations(SideObjects side, ObjectKey view) =>
        side.ReferencesOf(view).Keys.Select(side.Find).OfType<ColumnObject>().Select(column => column.Column.Collation).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private void Spread(ObjectKey key)
    {
        if (_fates[key].Kind == FateKind.Replace && _expected.Find(key)!.Shell is { } shell && _fates[shell.Key].Kind == FateKind.Keep) _fates[shell.Key] = new(FateKind.Replace);
        if (_fates[key].Vanishes)
            foreach (var other in _actual.Find(key)!.GoesWith)
                if (_fates[other].Kind is FateKind.Keep or FateKind.Alter) Change(other, new(FateKind.Replace));
        if (_fates[key].Vanishes && _actual.Find(key) is { Parent: { } table } part && !_fates[table].Vanishes)
            foreach (var other in part.AttachedTo)
                if (_actual.Find(other) is not null && _fates[other].Kind is FateKind.Keep or FateKind.Alter) Change(other, new(FateKind.Replace));
        if ((_fates[key].Kind is FateKind.Create or FateKind.Replace || ComesAgain(key)) && _expected.Find(key) is { } made)
            foreach (var other in made.StandBeside)
                if (_fates[other].Kind is FateKind.Keep or FateKind.Alter) Change(other, new(FateKind.Replace));
        if (!MayDisturb(key)) return;
        foreach (var dependent in _actual.DependentsOf(key))
            if (Disturbs(key, dependent)) Unsettle(dependent, key);
    }

    /// <summary>A partition that is detached and attached because of its bound.</summary>
    private bool ComesAgain(ObjectKey key) => _fates[key].Kind == FateKind.Alter && _expected.Find(key) is TableObject && _fates[key].Facets.Contains(FacetNames.Bound);

    private bool MayDisturb(ObjectKey key) => _fates[key].Kind switch
    {
        FateKind.Drop or FateKind.Replace or FateKind.Move or FateKind.Retype => true,
        FateKind.Alter => _expected.Find(key)!.MayDisturb(_actual.Find(key)!),
        FateKind.Keep or FateKind.Create => false,
    };

    private bool Disturbs(ObjectKey key, ObjectKey dependent)
    {
        var fate = _fates[key];
        // A partition that goes takes its key along, out of its parent's index.
        if (key.Class == ObjectClass.Constraint && dependent.Class == ObjectClass.Index && _fates[_actual.Find(key)!.Parent!.Value].Vanishes) return false;
        // A default that goes with its column leaves the children theirs.
        if (key.Class == ObjectClass.Default && dependent.Class == ObjectClass.Default && _fates[_actual.Find(key)!.Parent!.Value].Kind == FateKind.Drop) return false;
        return fate.Kind switch
        {
            FateKind.Drop or FateKind.Replace or FateKind.Move => true,
            FateKind.Retype => dependent.Class != ObjectClass.SequenceOwner,
            // PostgreSQL rebuilds the key itself, but not while something depends on it that does not depend on the column.
            FateKind.Alter when Includes(dependent, key) && _actual.DependentsOf(dependent).Any() && _expected.Find(key) is ColumnObject column && _actual.Find(key) is ColumnObject present && (column.Column.Type, column.Column.Collation) != (present.Column.Type, present.Column.Collation) => true,
            FateKind.Alter => _expected.Find(key)!.Disturbs(_actual.Find(key)!, _actual.Find(dependent)!),
            FateKind.Keep or FateKind.Create => false,
        };
    }

    /// <summary>The column is only stored with the key.</summary>
    private bool Includes(ObjectKey index, ObjectKey column) => _actual.Find(index) switch
    {
        KeyObject key => key.Included.Contains(column.Member),
        IndexObject plain => plain.Index.Include.Contains(column.Member),
        _ => false,
    };

    private void Unsettle(ObjectKey key, ObjectKey cause)
    {
        var fate = _fates[key];
        if (fate.Kind is FateKind.Drop or FateKind.Replace or FateKind.Move or FateKind.Create) return;
        // Its own change ends the dependency first, if it can come first.
        if (fate.Kind == FateKind.Alter && !_expected.Needs(key, cause) && !IsChangedAfter(key, cause)) return;
        var item = _expected.Find(key)!;
        var next = item switch
        {
            ColumnObject { Arrives: false } column => OfColumn(column, fate, cause),
            ColumnObject column when cause.Class == ObjectClass.Column && !_fates[cause].Vanishes => OfArriving(column, fate, _fates[cause].Kind),
            TableObject when _fates[cause].Kind == FateKind.Drop => fate,
            _ => new Fate(FateKind.Replace),
        };
        if (next != fate) Change(key, next);
    }

    /// <summary>
    /// The object is to need what is ready only after the other one has changed or gone: it has to go before and come back after. A column
    /// never is, which would lose its values.
    /// </summary>
    private bool IsChangedAfter(ObjectKey key, ObjectKey cause)
    {
        if (key.Class == ObjectClass.Column) return false;
        var needed = _expected.NeededThrough(key);
        if (needed.Contains(cause)) return true;
        // What goes because of a change has gone before that.
        return _actual.Find(cause) is not (null or ViewObject) && _fates[cause].Vanishes && _actual.NeededThrough(cause).Any(other => needed.Contains(other) && _fates[other].Kind == FateKind.Alter && MayDisturb(other));
    }

    private void Change(ObjectKey key, Fate fate)
    {
        _fates[key] = fate;
        _unsettled.Enqueue(key);
    }

    /// <summary>A new type comes from the parent, and with it the type's storage; what the column has of its own stays to be said.</summary>
    private static Fate OfArriving(ColumnObject column, Fate fate, FateKind above) =>
        fate with { Kind = above, Steps = [.. ColumnStatements.AfterNewType(column.Site, column.Column).Concat(fate.Steps).DistinctBy(step => step.Text)] };

    private Fate OfColumn(ColumnObject column, Fate fate, ObjectKey cause)
    {
        if (cause == column.TableKey) return new(FateKind.Replace);
        if (column.Column.Generated is null && Parked.DecidesOn(cause)) return fate;
        if (cause.Class is ObjectClass.Type or ObjectClass.Other && Parked.CanStandAside(cause))
        {
            if (_fates[cause].Kind != FateKind.Replace || fate.Kind == FateKind.Retype) return fate;
            return fate with { Kind = FateKind.Retype, Steps = [.. Parked.ValuesOf(column, (ColumnObject)_actual.Find(column.Key)!, parked: false).Return(), .. fate.Steps] };
        }
        if (_fates[cause].Kind == FateKind.Drop && column.Column.Generated is null) return fate;
        return new(column.Column.Generated is null && column.KeepsValues ? FateKind.Move : FateKind.Replace);
    }
}
