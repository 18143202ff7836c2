using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Ignoring;

/// <summary>A schema that has some changes as the other side has them: objects taken over or left out, single facets taken.</summary>
internal sealed class TargetObjects
{
    private readonly HashSet<ObjectPath> _out;
    private readonly HashSet<ObjectPath> _over;
    private readonly ILookup<ObjectPath, string> _facets;
    private readonly TargetTables _tables;

    private TargetObjects(SchemaObjects expected, SchemaObjects actual, IReadOnlyCollection<SchemaChange> changes)
    {
        _out = [.. changes.Where(change => change.Change == ChangeKind.Missing).Select(change => change.Path)];
        _over = [.. changes.Where(change => change.Change == ChangeKind.Unexpected).Select(change => change.Path)];
        _facets = changes.Where(change => change.Change == ChangeKind.Different).ToLookup(change => change.Path, change => change.Facet!);
        _tables = new TargetTables(this, expected, actual);
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
    public static SchemaObjects Of(SchemaObjects expected, SchemaObjects actual, IReadOnlyCollection<SchemaChange> changes) =>
        changes.Count == 0 ? expected : new TargetObjects(expected, actual, changes).Of(expected, actual);

    /// <summary>What is in something goes, and comes, with it.</summary>
    private SchemaObjects Of(SchemaObjects expected, SchemaObjects actual)
    {
        var there = actual.Items.DistinctBy(item => item.Path).ToDictionary(item => item.Path);
        var kept = expected.Items.Where(item => !IsIn(_out, item, _tables.ExpectedParents)).ToList();
        var paths = kept.Select(item => item.Path).ToHashSet();
        // A partition that is in another table here, or in none, does not come along with its table there.
        var over = actual.Items.Where(item => !paths.Contains(item.Path) && IsIn(_over, item, _tables.ActualParents) && (_over.Contains(item.Path) || !_tables.IsElsewhere(item.Path)));
        var comment = Takes(ObjectPath.Database, FacetNames.Comment) ? actual.Comment : expected.Comment;
        return new(expected.PostgresMajor, comment, [.. kept.Select(item => there.TryGetValue(item.Path, out var other) ? Of(item, other) : item), .. over]);
    }

    private static bool IsIn(HashSet<ObjectPath> paths, PlacedObject item, IReadOnlyDictionary<QualifiedName, PlacedObject> tables)
    {
        if (paths.Count == 0) return false;
        if (paths.Contains(item.Path) || item.Schema.Length > 0 && paths.Contains(ObjectPath.OfSchema(item.Schema))) return true;
        return item.PartitionOf is { } parent && tables.TryGetValue(parent, out var above) && IsIn(paths, above, tables);
    }

    private PlacedObject Of(PlacedObject expected, PlacedObject actual)
    {
        var path = expected.Path;
        return expected with
        {
            Bound = Takes(path, FacetNames.Bound) ? actual.Bound : expected.Bound,
            DetachPending = Takes(path, FacetNames.DetachPending) ? actual.DetachPending : expected.DetachPending,
            Record = (expected.Record, actual.Record) switch
            {
                (EnumType left, EnumType right) => Of(path, left, right),
                (Domain left, Domain right) => Of(path, left, right),
                (CompositeType left, CompositeType right) => Of(path, left, right),
                (Sequence left, Sequence right) => Of(path, left, right),
                (Table left, Table right) => _tables.Of(path, left, right),
                (View left, View right) => Of(path, left, right),
                (MaterializedView left, MaterializedView right) => Of(path, left, right),
                (Extension left, Extension right) => Facets(path, left, right),
                (EventTrigger left, EventTrigger right) => Facets(path, left, right),
                (Publication left, Publication right) => Facets(path, left, right),
                (OtherObject left, OtherObject right) => Facets(path, left, right),
                (Schema left, Schema right) => Facets(path, left, right),
                (RangeType left, RangeType right) => Facets(path, left, right),
                (Routine left, Routine right) => Facets(path, left, right),
                var (left, _) => throw new InvalidOperationException(left.GetType().Name),
            },
        };
    }

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

    public T Facets<T>(ObjectPath path, T expected, T actual)
        where T : class => PropertyCopy.Take(expected, actual, _facets[path]);

    public bool Takes(ObjectPath path, string facet) => _facets[path].Contains(facet);

    /// <summary>The items that both lists have come in the other one's order, in the places that they have here.</summary>
    public static ImmutableArray<T> InOrderOf<T>(ImmutableArray<T> items, ImmutableArray<T> other, Func<T, string> name)
    {
        var places = other.Select((item, place) => (Name: name(item), place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
        var common = new Queue<T>(items.Where(item => places.ContainsKey(name(item))).OrderBy(item => places[name(item)]));
        return [.. items.Select(item => places.ContainsKey(name(item)) ? common.Dequeue() : item)];
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
        Facets(path, expected, actual) with { Options = PropertyCopy.Take(expected.Options, actual.Options, _facets[path]) };

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
