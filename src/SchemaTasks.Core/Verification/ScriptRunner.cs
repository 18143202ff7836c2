using Npgsql;
using SchemaTasks.Postgres;
using SchemaTasks.Sql;

namespace SchemaTasks.Verification;

/// <summary>Runs the statements of a script as psql would run its text.</summary>
public static class ScriptRunner
{
    /// <summary>Statements that are withheld are left out. The transaction of a script that fails is rolled back.</summary>
    /// <exception cref="ScriptFailedException">The server refused a statement.</exception>
    public static async Task RunAsync(ConnectionSettings server, SqlScript script, CancellationToken cancel)
    {
        var source = server.CreateDataSource();
        await using (source.ConfigureAwait(false))
        {
            var connection = await source.OpenConnectionAsync(cancel).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                foreach (var setting in SqlScript.Settings.Concat(script.ServerSettings)) await RunAsync(connection, setting, cancel).ConfigureAwait(false);
                foreach (var phase in Enum.GetValues<StatementPhase>())
                {
                    var statements = script.Statements.Where(statement => !statement.Withheld && statement.Phase == phase).ToList();
                    var together = phase == StatementPhase.InTransaction && script.Transactional && statements.Count > 0;
                    if (together) await RunAsync(connection, "BEGIN", cancel).ConfigureAwait(false);
                    foreach (var statement in statements) await RunAsync(connection, statement.Text, cancel).ConfigureAwait(false);
                    if (together) await RunAsync(connection, "COMMIT", cancel).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>A statement reaches the server as it is, whatever semicolons its body holds: a batch's commands are not cut up.</summary>
    private static async Task RunAsync(NpgsqlConnection connection, string statement, CancellationToken cancel)
    {
        var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        await using (batch.ConfigureAwait(false))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
            try
            {
                await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            }
            catch (PostgresException exception)
            {
                throw new ScriptFailedException(statement, exception);
            }
        }
    }
}
