using System.Diagnostics;
using Npgsql;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>Runs one file: all of it with what is recorded of it, or nothing.</summary>
internal sealed class FileRunner(MigrationSession session, IMigrationRecorder recorder, MigrationOptions options)
{
    private const string NothingStays = "Nothing of this file was applied.";
    private const string OutsideOfTheSandbox =
        "The shadow replays migrations as a role that reaches nothing outside of its scratch database: no other database, no tablespace, subscription, setting, program or file of the server. "
        + "If the file must do that there, set 'shadow: superuser: true' in schema.config.yaml.";

    /// <param name="script">The file.</param>
    /// <param name="commands">Its statements as they are sent.</param>
    /// <param name="cancel">Ends it; a file in a transaction leaves nothing then.</param>
    /// <exception cref="DiagnosticException">ST2040 at the place of the server's error; ST2041.</exception>
    public async Task<AppliedMigration> RunAsync(MigrationScript script, IReadOnlyList<MigrationCommand> commands, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            await (script.InTransaction ? RunWholeAsync(script, commands, clock, cancel) : RunOneByOneAsync(script, commands, clock, cancel)).ConfigureAwait(false);
            recorder.Committed();
            await session.ResetAsync(cancel).ConfigureAwait(false);
            return new AppliedMigration(script.File.Name, script.Statements.Length, clock.Elapsed);
        }
        catch (NpgsqlException exception) when (exception is not PostgresException && !cancel.IsCancellationRequested)
        {
            throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.ConnectionLost, new SourceLocation(script.File.Path, 1, 1),
                session.Server, script.File.Name, (exception.InnerException ?? exception).Message, script.InTransaction ? NothingStays : "Statements of it may stay applied."), exception);
        }
    }

    private async Task RunWholeAsync(MigrationScript script, IReadOnlyList<MigrationCommand> commands, Stopwatch clock, CancellationToken cancel)
    {
        await using var transaction = await session.Connection.BeginTransactionAsync(cancel).ConfigureAwait(false);
        try
        {
            using (new NoticeListener(session, script, options.Notices)) await session.ExecuteAsync(commands, cancel).ConfigureAwait(false);

            // Deferred constraints are checked, and the file's own SET ROLE ends, before the row is written.
            await session.ExecuteAsync(
                [
                    MigrationCommand.Own("SET CONSTRAINTS ALL IMMEDIATE"),
                    MigrationCommand.Own("RESET SESSION AUTHORIZATION"),
                    MigrationCommand.Own("RESET ROLE"),
                    .. recorder.Done(script.File, clock.Elapsed).Select(MigrationCommand.Own),
                ], cancel).ConfigureAwait(false);
            await transaction.CommitAsync(cancel).ConfigureAwait(false);
        }
        catch (MigrationCommandException exception)
        {
            throw new DiagnosticException(MigrationFault.Describe(script, exception.Statement, exception.Error, Consequence(exception.Error, NothingStays), session.Server), exception);
        }
        catch (PostgresException exception) when (!cancel.IsCancellationRequested)
        {
            throw new DiagnosticException(MigrationFault.Describe(script, null, exception, NothingStays, session.Server), exception);
        }
    }

    private async Task RunOneByOneAsync(MigrationScript script, IReadOnlyList<MigrationCommand> commands, Stopwatch clock, CancellationToken cancel)
    {
        foreach (var command in commands)
        {
            try
            {
                // Before it runs, so that the history is right even if this process is killed in the middle.
                if (command.Statement is { } index) await RecordAsync(recorder.Begun(script.File, index + 1, clock.Elapsed), cancel).ConfigureAwait(false);
                using (new NoticeListener(session, script, options.Notices)) await session.ExecuteAsync([command], cancel).ConfigureAwait(false);
            }
            catch (MigrationCommandException exception)
            {
                var stays = exception.Statement is > 0 and var number
                    ? $"Statements 1 to {number} of this file stay applied: undo or finish them by hand, then run the repair."
                    : "No statement of this file was applied; run the repair before you run it again.";
                throw new DiagnosticException(MigrationFault.Describe(script, exception.Statement, exception.Error, Consequence(exception.Error, stays), session.Server), exception);
            }
        }
        await session.ExecuteAsync([MigrationCommand.Own("RESET SESSION AUTHORIZATION"), MigrationCommand.Own("RESET ROLE")], cancel).ConfigureAwait(false);
        await RecordAsync(recorder.Done(script.File, clock.Elapsed), cancel).ConfigureAwait(false);
    }

    private string Consequence(PostgresException error, string stays) =>
        session.IsSandbox && error.SqlState == PostgresErrorCodes.InsufficientPrivilege ? $"{stays} {OutsideOfTheSandbox}" : stays;

    private async Task RecordAsync(IEnumerable<NpgsqlBatchCommand> commands, CancellationToken cancel)
    {
        await session.ExecuteAsync([.. commands.Select(MigrationCommand.Own)], cancel).ConfigureAwait(false);
        recorder.Committed();
    }
}
