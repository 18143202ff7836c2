using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// Columns that have another type, text or JSON, temporarily. PostgreSQL rewrites a table only while no column stores its rows, and nothing stores
/// values of what is removed and made again under the same name: a table, a view, a type that cannot be renamed aside.
/// </summary>
internal sealed class InterimColumns(SideObjects expected, SideObjects actual, PlannedActions actions)
{
    private readonly Lazy<StoredTypes> _expected = new(() => new StoredTypes(expected));
    private readonly Lazy<StoredTypes> _actual = new(() => new StoredTypes(actual));

    private StoredTypes After => _expected.Value;

    private StoredTypes Before => _actual.Value;

    /// <summary>Gives every such column its action.</summary>
    /// <returns>Those whose action is another now.</returns>
    public List<ObjectKey> Release() => !AreAny ? [] : [.. Before.All.Where(IsAway).SelectMany(Before.StoringOf).Distinct().Where(Release)];

    /// <summary>The values of the type hold others' whose name is needed for their successors.</summary>
    public bool IsOverVanishing(ObjectKey type) => actual.Find(type) is { } item && Before.Inside(item).Any(IsRemade);

    /// <summary>What becomes of a column when this goes is reported by <see cref="Release()"/>.</summary>
    public bool DecidesOn(ObjectKey cause) => cause.Class == ObjectClass.Relation
        || cause.Class is ObjectClass.Type or ObjectClass.Other && (actual.Find(cause) is ShellTypeObject or { Shell: not null } || expected.Find(cause)?.Shell is not null);

    /// <summary>Another name temporarily keeps what stores its values.</summary>
    public bool CanStandAside(ObjectKey type) => actual.Find(type)!.MoveAside() is not null && expected.Find(type)?.Shell is null;

    /// <summary>The column has its interim type before its own goes, and its own again after.</summary>
    /// <param name="graph">The plan.</param>
    /// <param name="releases">The operations that give columns their interim type.</param>
    public void Order(OperationGraph graph, IReadOnlyDictionary<ObjectKey, Operation> releases)
    {
        foreach (var table in Before.All.Concat(After.All).Distinct())
            foreach (var rewrite in Rewrites(table).SelectMany(key => Operations(key, graph, releases)))
            {
                foreach (var column in Before.StoringOf(table))
                    if ((releases.GetValueOrDefault(column) ?? graph.Drops.GetValueOrDefault(column) ?? graph.Alters.GetValueOrDefault(column)) is { } leave && leave != rewrite && Ends(column, table, leave)) rewrite.After.Add(leave);
                foreach (var column in After.StoringOf(table))
                    if ((graph.Creates.GetValueOrDefault(column) ?? graph.Alters.GetValueOrDefault(column)) is { } come && come != rewrite && Begins(column, table))
                        (releases.ContainsKey(column) ? come.After : come.PreferablyAfter).Add(rewrite);
            }
    }

    private bool Ends(ObjectKey column, ObjectKey table, Operation leave) => leave.Kind == OperationKind.Drop || actions[column].HasInterimType || !After.StoringOf(table).Contains(column);

    private bool Begins(ObjectKey column, ObjectKey table) => actions[column].HasInterimType || actions[column].Kind != ActionKind.Alter || !Before.StoringOf(table).Contains(column);

    private static IEnumerable<Operation> Operations(ObjectKey key, OperationGraph graph, IReadOnlyDictionary<ObjectKey, Operation> releases) =>
        new[] { releases.GetValueOrDefault(key), graph.Creates.GetValueOrDefault(key), graph.Alters.GetValueOrDefault(key) }.OfType<Operation>();

    /// <summary>Whether there is anything of the kind at all, which most scripts have not.</summary>
    public bool AreAny => actions.Changed.Any(entry => entry.Key.Class switch
    {
        ObjectClass.Column => Rewrites(entry.Key with { Class = ObjectClass.Relation, Member = "" }).Any(),
        ObjectClass.Relation or ObjectClass.Type or ObjectClass.Other => IsAway(entry.Key),
        _ => false,
    });

    private bool IsAway(ObjectKey type) => IsRemade(type) || Rewrites(type).Any();

    private bool IsRemade(ObjectKey type) => actions.TryGetValue(type, out var action)
        && (action.Kind == ActionKind.Replace && !CanStandAside(type) || action.Kind == ActionKind.Drop && actions.TryGetValue(Namesake(type), out var other) && other.Kind == ActionKind.Create);

    /// <summary>The table or view whose rows are of a type of that name, or the type that would be called as they are.</summary>
    private static ObjectKey Namesake(ObjectKey type) => type.Class switch
    {
        ObjectClass.Type => type with { Class = ObjectClass.Relation },
        ObjectClass.Relation => type with { Class = ObjectClass.Type },
        _ => type,
    };

