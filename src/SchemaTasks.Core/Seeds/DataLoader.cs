using System.Globalization;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Text;

namespace SchemaTasks.Seeds;

/// <summary>Loads a CSV or JSON file into its table: rows whose primary key is there already are updated where they differ, the others inserted.</summary>
internal sealed class DataLoader(MigrationSession session, SeedFile file)
{
    private const string Staging = "pg_temp.\"schematasks seed\"";
    private const string Number = "\"schematasks row\"";

    private readonly string _table = SqlIdentifier.QuoteIfNeeded(file.Table!.Value.Schema, file.Table.Value.Name);

    /// <exception cref="DiagnosticException">The table does not fit, or refuses a row: at its line.</exception>
    public async Task LoadAsync(CancellationToken cancel)
    {
        var data = DataFile.Read(file);
        var key = await KeyAsync(data, cancel).ConfigureAwait(false);
        if (data.Lines.IsEmpty) return;
        var columns = SqlIdentifier.QuoteAll(data.Columns);
        await RunAsync($"CREATE TEMPORARY TABLE \"schematasks seed\" ON COMMIT DROP AS SELECT {columns} FROM {_table} WITH NO DATA", 1, cancel).ConfigureAwait(false);
        await RunAsync($"ALTER TABLE {Staging} ADD COLUMN {Number} bigserial", 1, cancel).ConfigureAwait(false);
        if (file.Kind == SeedKind.Csv) await CopyAsync(columns, cancel).ConfigureAwait(false);
        else await ReadJsonAsync(columns, cancel).ConfigureAwait(false);

        await RunAsync("SAVEPOINT schematasks", 1, cancel).ConfigureAwait(false);
        try
        {
            await ExecuteAsync(Upsert(data, key, data.Lines.Length), cancel).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (!cancel.IsCancellationRequested)
        {
            var row = await FirstRefusedAsync(data, key, cancel).ConfigureAwait(false);
            throw Failed(exception, data.Lines[row - 1], row);
        }
        await ExecuteAsync($"DROP TABLE {Staging}", cancel).ConfigureAwait(false);
    }

    private string Upsert(DataFile data, IReadOnlyList<string> key, int upTo)
    {
        var others = data.Columns.Except(key, StringComparer.Ordinal).ToList();
        var columns = SqlIdentifier.QuoteAll(data.Columns);
        // Compared as text: not every type has an equality.
        var update = others.Count == 0 ? "DO NOTHING"
            : $"DO UPDATE SET {string.Join(", ", others.Select(column => $"{SqlIdentifier.Quote(column)} = EXCLUDED.{SqlIdentifier.Quote(column)}"))} WHERE {string.Join(" OR ", others.Select(column => $"t.{SqlIdentifier.Quote(column)}::pg_catalog.text IS DISTINCT FROM EXCLUDED.{SqlIdentifier.Quote(column)}::pg_catalog.text"))}";
        return string.Create(CultureInfo.InvariantCulture,
            $"INSERT INTO {_table} AS t ({columns}) OVERRIDING SYSTEM VALUE SELECT {columns} FROM {Staging} WHERE {Number} <= {upTo} ORDER BY {Number} ON CONFLICT ({SqlIdentifier.QuoteAll(key)}) {update}");
    }

    /// <summary>The server does not say which row it refused: the shortest beginning of the file that fails ends with it.</summary>
    private async Task<int> FirstRefusedAsync(DataFile data, IReadOnlyList<string> key, CancellationToken cancel)
    {
        var (good, bad) = (0, data.Lines.Length);
        while (bad - good > 1)
        {
            var middle = good + ((bad - good) / 2);
            await ExecuteAsync("ROLLBACK TO SAVEPOINT schematasks", cancel).ConfigureAwait(false);
            try
            {
                await ExecuteAsync(Upsert(data, key, middle), cancel).ConfigureAwait(false);
                good = middle;
            }
            catch (PostgresException) when (!cancel.IsCancellationRequested)
            {
                bad = middle;
            }
        }
        return bad;
    }

    private async Task CopyAsync(string columns, CancellationToken cancel)
    {
        try
        {
            var writer = await session.Connection.BeginTextImportAsync($"COPY {Staging} ({columns}) FROM STDIN WITH (FORMAT csv, HEADER true)", cancel).ConfigureAwait(false);
            await using (writer.ConfigureAwait(false)) await writer.WriteAsync(file.Text.AsMemory(), cancel).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (!cancel.IsCancellationRequested)
        {
            throw Failed(exception, CopyLine.Of(exception) ?? 1, null);
        }
    }

    private async Task ReadJsonAsync(string columns, CancellationToken cancel)
    {
        try
        {
            await using var command = session.Query($"INSERT INTO {Staging} ({columns}) SELECT {columns} FROM pg_catalog.json_populate_recordset(NULL::{_table}, $1::pg_catalog.json)");
            command.Parameters.Add(new NpgsqlParameter { Value = file.Text, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
            await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (!cancel.IsCancellationRequested)
        {
            throw Failed(exception, 1, null);
        }
    }

    private async Task<IReadOnlyList<string>> KeyAsync(DataFile data, CancellationToken cancel)
    {
        await using var command = session.Query(
            """
            SELECT a.attname::pg_catalog.text, coalesce(a.attnum OPERATOR(pg_catalog.=) ANY (k.conkey), false)
            FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
            WHERE n.nspname = $1 AND c.relname = $2 AND c.relkind IN ('r', 'p')
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = file.Table!.Value.Schema });
        command.Parameters.Add(new NpgsqlParameter { Value = file.Table.Value.Name });
        var (columns, key) = (new List<string>(), new List<string>());
        var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancel).ConfigureAwait(false))
            {
                columns.Add(reader.GetString(0));
                if (reader.GetBoolean(1)) key.Add(reader.GetString(0));
            }
        }
        var start = new SourceLocation(file.Path, 1, 1);
        if (columns.Count == 0) throw new DiagnosticException(Diagnostic.Create(SeedDiagnostics.NoTable, start, file.Name, _table, SeedFiles.Advice(file.Path, await SchemasAsync(cancel).ConfigureAwait(false))));
        if (data.Columns.FirstOrDefault(column => !columns.Contains(column)) is { } unknown)
            throw new DiagnosticException(Diagnostic.Create(SeedDiagnostics.WrongData, start, file.Name, $"{_table} has no column '{unknown}'{(Suggestion.Nearest(unknown, columns) is { } nearest ? $" (did you mean '{nearest}'?)" : "")}."));
        if (key.Count == 0) throw new DiagnosticException(Diagnostic.Create(SeedDiagnostics.NoPrimaryKey, start, file.Name, _table, "the table has none"));
        if (!data.Lines.IsEmpty && key.FirstOrDefault(column => !data.Columns.Contains(column)) is { } missing)
            throw new DiagnosticException(Diagnostic.Create(SeedDiagnostics.NoPrimaryKey, start, file.Name, _table, $"the file has no column '{missing}'"));
        return key;
    }

    /// <summary>The schemas that have a table of the file's name.</summary>
    private async Task<IReadOnlyList<string>> SchemasAsync(CancellationToken cancel)
    {
        await using var command = session.Query("SELECT n.nspname::pg_catalog.text FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = $1 AND c.relkind IN ('r', 'p')");
        command.Parameters.Add(new NpgsqlParameter { Value = file.Table!.Value.Name });
        var schemas = new List<string>();
        var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancel).ConfigureAwait(false)) schemas.Add(reader.GetString(0));
        }
        return schemas;
    }

    private async Task RunAsync(string statement, int line, CancellationToken cancel)
    {
        try
        {
            await ExecuteAsync(statement, cancel).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (!cancel.IsCancellationRequested)
        {
            throw Failed(exception, line, null);
        }
    }

    private async Task ExecuteAsync(string statement, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(session.Connection) { BatchCommands = { new NpgsqlBatchCommand(statement) } };
        await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }

    private DiagnosticException Failed(PostgresException exception, int line, int? row) =>
        new(SeedFault.Describe(new SourceLocation(file.Path, line, 1), exception, session.Server, prefix: row is { } number ? $"row {number}: " : ""), exception);
}
