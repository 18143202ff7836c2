using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Tolerating;

/// <summary>A schema that has some changes as the other side has them: objects taken over or left out, single facets taken.</summary>
internal sealed class GraftedSchema
{
    private readonly HashSet<ObjectPath> _out;
    private readonly HashSet<ObjectPath> _over;
    private readonly ILookup<ObjectPath, string> _facets;
    private readonly GraftedTables _tables;

    private GraftedSchema(DatabaseSchema expected, DatabaseSchema actual, IReadOnlyCollection<SchemaChange> changes)
    {
        _out = [.. changes.Where(change => change.Change == ChangeKind.Missing).Select(change => change.Path)];
        _over = [.. changes.Where(change => change.Change == ChangeKind.Unexpected).Select(change => change.Path)];
        _facets = changes.Where(change => change.Change == ChangeKind.Different).ToLookup(change => change.Path, change => change.Facet!);
        _tables = new GraftedTables(this, expected, actual);
        // What is a partition of another table than before is taken over as it is.
        foreach (var moved in _facets.Where(facets => facets.Contains(FacetNames.Bound)).Select(facets => facets.Key).Where(_tables.IsElsewhere))
        {
            _out.Add(moved);
            _over.Add(moved);
        }
    }

    /// <param name="expected">The schema.</param>
    /// <param name="actual">The other side; what is the same goes by the same name there.</param>
    /// <param name="changes">What the comparison of the two says is to be taken from there; renames are not among them.</param>
    public static DatabaseSchema Of(DatabaseSchema expected, DatabaseSchema actual, IReadOnlyCollection<SchemaChange> changes) =>
        changes.Count == 0 ? expected : new GraftedSchema(expected, actual, changes).Of(expected, actual);

    /// <summary>What is directly in something: kept with its facets, left out, taken over in the order of the other side.</summary>
    public ImmutableArray<T> Merge<T>(ImmutableArray<T> expected, ImmutableArray<T> actual, Func<T, ObjectPath> path, Func<T, T, T> both)
    {
        if (expected.IsEmpty && actual.IsEmpty) return expected;
        var there = actual.DistinctBy(path).ToDictionary(path);
        var kept = expected.DistinctBy(path).Where(item => !_out.Contains(path(item))).ToDictionary(path);
        var before = ObjectPath.Database;
        var behind = actual.Select(item =>
        {
            if (kept.ContainsKey(path(item))) before = path(item);
            return (Before: before, Item: item);
        }).Where(pair => _over.Contains(path(pair.Item))).ToLookup(pair => pair.Before, pair => pair.Item);
        return
        [
            .. behind[ObjectPath.Database],
            .. kept.SelectMany(item => behind[item.Key].Prepend(there.TryGetValue(item.Key, out var counterpart) ? both(item.Value, counterpart) : item.Value)),
        ];
    }

    /// <summary>The same for what has nothing but facets.</summary>
    public ImmutableArray<T> Merge<T>(ImmutableArray<T> expected, ImmutableArray<T> actual, Func<T, ObjectPath> path)
        where T : class => Merge(expected, actual, path, (left, right) => Facets(path(left), left, right));

    public bool TakesOver(ObjectPath path) => _over.Contains(path);

    public T Facets<T>(ObjectPath path, T expected, T actual)
        where T : class => FacetGraft.Take(expected, actual, _facets[path]);

    public bool Takes(ObjectPath path, string facet) => _facets[path].Contains(facet);

