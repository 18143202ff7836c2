using System.Collections.Immutable;
using Npgsql;
using NpgsqlTypes;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;

namespace SchemaTasks.Seeds;

/// <summary>The table <c>schema_seeds</c>, beside the history of migrations.</summary>
/// <param name="place">The history that it is beside.</param>
/// <param name="exists">Whether it is there.</param>
/// <param name="schemaExists">Whether its schema is there.</param>
/// <param name="openedTo">Roles to which default privileges open what is created.</param>
internal sealed class SeedHistory(HistoryPlace place, bool exists, bool schemaExists, ImmutableArray<string> openedTo)
{
    private readonly string _table = place.QuotedSeeds;
    private readonly Dictionary<string, string> _checksums = new(StringComparer.Ordinal);
    private bool _exists = exists;
    private bool _schemaExists = schemaExists;

    /// <summary>Whose lock seeds take.</summary>
    public HistoryPlace Place => place;

    /// <summary>Finds and reads it, in one read-only transaction.</summary>
    /// <exception cref="DiagnosticException">ST2036: row security hides it.</exception>
    public static async Task<(SeedHistory History, ImmutableArray<SeedRecord> Rows)> ReadAsync(MigrationSession session, MigrationOptions options, CancellationToken cancel)
    {
        var facts = await session.BeginReadingAsync(cancel).ConfigureAwait(false);
        var beside = HistoryReader.Find(session, options.HistoryTable);
        // Seeds may have begun before migrations did, in another place.
        var place = HistoryPlace.Known.Prepend(beside).FirstOrDefault(one => facts.Find(one.Schema, HistoryPlace.SeedsName) is not null) ?? beside;
        var found = facts.Find(place.Schema, HistoryPlace.SeedsName);
        if (found is { IsHidden: true })
            throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.Hidden, null, session.Server, SqlIdentifier.QuoteIfNeeded(place.Schema, HistoryPlace.SeedsName), session.Server.Redact(session.Server.User)));
        var history = new SeedHistory(place, found is not null, facts.Schemas.Contains(place.Schema), facts.OpenedTo);
        var rows = ImmutableArray.CreateBuilder<SeedRecord>();
        await session.EndReadingAsync(
            found is null ? [] : [new NpgsqlBatchCommand($"SELECT file, checksum, (extract(epoch FROM applied_at) OPERATOR(pg_catalog.*) 1000)::pg_catalog.int8, applied_by, duration_ms FROM {place.QuotedSeeds} ORDER BY file COLLATE pg_catalog.\"C\"")],
            async reader =>
            {
                while (found is not null && await reader.ReadAsync(cancel).ConfigureAwait(false))
                    rows.Add(new SeedRecord(reader.GetString(0), reader.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2)).UtcDateTime, reader.GetString(3), TimeSpan.FromMilliseconds(reader.GetInt64(4))));
            },
            cancel).ConfigureAwait(false);
        foreach (var row in rows) history._checksums[row.File] = row.Checksum;
        return (history, rows.DrainToImmutable());
    }

    /// <summary>The first of a file's transaction: fails when its row is not the one that was read.</summary>
    public IEnumerable<MigrationCommand> Expect(SeedFile file)
    {
        if (_exists)
        {
            yield return MigrationCommand.Of(CommandPurpose.History, new NpgsqlBatchCommand(
                $"""
                SELECT (CASE WHEN (SELECT checksum FROM {_table} WHERE file OPERATOR(pg_catalog.=) $1) IS NOT DISTINCT FROM $2 THEN '1'
                    ELSE 'SchemaTasks: the history of seeds has changed meanwhile' END)::pg_catalog.int4
                """)
            { Parameters = { Text(file.Name), Text(_checksums.GetValueOrDefault(file.Name)) } });
            yield break;
        }
        foreach (var command in HistoryTable.CreateSchema(place.Schema, _schemaExists, openedTo)) yield return MigrationCommand.Of(CommandPurpose.History, command);
        yield return MigrationCommand.Of(CommandPurpose.History, new NpgsqlBatchCommand(
            $"""
            CREATE TABLE {_table} (
                file pg_catalog.text PRIMARY KEY,
                checksum pg_catalog.text NOT NULL,
                applied_at pg_catalog.timestamptz NOT NULL,
                applied_by pg_catalog.text NOT NULL,
                duration_ms pg_catalog.int8 NOT NULL,
                tool_version pg_catalog.text NOT NULL
            )
            """));
        foreach (var command in HistoryTable.Close(_table, openedTo)) yield return MigrationCommand.Own(command);
    }

    /// <summary>Writes a file's row, in place of the one it has. Part of the file's own transaction.</summary>
    public IEnumerable<NpgsqlBatchCommand> Write(SeedFile file, TimeSpan duration)
    {
        yield return new NpgsqlBatchCommand(
            $"""
            INSERT INTO {_table} (file, checksum, applied_at, applied_by, duration_ms, tool_version)
            VALUES ($1, $2, pg_catalog.clock_timestamp(), session_user, $3, $4)
            ON CONFLICT (file) DO UPDATE SET checksum = EXCLUDED.checksum, applied_at = EXCLUDED.applied_at, applied_by = EXCLUDED.applied_by, duration_ms = EXCLUDED.duration_ms, tool_version = EXCLUDED.tool_version
            """)
        {
            Parameters =
            {
                Text(file.Name),
                Text(file.Checksum),
                new NpgsqlParameter { Value = (long)duration.TotalMilliseconds, NpgsqlDbType = NpgsqlDbType.Bigint },
                Text(HistoryTable.ToolVersion),
            },
        };
    }

    /// <summary>To be called after a commit that wrote a row.</summary>
    public void Committed(SeedFile file)
    {
        _exists = _schemaExists = true;
        _checksums[file.Name] = file.Checksum;
    }

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}
