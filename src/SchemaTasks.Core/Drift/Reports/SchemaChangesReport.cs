using System.Globalization;
using System.Text;
using SchemaTasks.Diff;
using SchemaTasks.Text;

namespace SchemaTasks.Drift;

/// <summary>Prints what changed from one manifest to another as Markdown, by severity: for a review, or for release notes. Nothing in it is dated.</summary>
/// <param name="changes">With the older manifest as the expected side.</param>
/// <param name="revision">What the older manifest was asked for by: a tag, a branch, a commit.</param>
/// <param name="baseCommit">The full hash of that revision.</param>
/// <param name="today">The newer manifest.</param>
internal sealed class SchemaChangesReport(IReadOnlyCollection<SchemaChange> changes, string revision, string baseCommit, DriftSides today)
{
    private const int LongestSide = 200;

    private readonly StringBuilder _text = new();

    public string Print()
    {
        Line("# Schema changes");
        Line();
        Line($"**From:** {MarkdownText.Code(revision)}{(revision == baseCommit ? "" : $", commit {MarkdownText.Code(baseCommit)}")}");
        Line();
        Line($"**To:** {(today.Commit is { } commit ? $"commit {MarkdownText.Code(commit)}{(today.IsModified ? " with uncommitted changes" : "")}" : "the files as they are")}");
        Line();
        Line($"**Manifest:** {MarkdownText.Code(today.Manifest ?? "")}");
        Line();
        Line($"{char.ToUpperInvariant(Summary(changes)[0])}{Summary(changes)[1..]}.");
        foreach (var severity in changes.GroupBy(change => change.Severity).OrderByDescending(group => group.Key))
        {
            Line();
            var word = DriftWords.Of(severity.Key);
            Line($"## {char.ToUpperInvariant(word[0])}{word[1..]}");
            foreach (var schema in severity.GroupBy(change => change.Path.Schema, StringComparer.Ordinal))
            {
                Line();
                foreach (var change in schema) PrintChange(change);
            }
        }
        return _text.ToString();
    }

    /// <summary><c>3 changes: 1 critical, 2 medium</c></summary>
    public static string Summary(IReadOnlyCollection<SchemaChange> changes) => changes.Count == 0
        ? "no schema changes"
        : string.Create(CultureInfo.InvariantCulture, $"{changes.Count} schema {(changes.Count == 1 ? "change" : "changes")}: {string.Join(", ", changes.GroupBy(change => change.Severity).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {DriftWords.Of(group.Key)}"))}");

    private void PrintChange(SchemaChange change)
    {
        var what = $"- {KindNames.InText(change.Path.Kind)} {MarkdownText.Code(change.Path.ToString())}";
        Line(change.Change switch
        {
            ChangeKind.Missing => $"{what} removed",
            ChangeKind.Unexpected => $"{what} added",
            ChangeKind.Renamed => $"{what} renamed to {MarkdownText.Code(change.RenamedTo!.ToString())}",
            ChangeKind.Different => $"{what}: {MarkdownText.Code(change.Facet!)} {Sides(change)}",
        });
        if (change is not { Change: ChangeKind.Different, Expected: { } before, Actual: { } after } || (!before.Contains('\n', StringComparison.Ordinal) && !after.Contains('\n', StringComparison.Ordinal))) return;
        string[] lines = [.. TextDifference.Lines(before, after, limit: 200)];
        var fence = MarkdownText.Fence(lines);
        Line();
        Line($"  {fence}diff");
        foreach (var line in lines) Line($"  {line}");
        Line($"  {fence}");
        Line();
    }

    private static string Sides(SchemaChange change)
    {
        var (before, after) = DifferingParts.Of(change.Expected, change.Actual, LongestSide);
        return (before, after) switch
        {
            (null, { } value) => $"set to {Code(value)}",
            ({ } value, null) => $"no longer {Code(value)}",
            _ => $"from {Code(before ?? "")} to {Code(after ?? "")}",
        };

        static string Code(string text) => MarkdownText.Code(text, int.MaxValue);
    }

    private void Line(string line = "") => _text.Append(SafeText.Line(line)).Append('\n');
}
