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
                foreach (var setting in SqlScript.Settings) await RunAsync(connection, [setting], cancel).ConfigureAwait(false);
                var statements = script.Statements.Where(statement => !statement.Withheld).ToList();
                foreach (var phase in Enum.GetValues<StatementPhase>())
                {
                    var texts = statements.Where(statement => statement.Phase == phase).Select(statement => statement.Text).ToList();
                    // One batch is one transaction.
                    if (phase == StatementPhase.InTransaction && script.Transactional) await RunAsync(connection, texts, cancel).ConfigureAwait(false);
                    else foreach (var text in texts) await RunAsync(connection, [text], cancel).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>Each statement is a command of its own: it reaches the server as it is, whatever semicolons its body holds.</summary>
    private static async Task RunAsync(NpgsqlConnection connection, List<string> statements, CancellationToken cancel)
    {
        if (statements.Count == 0) return;
        var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        await using (batch.ConfigureAwait(false))
        {
            foreach (var statement in statements) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
            try
            {
                await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            }
            catch (PostgresException exception)
            {
                throw new ScriptFailedException(exception.BatchCommand?.CommandText ?? statements[0], exception);
            }
        }
    }
}