    private bool Release(ObjectKey key)
    {
        var action = actions[key];
        if (action.HasInterimType || action.Kind is ActionKind.Drop or ActionKind.Replace || expected.Find(key) is not { } item) return false;
        if (item is ColumnObject column && actual.Find(key) is ColumnObject present)
        {
            if (!After.Inside(column).Any(type => IsAway(type) || IsAway(Namesake(type)))) return false;
            if (column.Arrives) return false;
            actions[key] = column.Column.Generated is null ? WithInterimType(column, present, action) : new(ActionKind.Replace);
            return true;
        }
        actions[key] = new(ActionKind.Replace);
        return true;
    }

    private PlannedAction WithInterimType(ColumnObject column, ColumnObject present, PlannedAction action)
    {
        if (action.Kind == ActionKind.RecreateColumn) return action with { HasInterimType = true };
        var steps = ValuesOf(column, present, interim: true).Return().Concat(action.Steps.Where(step => !step.SetsType));
        return action with { Kind = ActionKind.ChangeType, HasInterimType = true, Steps = [.. steps.DistinctBy(step => step.Text)] };
    }

    /// <summary>The way of a column's values from its type to that one's successor.</summary>
    /// <param name="column">The column as it is to be.</param>
    /// <param name="present">The column as it is.</param>
    /// <param name="interim">It lets go of its type first.</param>
    public InterimValues ValuesOf(ColumnObject column, ColumnObject present, bool interim)
    {
        var inside = Before.Inside(present);
        var byName = inside.Any(key => key.Class == ObjectClass.Relation || Attributes(actual, key) is { } before && Attributes(expected, key) is { } after && !before.SequenceEqual(after));
        return new(column, present, !byName ? InterimForm.Text : IsRow(column.Column.Type) ? InterimForm.Row : InterimForm.Json, interim, inside.Any(Loses));
    }

    /// <summary>Attributes of a composite type go, and with them their values.</summary>
    public bool Loses(ObjectKey type) => Attributes(actual, type) is { } before && Attributes(expected, type) is { } after && before.Except(after, StringComparer.Ordinal).Any();

    private static IEnumerable<string>? Attributes(SideObjects side, ObjectKey type) => (side.Find(type) as CompositeObject)?.Composite.Attributes.Select(attribute => attribute.Name);

    /// <summary>A composite type, that of a table or view, or a domain over one.</summary>
    private bool IsRow(string type)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal) || SqlLexemes.QualifiedNames(type).ToList() is not [var (schema, name)]) return false;
        return expected.Find(new(ObjectClass.Type, schema, name)) switch
        {
            CompositeObject => true,
            DomainObject domain => IsRow(domain.Domain.Type),
            null => expected.Find(new(ObjectClass.Relation, schema, name)) is not null,
            _ => false,
        };
    }

    /// <summary>The table itself, or those of its columns, whose change rewrites every row or gives it a value.</summary>
    private IEnumerable<ObjectKey> Rewrites(ObjectKey table)
    {
        if (expected.Find(table) is not TableObject { Site: var after } || actual.Find(table) is not TableObject { Site: var before } || actions[table].Vanishes) yield break;
        if (after.Table.Unlogged != before.Table.Unlogged || after.Table.AccessMethod != before.Table.AccessMethod) yield return table;
        foreach (var column in after.Columns)
        {
            var key = ColumnObject.KeyOf(after.Schema, after.Table.Name, column.Name);
            if (!IsWritten(key, column)) continue;
            yield return key;
            // The parent's statement writes it.
            while (expected.Find(key) is ColumnObject { Arrives: true, Site: var site } && site.ColumnOrigins.TryGetValue(column.Name, out var origin))
                yield return key = ColumnObject.KeyOf(origin.Schema, origin.Name, column.Name);
        }
    }

    private bool IsWritten(ObjectKey key, Column column) => actions[key].Kind switch
    {
        ActionKind.ChangeType or ActionKind.RecreateColumn => true,
        ActionKind.Alter => actions[key].HasInterimExpression || ((ColumnObject)actual.Find(key)!).Column is var present && (present.Type, present.Collation, present.Generated) != (column.Type, column.Collation, column.Generated),
        ActionKind.Create or ActionKind.Replace => column is not { Default: null, Generated: null, Identity: IdentityGeneration.None } || IsDomain(column.Type),
        ActionKind.Keep or ActionKind.Drop => false,
    };

    private bool IsDomain(string type) => SqlLexemes.QualifiedNames(type).Any(name => expected.Find(new(ObjectClass.Type, name.Schema, name.Name)) is DomainObject);
}
