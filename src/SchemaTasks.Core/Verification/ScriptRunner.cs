using System.Text.RegularExpressions;
using Npgsql;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;
using SchemaTasks.Shadow.Sandbox;
using SchemaTasks.Sql;

namespace SchemaTasks.Verification;

/// <summary>Runs the statements of a script as psql would run its text.</summary>
internal static partial class ScriptRunner
{
    /// <summary>Statements that are withheld are left out. The transaction of a script that fails is rolled back.</summary>
    /// <exception cref="ScriptFailedException">The server refused a statement.</exception>
    public static Task RunAsync(ConnectionSettings server, SqlScript script, CancellationToken cancel) =>
        RunAsync(server, script, [], statement => new NpgsqlBatchCommand(ScriptGuard.Require(statement)), cancel);

    /// <summary>
    /// Runs a script of what a server or a manifest says on a shadow: materialized views are made without their rows, event triggers do not
    /// fire, and what PostgreSQL keeps for superusers is run for the replay where it executes nothing.
    /// </summary>
    /// <param name="shadow">The throw-away server.</param>
    /// <param name="database">A database on it, as the replay's role.</param>
    /// <param name="script">What is replayed.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="ScriptFailedException">The shadow refused a statement.</exception>
    internal static Task ReplayAsync(ShadowServer shadow, ConnectionSettings database, SqlScript script, CancellationToken cancel) =>
        RunAsync(database, script, shadow.Elevation is null || shadow.PostgresMajor < 15 ? [] : ["SET session_replication_role = replica"], statement => ReplayCommand(shadow, statement), cancel);

    private static NpgsqlBatchCommand ReplayCommand(ShadowServer shadow, SqlStatement statement)
    {
        var text = ScriptGuard.Require(statement);
        if (statement.Object.Kind == ObjectKind.MaterializedView && text.StartsWith("CREATE MATERIALIZED VIEW ", StringComparison.Ordinal)) text += "\nWITH NO DATA";
        if (shadow.Elevation is { } helper && SuperuserOwner().Match(text) is { Success: true } owner) return helper.OwnerCommand(owner.Groups[1].Value, owner.Groups[2].Value, owner.Groups[3].Value);
        return shadow.Elevation is { } elevation && (OwnerChange().IsMatch(text) || Elevation.Takes(SqlStatementSplitter.Split(text)[0])) ? elevation.Command(text) : new NpgsqlBatchCommand(text);
    }

    private static async Task RunAsync(ConnectionSettings server, SqlScript script, IEnumerable<string> settings, Func<SqlStatement, NpgsqlBatchCommand> command, CancellationToken cancel)
    {
        var open = await server.OpenAsync(null, arrays: true, cancel).ConfigureAwait(false);
        await using (open.ConfigureAwait(false))
        {
            var connection = open.Connection;
            foreach (var setting in SqlScript.Settings.Concat(script.ServerSettings).Concat(settings)) await RunAsync(connection, setting, cancel).ConfigureAwait(false);
            foreach (var phase in Enum.GetValues<StatementPhase>())
            {
                var statements = script.Statements.Where(statement => !statement.Withheld && statement.Phase == phase).ToList();
                var together = phase == StatementPhase.InTransaction && script.Transactional && statements.Count > 0;
                if (together) await RunAsync(connection, "BEGIN", cancel).ConfigureAwait(false);
                foreach (var statement in statements)
                {
                    open.Limit.Restart();
                    await RunAsync(connection, statement.Text, command(statement), cancel).ConfigureAwait(false);
                }
                if (together) await RunAsync(connection, "COMMIT", cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A statement reaches the server as it is, whatever semicolons its body holds: a batch's commands are not cut up.</summary>
    private static Task RunAsync(NpgsqlConnection connection, string statement, CancellationToken cancel) =>
        RunAsync(connection, statement, new NpgsqlBatchCommand(statement), cancel);

    private static async Task RunAsync(NpgsqlConnection connection, string statement, NpgsqlBatchCommand command, CancellationToken cancel)
    {
        var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        await using (batch.ConfigureAwait(false))
        {
            batch.BatchCommands.Add(command);
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

    /// <summary>Kinds whose owner has to be a superuser: the replay makes none.</summary>
    [GeneratedRegex("""\AALTER (EVENT TRIGGER|FOREIGN DATA WRAPPER|PUBLICATION) "((?:[^"]|"")+)" OWNER TO "((?:[^"]|"")+)"\z""", RegexOptions.CultureInvariant)]
    private static partial Regex SuperuserOwner();

    /// <summary>An owner needs the right to create in the schema, which a role that was made for the trial lacks; giving it away executes nothing.</summary>
    [GeneratedRegex("""\AALTER [A-Z ]+ "(?:[^"]|"")+"(?:\."(?:[^"]|"")+")*(?:\(.*\))? OWNER TO "(?:[^"]|"")+"\z""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex OwnerChange();
}
