using System.Collections.Immutable;
using System.Reflection;
using Npgsql;
using NpgsqlTypes;

namespace SchemaTasks.Migrations;

/// <summary>What is sent to read and write the history. Every name is qualified: a migration may set any <c>search_path</c>.</summary>
/// <param name="place">Where the table is.</param>
/// <param name="exists">Whether it is there.</param>
/// <param name="schemaExists">Whether its schema is there.</param>
/// <param name="openedTo">Roles to which default privileges open what is created.</param>
internal sealed class HistoryTable(HistoryPlace place, bool exists, bool schemaExists, ImmutableArray<string> openedTo)
{
    /// <summary>In the table's order.</summary>
    public static readonly ImmutableArray<string> Columns =
        ["file_name", "version", "kind", "checksum", "status", "statement_index", "applied_at", "applied_by", "duration_ms", "tool_version"];

    internal static readonly string ToolVersion =
        typeof(HistoryTable).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>The name of the column that <see cref="Version"/> gives.</summary>
    public const string VersionColumn = "schematasks history version";

    private const string Changed = "SchemaTasks: the history of migrations has changed meanwhile";

    public HistoryPlace Place => place;

    public bool Exists { get; private set; } = exists;

    private bool _schemaExists = schemaExists;

    private string Table => place.Quoted;

    /// <summary>Called after a commit that created the table.</summary>
    public void Committed() => Exists = _schemaExists = true;

    public NpgsqlBatchCommand Rows => new(
        $"""
        SELECT file_name, version, kind, checksum, status, statement_index,
            (extract(epoch FROM applied_at) OPERATOR(pg_catalog.*) 1000)::pg_catalog.int8, applied_by, duration_ms, tool_version
        FROM {Table}
        """);

    /// <summary>Gives <see cref="HistoryState.Version"/>.</summary>
    public NpgsqlBatchCommand Version => new($"SELECT {VersionOf} AS \"{VersionColumn}\"");

    private string VersionOf =>
        $"""
        (SELECT pg_catalog.md5(coalesce(pg_catalog.string_agg(pg_catalog.concat_ws(E'\n', file_name, kind, checksum, status, statement_index::pg_catalog.text), E'\n' ORDER BY file_name COLLATE pg_catalog."C"), '')) FROM {Table})
        """;

    /// <summary>The first of a transaction that writes: fails when the rows are not those that were read; creates the table if there was none.</summary>
    public IEnumerable<MigrationCommand> Expect(string? version)
    {
        if (version is not null)
        {
            yield return MigrationCommand.Of(CommandPurpose.History, Guard($"{VersionOf} OPERATOR(pg_catalog.=) $1", Text(version)));
            yield break;
        }
        if (Exists) yield break;
        foreach (var command in CreateSchema(place.Schema, _schemaExists, openedTo)) yield return MigrationCommand.Of(CommandPurpose.History, command);
        yield return MigrationCommand.Of(CommandPurpose.History, new NpgsqlBatchCommand(CreateStatement));
        foreach (var command in Close(Table, openedTo)) yield return MigrationCommand.Own(command);
    }

    /// <summary>Takes away the row that was read, so that the insertion that follows fails if another build has written one.</summary>
    public MigrationCommand Remove(MigrationRecord row) => MigrationCommand.Of(CommandPurpose.History, new NpgsqlBatchCommand(
        $"DELETE FROM {Table} WHERE file_name OPERATOR(pg_catalog.=) $1 AND status OPERATOR(pg_catalog.=) $2 AND checksum OPERATOR(pg_catalog.=) $3")
    { Parameters = { Text(row.FileName), Text(HistoryRows.Word(row.Status)), Text(row.Checksum) } });

    /// <summary>Writes a file's row. Plain: a second row of the same file is an error.</summary>
    public MigrationCommand Insert(MigrationFile file, MigrationStatus status, int? statementIndex) => MigrationCommand.Of(CommandPurpose.History, new NpgsqlBatchCommand(
        $"""
        INSERT INTO {Table} ({string.Join(", ", Columns)})
        VALUES ($1, $2, $3, $4, $5, $6, pg_catalog.clock_timestamp(), session_user, 0, $7)
        """)
    {
        Parameters =
        {
            Text(file.Name), Text(file.Version), Text(HistoryRows.Word(file.Kind)), Text(file.Checksum), Text(HistoryRows.Word(status)), Number(statementIndex), Text(ToolVersion),
        },
    });

    /// <summary>The end of a file's run, in the transaction that wrote its row: when, and how long it took.</summary>
    public MigrationCommand Finish(string fileName) => MigrationCommand.Own(new NpgsqlBatchCommand(
        $"""
        UPDATE {Table} SET {Took}, applied_at = pg_catalog.clock_timestamp() WHERE file_name OPERATOR(pg_catalog.=) $1
        """)
    { Parameters = { Text(fileName) } });

