using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations.Layouts;
using SchemaTasks.Model;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>What another tool's history says of its files. It is read and never written.</summary>
internal static class ForeignPlan
{
    private sealed record Row(string Key, string? Checksum, string Status, DateTime AppliedAt);

    /// <exception cref="DiagnosticException">The server cannot be reached or read.</exception>
    public static Task<MigrationPlan> ReadAsync(ConnectionSettings server, MigrationSet files, MigrationOptions options, CancellationToken cancel) =>
        MigrationRunner.OnSessionAsync(server, options, async session =>
        {
            var query = files.Layout.History(files)!;
            if (await FindAsync(session, query, cancel).ConfigureAwait(false) is not { } table)
                return Make(files, [], false) with { Diagnostics = [.. files.Diagnostics, Diagnostic.Create(LayoutDiagnostics.NoForeignHistory, null, server, files.Layout.Tool, query.Table)] };
            return Make(files, await RowsAsync(session, query, table, files.Layout, cancel).ConfigureAwait(false), query.IsHighWater);
        }, cancel);

    private static MigrationPlan Make(MigrationSet files, IReadOnlyList<Row> rows, bool isHighWater)
    {
        var layout = files.Layout;
        // A dump replaces the versions that it contains.
        var items = files.DumpedVersions.IsEmpty ? files.Forward.ToList() : [.. files.DumpedVersions.Select(version => files.Versioned[0] with { Name = version, Version = version, HistoryKey = layout.Normal(version) })];
        var byKey = rows.GroupBy(row => row.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var upTo = items.FindLastIndex(file => byKey.TryGetValue(file.HistoryKey, out var row) && (row.Status == "baseline" || isHighWater));
        var (history, pending, diagnostics) = (ImmutableArray.CreateBuilder<MigrationRecord>(), ImmutableArray.CreateBuilder<MigrationFile>(), files.Diagnostics.ToBuilder());
        for (var index = 0; index < items.Count; index++)
        {
            var file = items[index];
            var row = byKey.GetValueOrDefault(file.HistoryKey);
            if (row is null && index > upTo)
            {
                pending.Add(file);
                continue;
            }
            var at = new SourceLocation(file.Path, 1, 1);
            var changed = row is { Status: "applied", Checksum: { } checksum } && file.ToolChecksum is { } now && checksum != now;
            if (changed && file.Kind == MigrationKind.Repeatable) pending.Add(file);
            else if (changed) diagnostics.Add(Diagnostic.Create(LayoutDiagnostics.ForeignChanged, at, file.Name, layout.Tool));
            if (row?.Status == "failed") diagnostics.Add(Diagnostic.Create(LayoutDiagnostics.ForeignFailed, at, file.Name, layout.Tool));
            if (row?.Status == "undone") pending.Add(file);
            history.Add(Record(file.Name, file.Version, file.Kind, row));
        }
        var known = items.Select(file => file.HistoryKey).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Status == "applied" && !known.Contains(row.Key)))
        {
            diagnostics.Add(Diagnostic.Create(HistoryDiagnostics.FileMissing, null, row.Key, files.Directory));
            history.Add(Record(row.Key, row.Key, MigrationKind.Versioned, row));
        }
        return new MigrationPlan { Pending = pending.ToImmutable(), History = history.ToImmutable(), Diagnostics = diagnostics.ToImmutable() };
    }

    private static MigrationRecord Record(string name, string version, MigrationKind kind, Row? row) => new()
    {
        FileName = name,
        Version = version,
        Kind = kind,
        Checksum = row?.Checksum ?? "",
        Status = row?.Status switch { null or "baseline" => MigrationStatus.Baseline, "failed" => MigrationStatus.Failed, "undone" => MigrationStatus.RolledBack, _ => MigrationStatus.Applied },
        AppliedAt = row?.AppliedAt ?? default,
    };

    /// <summary>The quoted name of the table that has the columns; the schema that is named first if several have one.</summary>
    private static async Task<string?> FindAsync(MigrationSession session, ForeignHistoryQuery query, CancellationToken cancel)
    {
        await using var command = session.Query(
            """
            SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relname = $1 AND c.relkind IN ('r', 'p')
                AND (SELECT pg_catalog.count(*) FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attname = ANY ($2)) = pg_catalog.cardinality($2)
            ORDER BY n.nspname = 'public' DESC, n.nspname::pg_catalog.text COLLATE pg_catalog."C" LIMIT 1
            """);
        command.Parameters.Add(new() { Value = query.Table });
        command.Parameters.Add(new() { Value = query.Columns });
        return (string?)await command.ExecuteScalarAsync(cancel).ConfigureAwait(false);
    }

    private static async Task<List<Row>> RowsAsync(MigrationSession session, ForeignHistoryQuery query, string table, MigrationLayout layout, CancellationToken cancel)
    {
        await using var command = session.Query(string.Format(CultureInfo.InvariantCulture, query.Select, table));
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
        {
            if (await reader.IsDBNullAsync(0, cancel).ConfigureAwait(false)) continue;
            rows.Add(new Row(
                layout.Normal(reader.GetString(0)),
                await reader.IsDBNullAsync(1, cancel).ConfigureAwait(false) ? null : reader.GetString(1),
                reader.GetString(2),
                await reader.IsDBNullAsync(3, cancel).ConfigureAwait(false) ? default : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3)).UtcDateTime));
        }
        return rows;
    }
}
