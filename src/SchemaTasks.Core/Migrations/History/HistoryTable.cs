using System.Collections.Immutable;
using System.Reflection;
using Npgsql;
using NpgsqlTypes;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>The table <c>schema_migrations</c> in one schema. Every name is qualified: a migration may set any <c>search_path</c>.</summary>
internal sealed class HistoryTable(string schema)
{
    /// <summary>The table's name, by which reading a schema leaves it out.</summary>
    public const string Name = "schema_migrations";

    /// <summary>The table beside it that has the seeds.</summary>
    public const string SeedsName = "schema_seeds";

    /// <summary>In the table's order.</summary>
    public static readonly ImmutableArray<string> Columns =
        ["file_name", "version", "kind", "checksum", "status", "statement_index", "applied_at", "applied_by", "duration_ms", "tool_version"];

    internal static readonly string ToolVersion =
        typeof(HistoryTable).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>Quoted.</summary>
    public string QualifiedName { get; } = $"{SqlIdentifier.Quote(schema)}.{Name}";

    private bool _exists;

    /// <summary>The rows, if the table exists.</summary>
    /// <exception cref="DiagnosticException">A table of this name is not ours.</exception>
    public async Task<ImmutableArray<MigrationRecord>> ReadAsync(MigrationSession session, MigrationSet files, CancellationToken cancel)
    {
        var columns = await ColumnsAsync(session, cancel).ConfigureAwait(false);
        _exists = columns.Count > 0;
        if (!_exists) return [];
        if (!Columns.All(columns.ContainsKey)) throw new DiagnosticException(await ForeignHistory.DescribeAsync(session, QualifiedName, columns, files, cancel).ConfigureAwait(false));

        await using var command = session.Query(
            $"""
            SELECT file_name, version, kind, checksum, status, statement_index,
                (extract(epoch FROM applied_at) * 1000)::pg_catalog.int8, applied_by, duration_ms, tool_version
            FROM {QualifiedName}
            """);
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var rows = ImmutableArray.CreateBuilder<MigrationRecord>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false)) rows.Add(HistoryRows.Read(reader));
        return rows.DrainToImmutable();
    }

    /// <summary>What creates the table, if it was missing when the history was read: part of the first transaction that writes to it.</summary>
    public IEnumerable<NpgsqlBatchCommand> Create()
    {
        if (_exists) yield break;
        if (schema != "public") yield return new NpgsqlBatchCommand($"CREATE SCHEMA IF NOT EXISTS {SqlIdentifier.Quote(schema)}");
        yield return new NpgsqlBatchCommand(CreateStatement);
    }

    /// <summary>Writes a file's row, in place of the one it has.</summary>
    public NpgsqlBatchCommand Write(MigrationFile file, MigrationStatus status, int? statementIndex, TimeSpan duration) =>
        new(
            $"""
            INSERT INTO {QualifiedName} ({string.Join(", ", Columns)})
            VALUES ($1, $2, $3, $4, $5, $6, pg_catalog.clock_timestamp(), session_user, $7, $8)
            ON CONFLICT (file_name) DO UPDATE SET {string.Join(", ", Columns.Skip(1).Select(column => $"{column} = EXCLUDED.{column}"))}
            """)
        {
            Parameters =
            {
                Text(file.Name),
                Text(file.Version),
                Text(HistoryRows.Word(file.Kind)),
                Text(file.Checksum),
                Text(HistoryRows.Word(status)),
                new NpgsqlParameter { Value = (object?)statementIndex ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer },
                new NpgsqlParameter { Value = (long)duration.TotalMilliseconds, NpgsqlDbType = NpgsqlDbType.Bigint },
                Text(ToolVersion),
            },
        };

    /// <summary>Called after a commit that wrote a row.</summary>
    public void Committed() => _exists = true;

    public NpgsqlBatchCommand SetChecksum(string fileName, string checksum) =>
        new($"UPDATE {QualifiedName} SET checksum = $2 WHERE file_name OPERATOR(pg_catalog.=) $1") { Parameters = { Text(fileName), Text(checksum) } };

    public NpgsqlBatchCommand Delete(string fileName) =>
        new($"DELETE FROM {QualifiedName} WHERE file_name OPERATOR(pg_catalog.=) $1") { Parameters = { Text(fileName) } };

    private string CreateStatement =>
        $"""
        CREATE TABLE IF NOT EXISTS {QualifiedName} (
            file_name pg_catalog.text PRIMARY KEY,
            version pg_catalog.text NOT NULL,
            kind pg_catalog.text NOT NULL,
            checksum pg_catalog.text NOT NULL,
            status pg_catalog.text NOT NULL,
            statement_index pg_catalog.int4,
            applied_at pg_catalog.timestamptz NOT NULL,
            applied_by pg_catalog.text NOT NULL,
            duration_ms pg_catalog.int8 NOT NULL,
            tool_version pg_catalog.text NOT NULL
        )
        """;

    /// <summary>Names and types of the table's columns; empty when there is no table.</summary>
    private async Task<Dictionary<string, string>> ColumnsAsync(MigrationSession session, CancellationToken cancel)
    {
        await using var command = session.Query(
            """
            SELECT a.attname::pg_catalog.text, a.atttypid::pg_catalog.regtype::pg_catalog.text
            FROM pg_catalog.pg_attribute a
                JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = $1 AND c.relname = $2 AND a.attnum > 0 AND NOT a.attisdropped
            """);
        command.Parameters.Add(Text(schema));
        command.Parameters.Add(Text(Name));
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel).ConfigureAwait(false)) columns.Add(reader.GetString(0), reader.GetString(1));
        return columns;
    }

    private static NpgsqlParameter Text(string value) => new() { Value = value, NpgsqlDbType = NpgsqlDbType.Text };

}
