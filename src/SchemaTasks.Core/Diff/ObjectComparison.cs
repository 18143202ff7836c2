using System.Collections.Immutable;
using SchemaTasks.Diff.Facets;
using SchemaTasks.Diff.Renames;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>Compares pairs of objects, facet by facet and member by member, and collects the changes.</summary>
internal sealed class ObjectComparison(RenameMap renames, bool acrossMajors, ImmutableHashSet<UnknownText> unknown)
{
    private readonly List<SchemaChange> _changes = [];

    public IReadOnlyList<SchemaChange> Changes => _changes;

    public void Miss(ComparedObject expected) => _changes.Add(new SchemaChange
    {
        Path = expected.Path,
        Change = ChangeKind.Missing,
        Expected = ObjectSummary.Of(expected),
        Severity = DefaultSeverity.OfMissing(expected.Path.Kind),
    });

    public void Meet(ComparedObject actual) => _changes.Add(new SchemaChange
    {
        Path = actual.Path,
        Change = ChangeKind.Unexpected,
        Actual = ObjectSummary.Of(actual),
        Severity = DefaultSeverity.OfUnexpected(actual.Path.Kind),
    });

    public void Rename(ObjectPath from, ObjectPath to) => _changes.Add(new SchemaChange
    {
        Path = from,
        Change = ChangeKind.Renamed,
        Expected = from.ToString(),
        Actual = to.ToString(),
        RenamedTo = to,
        Severity = DefaultSeverity.OfRenamed(from.Kind),
    });

    public void Compare(ComparedObject expected, ComparedObject actual)
    {
        var different = CompareFacets(expected, actual);
        CompareMembers(expected, actual, columnsFollow: expected.Layout.ColumnsFollow is { } decisive && different.Contains(decisive));
    }

    /// <returns>The facets that differ.</returns>
    public HashSet<string> CompareFacets(ComparedObject expected, ComparedObject actual, Func<string, bool>? except = null)
    {
        var different = new HashSet<string>(StringComparer.Ordinal);
        foreach (var facet in expected.Layout.Facets)
        {
            if (IsEqual(facet, expected, actual) || except?.Invoke(facet.Name) == true) continue;
            var (left, right) = (facet.Of(expected.Record), facet.Of(actual.Record));
            if (IsSame(expected.Path, actual.Path, left, right)) continue;
            different.Add(left.Key);
            Differ(expected.Path, left.Key, left.Text, right.Text, acrossMajors && left.Deparsed && right.Deparsed && left.Text is not null && right.Text is not null);
        }
        return different;
    }

    private void Differ(ObjectPath path, string facet, string? expected, string? actual, bool textAcrossMajors = false) => _changes.Add(new SchemaChange
    {
        Path = path,
        Change = ChangeKind.Different,
        Facet = facet,
        Expected = expected,
        Actual = actual,
        Severity = DefaultSeverity.OfDifferent(path.Kind, facet, expected, actual),
        TextAcrossMajors = textAcrossMajors,
    });

    private void CompareMembers(ComparedObject expected, ComparedObject actual, bool columnsFollow)
    {
        var pairs = new MemberPairing(expected, actual, renames, HaveSameShape);
        if (!columnsFollow)
            foreach (var list in expected.Layout.Members.Where(list => list.Order is not null)) CompareOrder(expected.Path, list.Order!, pairs, list.Kind);
        foreach (var (left, right) in pairs.InOrder)
        {
            if (left is null && right is not null)
            {
                if (!columnsFollow || right.Path.Kind != ObjectKind.Column) Meet(right);
            }
            else if (right is null && left is not null)
            {
                if (!columnsFollow || left.Path.Kind != ObjectKind.Column) Miss(left);
            }
            else if (left is not null && right is not null)
            {
                if (left.Path.Member != right.Path.Member) Rename(left.Path, right.Path);
                CompareFacets(left, right, columnsFollow && left.Path.Kind == ObjectKind.Column ? facet => facet == FacetNames.Type : null);
            }
        }
    }

    private void CompareOrder(ObjectPath path, string facet, MemberPairing pairs, ObjectKind kind)
    {
        var common = pairs.InOrder.Where(pair => pair.Expected?.Path.Kind == kind && pair.Actual is not null).ToList();
        var actual = common.OrderBy(pair => pairs.ActualPosition(pair.Actual!)).ToList();
        if (common.SequenceEqual(actual)) return;
        Differ(path, facet, Names(common.Select(pair => pair.Expected!)), Names(actual.Select(pair => pair.Actual!)));
    }

    private static string Names(IEnumerable<ComparedObject> members) => string.Join(", ", members.Select(member => DisplayName.Of(member.Path.Member!)));

    private bool HaveSameShape(ComparedObject expected, ComparedObject actual) => expected.Layout.Facets
        .Where(facet => RenameFingerprint.Counts(facet.Name))
        .All(facet => IsEqual(facet, expected, actual) || IsSame(expected.Path, actual.Path, facet.Of(expected.Record), facet.Of(actual.Record)));

    /// <summary>Most facets of most objects are: no text is made of them. An unknown text is different however equal it looks.</summary>
    private bool IsEqual(Facet facet, ComparedObject expected, ComparedObject actual) => unknown.IsEmpty && facet.AreEqual(expected.Record, actual.Record);

    private bool IsSame(ObjectPath path, ObjectPath actualPath, FacetText expected, FacetText actual)
    {
        if (!unknown.IsEmpty && expected.Text is not null && actual.Text is not null && unknown.Contains(new(path, expected.Key))) return false;
        if (expected.Text == actual.Text) return true;
        // What only a live server knows is unknown rather than different where one side does not say it.
        if (expected.Key is FacetNames.Version or FacetNames.Postgres && path.Kind is ObjectKind.Extension or ObjectKind.Database
            && (expected.Text is null || actual.Text is null)) return true;
        if (expected.Text is null || actual.Text is null) return false;
        if (expected.Deparsed && actual.Deparsed && DeparsedText.AreSame(expected.Text, actual.Text)) return true;
        return expected.MayNameOthers && IsSameButForRenames(path, actualPath, expected, actual);
    }

    private bool IsSameButForRenames(ObjectPath path, ObjectPath actualPath, FacetText expected, FacetText actual)
    {
        (string, string)? own = path.Member is { } from && actualPath.Member is { } to && from != to ? (from, to) : null;
        if (own is null && renames.IsEmpty) return false;
        // Only a table's own texts name its columns without saying which table they are of.
        ObjectPath? table = path.Member is not null && expected.Key != FacetNames.References ? path : null;
        return renames.IsSame(expected.Text!, actual.Text!, table, own);
    }
}
