using Npgsql;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Sql;

namespace SchemaTasks.Operations;

/// <summary>Builds a schema on a shadow server of the manifest's major version, from the model alone.</summary>
internal sealed class SchemaReplay(DatabaseRequest request, SchemaConfiguration configuration, int? manifestMajor)
{
    /// <summary>The schema as that server prints it; <see langword="null"/> when no server of that version is to be had or it refuses the script.</summary>
    public async Task<DatabaseSchema?> TryAsync(DatabaseSchema schema, CancellationToken cancel)
    {
        try
        {
            var shadow = await OpenDatabase.StartShadowAsync(request, manifestMajor, cancel).ConfigureAwait(false);
            await using (shadow.ConfigureAwait(false))
            {
                if (shadow.PostgresMajor != manifestMajor) return null;
                await RunAsync(shadow.ConnectionSettings, SqlScript.Create(schema), cancel).ConfigureAwait(false);
                return await ReadAsync(shadow.ConnectionSettings, cancel).ConfigureAwait(false);
            }
        }
        catch (DiagnosticException)
        {
            // The report says then that the two versions' texts could not be told apart.
            return null;
        }
    }

    /// <summary>Builds the schema, runs the fix on it, and reads what came of it.</summary>
    /// <exception cref="DiagnosticException">No shadow server, or it refuses a statement (ST5090).</exception>
    public async Task<DatabaseSchema> FixAsync(DatabaseSchema schema, SqlScript fix, CancellationToken cancel)
    {
        var shadow = await OpenDatabase.StartShadowAsync(request, schema.PostgresMajor, cancel).ConfigureAwait(false);
        await using (shadow.ConfigureAwait(false))
        {
            await RunAsync(shadow.ConnectionSettings, SqlScript.Create(schema), cancel).ConfigureAwait(false);
            await RunAsync(shadow.ConnectionSettings, fix, cancel).ConfigureAwait(false);
            return await ReadAsync(shadow.ConnectionSettings, cancel).ConfigureAwait(false);
        }
    }

    private async Task<DatabaseSchema> ReadAsync(ConnectionSettings server, CancellationToken cancel) =>
        (await CatalogReader.ReadAsync(server, OpenDatabase.Options(configuration, request.Timeout), cancel).ConfigureAwait(false)).Schema;

    private static async Task RunAsync(ConnectionSettings server, SqlScript script, CancellationToken cancel)
    {
        var source = server.CreateDataSource(settings => settings.CommandTimeout = 0);
        await using (source.ConfigureAwait(false))
        {
            var connection = await source.OpenConnectionAsync(cancel).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                foreach (var setting in SqlScript.Settings) await ExecuteAsync(connection, setting, cancel).ConfigureAwait(false);
                foreach (var statement in script.Statements.Where(statement => !statement.Withheld)) await ExecuteAsync(connection, statement.Text, cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>One raw command a statement: Npgsql would split bodies at their semicolons.</summary>
    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        var batch = new NpgsqlBatch(connection);
        await using (batch.ConfigureAwait(false))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
            try
            {
                await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            }
            catch (PostgresException exception)
            {
                throw new DiagnosticException(Diagnostic.Create(HostDiagnostics.ReplayRefused, null, exception.SqlState, exception.MessageText, sql.Split('\n')[0]));
            }
        }
    }
}