    /// <summary>The items that both lists have come in the other one's order, in the places that they have here.</summary>
    public static ImmutableArray<T> InOrderOf<T>(ImmutableArray<T> items, ImmutableArray<T> other, Func<T, string> name)
    {
        var places = other.Select((item, place) => (Name: name(item), place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
        var common = new Queue<T>(items.Where(item => places.ContainsKey(name(item))).OrderBy(item => places[name(item)]));
        return [.. items.Select(item => places.ContainsKey(name(item)) ? common.Dequeue() : item)];
    }

    private DatabaseSchema Of(DatabaseSchema expected, DatabaseSchema actual) => Facets(ObjectPath.Database, expected, actual) with
    {
        Extensions = Merge(expected.Extensions, actual.Extensions, extension => ObjectPath.OfExtension(extension.Name)),
        EventTriggers = Merge(expected.EventTriggers, actual.EventTriggers, trigger => ObjectPath.OfEventTrigger(trigger.Name)),
        Publications = Merge(expected.Publications, actual.Publications, publication => ObjectPath.OfPublication(publication.Name)),
        Other = Merge(expected.Other, actual.Other, other => ObjectPath.OfOther(other.Kind, other.Identity)),
        Schemas = Merge(expected.Schemas, actual.Schemas, schema => ObjectPath.OfSchema(schema.Name), Of),
    };

    private Schema Of(Schema expected, Schema actual)
    {
        var schema = expected.Name;
        ObjectPath In(ObjectKind kind, string name) => ObjectPath.Of(kind, schema, name);
        return Facets(ObjectPath.OfSchema(schema), expected, actual) with
        {
            Enums = Merge(expected.Enums, actual.Enums, type => In(ObjectKind.Enum, type.Name), (left, right) => Of(In(ObjectKind.Enum, left.Name), left, right)),
            Domains = Merge(expected.Domains, actual.Domains, domain => In(ObjectKind.Domain, domain.Name), (left, right) => Of(In(ObjectKind.Domain, left.Name), left, right)),
            Composites = Merge(expected.Composites, actual.Composites, type => In(ObjectKind.Composite, type.Name), (left, right) => Of(In(ObjectKind.Composite, left.Name), left, right)),
            Ranges = Merge(expected.Ranges, actual.Ranges, range => In(ObjectKind.Range, range.Name)),
            Sequences = Merge(expected.Sequences, actual.Sequences, sequence => In(ObjectKind.Sequence, sequence.Name), (left, right) => Of(In(ObjectKind.Sequence, left.Name), left, right)),
            Tables = Merge(expected.Tables, [.. actual.Tables.Select(_tables.WithoutElsewhere)], table => In(ObjectKind.Table, table.Name), (left, right) => _tables.Of(In(ObjectKind.Table, left.Name), left, right)),
            Views = Merge(expected.Views, actual.Views, view => In(ObjectKind.View, view.Name), (left, right) => Of(In(ObjectKind.View, left.Name), left, right)),
            MaterializedViews = Merge(expected.MaterializedViews, actual.MaterializedViews, view => In(ObjectKind.MaterializedView, view.Name), (left, right) => Of(In(ObjectKind.MaterializedView, left.Name), left, right)),
            Routines = Merge(expected.Routines, actual.Routines, routine => ObjectPath.OfRoutine(schema, routine.Name, routine.Signature)),
        };
    }

    private EnumType Of(ObjectPath path, EnumType expected, EnumType actual)
    {
        var values = Merge(expected.Values, actual.Values, value => path.Child(ObjectKind.EnumValue, value), (left, _) => left);
        return Facets(path, expected, actual) with { Values = Takes(path, FacetNames.Values) ? InOrderOf(values, actual.Values, value => value) : values };
    }

    private CompositeType Of(ObjectPath path, CompositeType expected, CompositeType actual)
    {
        var attributes = Merge(expected.Attributes, actual.Attributes, attribute => path.Child(ObjectKind.Attribute, attribute.Name));
        return Facets(path, expected, actual) with { Attributes = Takes(path, FacetNames.Attributes) ? InOrderOf(attributes, actual.Attributes, attribute => attribute.Name) : attributes };
    }

    private Domain Of(ObjectPath path, Domain expected, Domain actual) =>
        Facets(path, expected, actual) with { Checks = Merge(expected.Checks, actual.Checks, check => path.Child(ObjectKind.Check, check.Name)) };

    private Sequence Of(ObjectPath path, Sequence expected, Sequence actual) =>
        Facets(path, expected, actual) with { Options = FacetGraft.Take(expected.Options, actual.Options, _facets[path]) };

    private View Of(ObjectPath path, View expected, View actual) => Facets(path, expected, actual) with
    {
        Columns = Columns(path, expected.Columns, actual.Columns),
        Triggers = Merge(expected.Triggers, actual.Triggers, trigger => path.Child(ObjectKind.Trigger, trigger.Name)),
        Rules = Merge(expected.Rules, actual.Rules, rule => path.Child(ObjectKind.Rule, rule.Name)),
    };

    private MaterializedView Of(ObjectPath path, MaterializedView expected, MaterializedView actual) => Facets(path, expected, actual) with
    {
        Columns = Columns(path, expected.Columns, actual.Columns),
        Indexes = Merge(expected.Indexes, actual.Indexes, index => path.Child(ObjectKind.Index, index.Name)),
        Statistics = _tables.Statistics(path, expected.Statistics, actual.Statistics),
    };

    /// <summary>The columns follow from the query.</summary>
    private ImmutableArray<ViewColumn> Columns(ObjectPath path, ImmutableArray<ViewColumn> expected, ImmutableArray<ViewColumn> actual)
    {
        var columns = Merge(expected, actual, column => path.Child(ObjectKind.Column, column.Name));
        if (!Takes(path, FacetNames.Definition)) return Takes(path, FacetNames.Columns) ? InOrderOf(columns, actual, column => column.Name) : columns;
        var present = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        return [.. actual.Select(column => present.TryGetValue(column.Name, out var own) ? own with { Type = column.Type } : column)];
    }
}
