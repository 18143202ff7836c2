using System.Collections.Immutable;
using Npgsql;
using NpgsqlTypes;
using SchemaTasks.Migrations;
using SchemaTasks.Text;

namespace SchemaTasks.Seeds;

/// <summary>The table <c>schema_seeds</c>, beside the history of migrations.</summary>
internal sealed class SeedHistory(string schema)
{
    /// <summary>The table's name, by which reading a schema leaves it out.</summary>
    public const string Name = HistoryTable.SeedsName;

    private readonly string _table = SqlIdentifier.Quote(schema, Name);
    private bool _exists;

    public async Task<ImmutableArray<SeedRecord>> ReadAsync(MigrationSession session, CancellationToken cancel)
    {
        await using (var exists = session.Query("SELECT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = $2)"))
        {
            exists.Parameters.Add(Text(schema));
            exists.Parameters.Add(Text(Name));
            _exists = (bool)(await exists.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
        }
        if (!_exists) return [];

        await using var command = session.Query($"SELECT file, checksum, (extract(epoch FROM applied_at) * 1000)::pg_catalog.int8, applied_by, duration_ms FROM {_table} ORDER BY file COLLATE pg_catalog.\"C\"");
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var rows = ImmutableArray.CreateBuilder<SeedRecord>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
            rows.Add(new SeedRecord(reader.GetString(0), reader.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2)).UtcDateTime, reader.GetString(3), TimeSpan.FromMilliseconds(reader.GetInt64(4))));
        return rows.DrainToImmutable();
    }

    /// <summary>Writes a file's row, in place of the one it has; the first one creates the table. Part of the file's own transaction.</summary>
    public IEnumerable<NpgsqlBatchCommand> Write(SeedFile file, TimeSpan duration)
    {
        if (!_exists)
        {
            if (schema != "public") yield return new NpgsqlBatchCommand($"CREATE SCHEMA IF NOT EXISTS {SqlIdentifier.Quote(schema)}");
            yield return new NpgsqlBatchCommand(
                $"""
                CREATE TABLE IF NOT EXISTS {_table} (
                    file pg_catalog.text PRIMARY KEY,
                    checksum pg_catalog.text NOT NULL,
                    applied_at pg_catalog.timestamptz NOT NULL,
                    applied_by pg_catalog.text NOT NULL,
                    duration_ms pg_catalog.int8 NOT NULL,
                    tool_version pg_catalog.text NOT NULL
                )
                """);
        }
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
    public void Committed() => _exists = true;

    private static NpgsqlParameter Text(string value) => new() { Value = value, NpgsqlDbType = NpgsqlDbType.Text };
}
