using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Diff.Facets;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Ignoring;

/// <summary>A schema that has some changes as the other side has them: objects taken over or left out, single facets taken.</summary>
internal sealed class TargetObjects
{
    private readonly HashSet<ObjectPath> _out;
    private readonly HashSet<ObjectPath> _over;
    private readonly ILookup<ObjectPath, string> _facets;
    private readonly HashSet<(string Schema, string Name)> _changed;
    private readonly Dictionary<ObjectPath, TableEntry> _expected;
    private readonly Dictionary<ObjectPath, TableEntry> _actual;

    private TargetObjects(SchemaObjects expected, SchemaObjects actual, IReadOnlyCollection<SchemaChange> changes)
    {
        _out = [.. changes.Where(change => change.Change == ChangeKind.Missing).Select(change => change.Path)];
        _over = [.. changes.Where(change => change.Change == ChangeKind.Unexpected).Select(change => change.Path)];
        _facets = changes.Where(change => change.Change == ChangeKind.Different).ToLookup(change => change.Path, change => change.Facet!);
        _changed = [.. changes.Select(change => (change.Path.Schema, change.Path.Name))];
        (_expected, _actual) = (TableEntry.All(expected), TableEntry.All(actual));
        // What is a partition of another table than before is taken over as it is.
        foreach (var moved in _facets.Where(facets => facets.Contains(FacetNames.Bound)).Select(facets => facets.Key).Where(IsElsewhere))
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
        var kept = expected.Items.Where(item => !IsIn(_out, item, _expected)).ToList();
        var paths = kept.Select(item => item.Path).ToHashSet();
        // A partition that is in another table here, or in none, does not come along with its table there.
        var over = actual.Items.Where(item => !paths.Contains(item.Path) && IsIn(_over, item, _actual) && (_over.Contains(item.Path) || !IsElsewhere(item.Path)));
        var comment = Takes(ObjectPath.Database, FacetNames.Comment) ? actual.Comment : expected.Comment;
        return new(expected.PostgresMajor, comment, [.. kept.Select(item => there.TryGetValue(item.Path, out var other) ? Of(item, other) : item), .. over]);
    }

    /// <summary>It is in another table there, or in none.</summary>
    private bool IsElsewhere(ObjectPath path) => _expected.TryGetValue(path, out var left) && _actual.TryGetValue(path, out var right) && left.Parent?.Path != right.Parent?.Path;

    private static bool IsIn(HashSet<ObjectPath> paths, PlacedObject item, Dictionary<ObjectPath, TableEntry> tables)
    {
        if (paths.Count == 0) return false;
        bool Has(ObjectPath path) => paths.Contains(path) || path.Schema.Length > 0 && paths.Contains(ObjectPath.OfSchema(path.Schema));
        if (Has(item.Path)) return true;
        for (var above = tables.GetValueOrDefault(item.Path)?.Parent; above is not null; above = above.Parent)
            if (Has(above.Path)) return true;
        return false;
    }

    private PlacedObject Of(PlacedObject expected, PlacedObject actual)
    {
        var path = expected.Path;
        if (!_changed.Contains((path.Schema, path.Name))) return expected;
        if (expected.Record is not Table) return expected with { Record = Of(path, expected.Record, actual.Record) };
        var table = (TableEntry)Of(path, _expected[path], _actual[path]);
        return expected with { Record = table.Table, Bound = table.Bound, DetachPending = table.DetachPending };
    }

    /// <summary>The expected record with the facets that it takes, and with what is in it.</summary>
    private object Of(ObjectPath path, object expected, object actual)
    {
        var layout = ModelFacets.Of(expected);
        var result = Facets(layout, path, expected, actual);
        foreach (var list in layout.Members)
            result = list.With(result, list.Kind == ObjectKind.Column && expected is TableEntry { Parent: not null } table ? Columns(table, (TableEntry)actual) : Members(path, list, expected, actual));
        return result;
    }

    private object Facets(RecordFacets layout, ObjectPath path, object expected, object actual)
    {
        var taken = _facets[path];
        return taken.Any() ? layout.Facets.Where(facet => taken.Contains(facet.Name)).Aggregate(expected, (record, facet) => facet.Take(record, actual)) : expected;
    }

    /// <summary>What is directly in something: kept with its facets, left out, taken over in the order of the other side.</summary>
    private IEnumerable<object> Members(ObjectPath path, MemberList list, object expected, object actual)
    {
        ObjectPath In(object member) => path.Child(list.Kind, list.Facets.NameOf(member));
        var there = list.Of(actual).DistinctBy(In).ToDictionary(In);
        var kept = list.Of(expected).DistinctBy(In).Where(member => !_out.Contains(In(member))).ToDictionary(In);
        var before = ObjectPath.Database;
        var behind = list.Of(actual).Select(member =>
        {
            if (kept.ContainsKey(In(member))) before = In(member);
            return (Before: before, Member: member);
        }).Where(pair => _over.Contains(In(pair.Member))).ToLookup(pair => pair.Before, pair => pair.Member);
        List<object> members =
        [
            .. behind[ObjectPath.Database],
            .. kept.SelectMany(member => behind[member.Key].Prepend(there.TryGetValue(member.Key, out var other) ? Facets(list.Facets, member.Key, member.Value, other) : member.Value)),
        ];
        if (list.Kind == ObjectKind.Column && ModelFacets.Of(expected).ColumnsFollow is { } query && Takes(path, query)) return ColumnsOfQuery(members, list.Of(actual));
        return list.Order is { } order && Takes(path, order) ? InOrderOf(members, list.Of(actual), list.Facets.NameOf) : members;
    }

    private bool Takes(ObjectPath path, string facet) => _facets[path].Contains(facet);

    /// <summary>The items that both lists have come in the other one's order, in the places that they have here.</summary>
    private static List<object> InOrderOf(List<object> items, IEnumerable<object> other, Func<object, string> name)
    {
        var places = other.Select((item, place) => (Name: name(item), place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
        var common = new Queue<object>(items.Where(item => places.ContainsKey(name(item))).OrderBy(item => places[name(item)]));
        return [.. items.Select(item => places.ContainsKey(name(item)) ? common.Dequeue() : item)];
    }

    /// <summary>A view's columns follow from its query.</summary>
    private static IEnumerable<object> ColumnsOfQuery(List<object> columns, IEnumerable<object> actual)
    {
        var present = columns.Cast<ViewColumn>().ToDictionary(column => column.Name, StringComparer.Ordinal);
        return actual.Cast<ViewColumn>().Select(column => present.TryGetValue(column.Name, out var own) ? own with { Type = column.Type } : column);
    }

    /// <summary>A partition states only what its parent does not.</summary>
    private IEnumerable<Column> Columns(TableEntry expected, TableEntry actual)
    {
        foreach (var name in expected.Table.Columns.Concat(actual.Table.Columns).Select(column => column.Name).Distinct(StringComparer.Ordinal))
        {
            var own = expected.Table.Columns.FirstOrDefault(column => column.Name == name);
            if (expected.EffectiveColumn(name) is { } left && actual.EffectiveColumn(name) is { } right
                && Facets(ColumnFacets.OfTable, expected.Path.Child(ObjectKind.Column, name), left, right) is Column column && !ReferenceEquals(column, left)) yield return column;
            else if (own is not null) yield return own;
        }
    }
}
