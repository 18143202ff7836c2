using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>What a refresh is about to write, seen from the manifest: the server's side is the new one.</summary>
internal static class RefreshSummary
{
    /// <summary>
    /// One line an object: <c>+ table people.x</c>, <c>- index people.master.master_email_idx</c>,
    /// <c>~ column people.master.email: type: text → citext</c>, <c>~ column people.master.email: renamed to people.master.mail</c>.
    /// </summary>
    /// <param name="committed">The manifest as it is.</param>
    /// <param name="server">What takes its place.</param>
    /// <returns>Empty when nothing changes.</returns>
    public static ImmutableArray<string> Of(DatabaseSchema committed, DatabaseSchema server) =>
    [
        .. SchemaComparer.Compare(committed, server)
            .GroupBy(change => (change.Path, IsDifferent: change.Change == ChangeKind.Different))
            .Select(group => Line(group.Key.Path, [.. group])),
    ];

    private static string Line(ObjectPath path, List<SchemaChange> changes)
    {
        var what = $"{KindNames.InText(path.Kind)} {OneLine.Of(path.ToString())}";
        return changes[0].Change switch
        {
            ChangeKind.Missing => "- " + what,
            ChangeKind.Unexpected => "+ " + what,
            ChangeKind.Renamed => $"~ {what}: renamed to {OneLine.Of(changes[0].RenamedTo!.ToString())}",
            ChangeKind.Different => $"~ {what}: {string.Join("; ", changes.Select(Facet))}",
        };
    }

    private static string Facet(SchemaChange change) => IsLong(change.Expected) || IsLong(change.Actual)
        ? change.Facet!
        : $"{change.Facet}: {OneLine.Of(change.Expected ?? "—")} → {OneLine.Of(change.Actual ?? "—")}";

    private static bool IsLong(string? text) => text is not null && (text.Length > 80 || text.AsSpan().IndexOfAny('\n', '\r') >= 0);
}
