using SchemaTasks.Diff;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// Decides what becomes of each object: first by itself, then because of what it depends on. Objects without data are removed and made
/// again as soon as something under them moves; tables and columns only when nothing else is possible.
/// </summary>
internal sealed class ActionPlanner
{
    private readonly SideObjects _expected;
    private readonly SideObjects _actual;
    private readonly TouchedObjects _touched;
    private readonly PlannedActions _actions;
    private readonly Queue<ObjectKey> _unsettled = new();

    public ActionPlanner(SideObjects expected, SideObjects actual, TouchedObjects touched, FixOptions options)
    {
        (_expected, _actual, _touched) = (expected, actual, touched);
        _actions = new PlannedActions(expected, actual);
        foreach (var (key, after) in expected.Objects) _actions[key] = OfItself(key, after);
        foreach (var key in actual.Objects.Keys)
            if (expected.Find(key) is null) _actions[key] = new(ActionKind.Drop);
        foreach (var key in _actions.Changed.Select(entry => entry.Key).Order()) _unsettled.Enqueue(key);
        var order = new ColumnOrder(expected, actual, _actions, options);
        Interim = new InterimColumns(expected, actual, _actions);
        do
        {
            while (_unsettled.TryDequeue(out var key)) Spread(key);
            // A column that is made again because of what it depends on may displace others.
            foreach (var displaced in order.Displace()) _unsettled.Enqueue(displaced);
            foreach (var interim in Interim.Release()) _unsettled.Enqueue(interim);
            foreach (var constraint in InheritedConstraints.ToRemake(expected, actual, _actions).Distinct().ToList()) Change(constraint, new(ActionKind.Replace));
            foreach (var domain in EmbeddedDomains.ToRebuild(expected, actual, _actions))
            {
                _actions[domain] = new(ActionKind.Replace);
                _unsettled.Enqueue(domain);
            }
        }
        while (_unsettled.Count > 0);
        Unfixable = [.. order.Obstacles.Select(obstacle => new Unfixable(obstacle.Key, obstacle.Value))];
    }

    public PlannedActions All => _actions;

    public InterimColumns Interim { get; }

    public List<Unfixable> Unfixable { get; }

    private PlannedAction OfItself(ObjectKey key, SqlObject after)
    {
        if (_actual.Find(key) is not { } before) return new(ActionKind.Create);
        var facets = _touched.Of(after, before);
        if (facets.IsEmpty) return new(ActionKind.Keep);
        if (after.ChangeFrom(before, facets) is not { } change) return new(ActionKind.Replace);
        if (change.Steps.IsEmpty) return new(after.ChangesAbove(before) ? ActionKind.Alter : ActionKind.Keep) { Facets = facets };
        if (after is ViewObject view && facets.Contains(FacetNames.Definition) && view.MayCollateOtherwise((ViewObject)before, Collations(_expected, key), Collations(_actual, key))) return new(ActionKind.Replace);
        return new(ActionKind.Alter) { Facets = facets, ChangesContent = !change.Content.IsEmpty, Steps = change.Steps };
    }

    /// <summary>Those of the columns that it reads.</summary>
    private static IEnumerable<string> Collations(SideObjects side, ObjectKey view) =>
        side.ReferencesOf(view).Keys.Select(side.Find).OfType<ColumnObject>().Select(column => column.Column.Collation).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private void Spread(ObjectKey key)
    {
        if (_actions[key].Kind == ActionKind.Replace && _expected.Find(key)!.Shell is { } shell && _actions[shell.Key].Kind == ActionKind.Keep) _actions[shell.Key] = new(ActionKind.Replace);
        if (_actions[key].Vanishes)
            foreach (var other in _actual.Find(key)!.GoesWith)
                if (_actions[other].Kind is ActionKind.Keep or ActionKind.Alter) Change(other, new(ActionKind.Replace));
        if (_actions[key].Vanishes && _actual.Find(key) is { Parent: { } table } part && !_actions[table].Vanishes)
            foreach (var other in part.AttachedTo)
                if (_actual.Find(other) is not null && _actions[other].Kind is ActionKind.Keep or ActionKind.Alter) Change(other, new(ActionKind.Replace));
        if ((_actions[key].Kind is ActionKind.Create or ActionKind.Replace || ComesAgain(key)) && _expected.Find(key) is { } made)
            foreach (var other in made.UnattachedParts)
                if (_actions[other].Kind is ActionKind.Keep or ActionKind.Alter) Change(other, new(ActionKind.Replace));
        if (!MayDisturb(key)) return;
        foreach (var dependent in _actual.DependentsOf(key))
            if (Disturbs(key, dependent)) Unsettle(dependent, key);
    }

    /// <summary>A partition that is detached and attached because of its bound.</summary>
    private bool ComesAgain(ObjectKey key) => _actions[key].Kind == ActionKind.Alter && _expected.Find(key) is TableObject && _actions[key].Facets.Contains(FacetNames.Bound);

    private bool MayDisturb(ObjectKey key) => _actions[key].Kind switch
    {
        ActionKind.Drop or ActionKind.Replace or ActionKind.RecreateColumn or ActionKind.ChangeType => true,
        ActionKind.Alter => _actions[key].HasInterimExpression || _expected.Find(key)!.MayDisturb(_actual.Find(key)!),
        ActionKind.Keep or ActionKind.Create => false,
    };

