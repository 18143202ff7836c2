using System.Collections.Immutable;
using Npgsql;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>Finds and reads the history, in one read-only transaction.</summary>
internal static class HistoryReader
{
    /// <param name="session">An open one.</param>
    /// <param name="files">By which another tool's history is described.</param>
    /// <param name="options">Where to look.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The history; for an empty one, the name of an object that the database holds besides.</returns>
    /// <exception cref="DiagnosticException">The table is not ours (ST2025, ST2026), or it is elsewhere (ST2035) or hidden (ST2036).</exception>
    public static async Task<(HistoryState State, string? FirstObject)> ReadAsync(MigrationSession session, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        var facts = await session.BeginReadingAsync(cancel).ConfigureAwait(false);
        var place = Find(session, options.HistoryTable);
        var found = facts.Find(place);
        var table = new HistoryTable(place, found is not null, facts.Schemas.Contains(place.Schema), facts.OpenedTo);
        if (found is not null && !IsOurs(found)) throw new DiagnosticException(await ForeignHistory.DescribeAsync(session, table.Place, found.Columns, files, cancel).ConfigureAwait(false));
        if (found is { IsHidden: true }) throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.Hidden, null, session.Server, place, session.Server.Redact(session.Server.User)));

        // Asked while the transaction is open: there are no rows to read in it.
        var first = found is null ? await DatabaseContents.FirstObjectAsync(session, options, cancel).ConfigureAwait(false) : null;
        var rows = ImmutableArray.CreateBuilder<MigrationRecord>();
        string? version = null;
        await session.EndReadingAsync(
            found is null ? [] : [table.Rows, table.Version],
            async reader =>
            {
                if (found is null) return;
                while (await reader.ReadAsync(cancel).ConfigureAwait(false)) rows.Add(HistoryRows.Read(reader));
                await reader.NextResultAsync(cancel).ConfigureAwait(false);
                if (await reader.ReadAsync(cancel).ConfigureAwait(false)) version = reader.GetString(0);
            },
            cancel).ConfigureAwait(false);
        if (found is not null && rows.Count == 0) first = await DatabaseContents.FirstObjectAsync(session, options, cancel).ConfigureAwait(false);
        return (new HistoryState(table, rows.DrainToImmutable(), version), first);
    }

    /// <summary>
    /// The place that was asked for. Else where a history of ours is; else <c>public</c>, unless another tool's table is there or the platform
    /// would open the table to its clients.
    /// </summary>
    /// <exception cref="DiagnosticException">ST2035: there is none where it was asked for, but there is one elsewhere; or there are two.</exception>
    public static HistoryPlace Find(MigrationSession session, HistoryPlace? asked)
    {
        var facts = session.Facts;
        var ours = HistoryPlace.Known.Where(place => facts.Find(place) is { } table && IsOurs(table)).ToList();
        if (asked is not null)
        {
            if (facts.Find(asked) is null && ours.FirstOrDefault() is { } elsewhere)
                throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.HistoryElsewhere, null, session.Server, elsewhere, $"SchemaMigrationHistoryTable names {asked}", Moving(elsewhere, asked)));
            return asked;
        }
        if (ours.Count > 1)
            throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.HistoryElsewhere, null, session.Server, ours[0], $"there is another one at {ours[1]}", $"Set SchemaMigrationHistoryTable to the one that counts ({ours[0]} or {ours[1]})"));
        if (ours.Count == 1) return ours[0];
        if (facts.Find(HistoryPlace.Default) is not null) return HistoryPlace.Default;
        return facts.MayCreateSchema && facts.OpenedTo.Any(ClientRoles.Contains) ? HistoryPlace.Own : HistoryPlace.Default;
    }

    /// <summary>ST2037 where clients of the platform may read or change the history.</summary>
    public static Diagnostic? CheckRights(MigrationSession session, HistoryPlace place) =>
        session.Facts.Find(place) is { } table && table.OpenTo.Where(ClientRoles.Contains).ToList() is { Count: > 0 } open
            ? Diagnostic.Create(HistoryDiagnostics.HistoryOpen, null, session.Server, place, string.Join(", ", open), $"REVOKE ALL ON TABLE {place} FROM {string.Join(", ", open.Select(role => role == "PUBLIC" ? role : SqlIdentifier.QuoteIfNeeded(role)))};")
            : null;

    private static bool IsOurs(HistoryTableFacts table) => HistoryTable.Columns.All(table.Columns.ContainsKey);

    private static string Moving(HistoryPlace from, HistoryPlace to)
    {
        List<string> statements = [];
        if (from.Schema != to.Schema) statements.Add($"ALTER TABLE {from} SET SCHEMA {SqlIdentifier.QuoteIfNeeded(to.Schema)};");
        if (from.Table != to.Table) statements.Add($"ALTER TABLE {SqlIdentifier.QuoteIfNeeded(to.Schema, from.Table)} RENAME TO {SqlIdentifier.QuoteIfNeeded(to.Table)};");
        return $"To move it: {string.Join(" ", statements)} Else leave the property out";
    }
}