    /// <summary>Moves the row of a file that runs statement by statement on; fails when it is not where this build has left it.</summary>
    /// <param name="fileName">The file.</param>
    /// <param name="from">The statement that its row names now.</param>
    /// <param name="status">What the row becomes.</param>
    /// <param name="to">The statement that it names then; <see langword="null"/> for none.</param>
    public MigrationCommand Move(string fileName, int from, MigrationStatus status, int? to) => Changing(
        $"SET status = $3, statement_index = $4, {Took}{(status == MigrationStatus.Running ? "" : ", applied_at = pg_catalog.clock_timestamp()")}",
        "status OPERATOR(pg_catalog.=) 'running' AND statement_index OPERATOR(pg_catalog.=) $2",
        Text(fileName), Number(from), Text(HistoryRows.Word(status)), Number(to));

    /// <summary>Changes the row of a file that is undone; fails when it is not as it was read.</summary>
    public MigrationCommand Change(MigrationRecord row, MigrationStatus status, MigrationKind kind, string checksum, int? statementIndex) => Changing(
        "SET status = $2, kind = $3, checksum = $4, statement_index = $5, applied_at = pg_catalog.clock_timestamp(), applied_by = session_user, tool_version = $6",
        "status OPERATOR(pg_catalog.=) $7",
        Text(row.FileName), Text(HistoryRows.Word(status)), Text(HistoryRows.Word(kind)), Text(checksum), Number(statementIndex), Text(ToolVersion), Text(HistoryRows.Word(row.Status)));

    /// <summary>The row of the file $1 as it is now, once no transaction is changing it any more.</summary>
    public string LockedRow => $"{Rows.CommandText} WHERE file_name OPERATOR(pg_catalog.=) $1 FOR UPDATE";

    public NpgsqlBatchCommand SetChecksum(string fileName, string checksum) =>
        new($"UPDATE {Table} SET checksum = $2 WHERE file_name OPERATOR(pg_catalog.=) $1") { Parameters = { Text(fileName), Text(checksum) } };

    public NpgsqlBatchCommand SetRepaired(string fileName, int statementIndex) =>
        new($"UPDATE {Table} SET status = '{HistoryRows.Word(MigrationStatus.Repaired)}', statement_index = $2 WHERE file_name OPERATOR(pg_catalog.=) $1") { Parameters = { Text(fileName), Number(statementIndex) } };

    public NpgsqlBatchCommand Delete(string fileName) =>
        new($"DELETE FROM {Table} WHERE file_name OPERATOR(pg_catalog.=) $1") { Parameters = { Text(fileName) } };

    /// <summary>What makes a history's schema, if it is missing: its owner's alone.</summary>
    public static IEnumerable<NpgsqlBatchCommand> CreateSchema(string schema, bool exists, ImmutableArray<string> openedTo)
    {
        if (exists) yield break;
        yield return new NpgsqlBatchCommand($"CREATE SCHEMA {SqlIdentifier.Quote(schema)}");
        yield return new NpgsqlBatchCommand($"REVOKE ALL ON SCHEMA {SqlIdentifier.Quote(schema)} FROM {Grantees(openedTo)}");
    }

    /// <summary>
    /// What keeps a new table from the platform's clients, and from being changed by anybody but its owner, whatever default privileges give
    /// others. A role that may read every table may read it too: the status and the health check are for such a role.
    /// </summary>
    public static IEnumerable<NpgsqlBatchCommand> Close(string table, ImmutableArray<string> openedTo)
    {
        yield return new NpgsqlBatchCommand($"REVOKE ALL ON TABLE {table} FROM {Grantees(openedTo.Where(ClientRoles.Contains))}");
        if (openedTo.Where(role => !ClientRoles.Contains(role)).ToList() is { Count: > 0 } others)
            yield return new NpgsqlBatchCommand($"REVOKE INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON TABLE {table} FROM {SqlIdentifier.QuoteAll(others)}");
    }

    private static string Grantees(IEnumerable<string> roles) => string.Join(", ", roles.Where(role => role != "PUBLIC").Select(SqlIdentifier.Quote).Prepend("PUBLIC"));

    /// <summary>Fails with a sentence, in the server's log too, where a condition does not hold. The text is cast when it runs, not when it is planned.</summary>
    private static NpgsqlBatchCommand Guard(string condition, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand($"SELECT (CASE WHEN {condition} THEN '1' ELSE '{Changed}' END)::pg_catalog.int4");
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        return command;
    }

    private MigrationCommand Changing(string set, string condition, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(
            $"""
            WITH changed AS (UPDATE {Table} {set} WHERE file_name OPERATOR(pg_catalog.=) $1 AND {condition} RETURNING 1)
            SELECT (CASE WHEN pg_catalog.count(*) OPERATOR(pg_catalog.=) 1 THEN '1' ELSE '{Changed}' END)::pg_catalog.int4 FROM changed
            """);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        return MigrationCommand.Of(CommandPurpose.History, command);
    }

    /// <summary>Until now, from the moment that the row names.</summary>
    private static string Took => "duration_ms = (extract(epoch FROM pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) applied_at) OPERATOR(pg_catalog.*) 1000)::pg_catalog.int8";

    private string CreateStatement =>
        $"""
        CREATE TABLE {Table} (
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

    private static NpgsqlParameter Text(string value) => new() { Value = value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Number(int? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer };
}