    private bool Disturbs(ObjectKey key, ObjectKey dependent)
    {
        var action = _actions[key];
        // A partition that goes takes its key along, out of its parent's index.
        if (key.Class == ObjectClass.Constraint && dependent.Class == ObjectClass.Index && _actions[_actual.Find(key)!.Parent!.Value].Vanishes) return false;
        // A default that goes with its column leaves the children theirs.
        if (key.Class == ObjectClass.Default && dependent.Class == ObjectClass.Default && _actions[_actual.Find(key)!.Parent!.Value].Kind == ActionKind.Drop) return false;
        return action.Kind switch
        {
            ActionKind.Drop or ActionKind.Replace or ActionKind.RecreateColumn => true,
            ActionKind.ChangeType => dependent.Class != ObjectClass.SequenceOwner,
            // PostgreSQL rebuilds the key itself, but not while something depends on it that does not depend on the column.
            ActionKind.Alter when Includes(dependent, key) && _actual.DependentsOf(dependent).Any() && (action.HasInterimExpression || _expected.Find(key)!.MayDisturb(_actual.Find(key)!)) => true,
            ActionKind.Alter when action.HasInterimExpression => ColumnObject.IsDisturbedByNull(_actual.Find(dependent)!),
            ActionKind.Alter => _expected.Find(key)!.Disturbs(_actual.Find(key)!, _actual.Find(dependent)!),
            ActionKind.Keep or ActionKind.Create => false,
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
        var action = _actions[key];
        if (action.Kind is ActionKind.Drop or ActionKind.Replace or ActionKind.RecreateColumn or ActionKind.Create) return;
        // Its own change ends the dependency first, if it can come first.
        if (action.Kind == ActionKind.Alter && !_expected.Needs(key, cause) && !IsChangedAfter(key, cause)) return;
        var item = _expected.Find(key)!;
        var next = item switch
        {
            ColumnObject { Arrives: false } column => OfColumn(column, action, cause),
            ColumnObject column when cause.Class == ObjectClass.Column && !_actions[cause].Vanishes => OfArriving(column, action, _actions[cause].Kind),
            TableObject when _actions[cause].Kind == ActionKind.Drop => action,
            _ => new PlannedAction(ActionKind.Replace),
        };
        if (next != action) Change(key, next);
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
        return _actual.Find(cause) is not (null or ViewObject) && _actions[cause].Vanishes && _actual.NeededThrough(cause).Any(other => needed.Contains(other) && _actions[other].Kind == ActionKind.Alter && MayDisturb(other));
    }

    private void Change(ObjectKey key, PlannedAction action)
    {
        _actions[key] = action;
        _unsettled.Enqueue(key);
    }

    /// <summary>A new type comes from the parent, and with it the type's storage; what the column has of its own stays to be said.</summary>
    private static PlannedAction OfArriving(ColumnObject column, PlannedAction action, ActionKind above) =>
        action with { Kind = above, Steps = [.. ColumnStatements.AfterNewType(column.Site, column.Column).Concat(action.Steps).DistinctBy(step => step.Text)] };

    private PlannedAction OfColumn(ColumnObject column, PlannedAction action, ObjectKey cause)
    {
        if (cause == column.TableKey) return new(ActionKind.Replace);
        if (LeavesExpression(column, action, cause))
            return action.HasInterimExpression ? action : action with
            {
                Kind = ActionKind.Alter,
                ChangesContent = true,
                HasInterimExpression = true,
                Steps = [.. action.Steps.Prepend(column.SetExpression()).DistinctBy(step => step.Text)],
            };
        if (column.Column.Generated is null && Interim.DecidesOn(cause)) return action;
        if (cause.Class is ObjectClass.Type or ObjectClass.Other && Interim.CanStandAside(cause))
        {
            if (_actions[cause].Kind != ActionKind.Replace || action.Kind == ActionKind.ChangeType) return action;
            return action with { Kind = ActionKind.ChangeType, Steps = [.. Interim.ValuesOf(column, (ColumnObject)_actual.Find(column.Key)!, interim: false).Return(), .. action.Steps] };
        }
        if (_actions[cause].Kind == ActionKind.Drop && column.Column.Generated is null) return action;
        return new(column.Column.Generated is null && column.KeepsValues ? ActionKind.RecreateColumn : ActionKind.Replace);
    }

    /// <summary>From PostgreSQL 17 on a generated column stays where it is while what its expression needs changes; what its type needs is another matter.</summary>
    private bool LeavesExpression(ColumnObject column, PlannedAction action, ObjectKey cause) =>
        action.Kind is ActionKind.Keep or ActionKind.Alter
        && (cause.Class is ObjectClass.Routine or ObjectClass.Type || cause.Class == ObjectClass.Column && !_actions[cause].Vanishes)
        && _actual.Find(column.Key) is ColumnObject present && column.CanBeNull(present)
        && SqlLexemes.QualifiedNames(column.Column.Type).All(name => name != (cause.Schema, cause.Name) && _expected.Find(new(ObjectClass.Type, name.Schema, name.Name)) is not DomainObject);
}
