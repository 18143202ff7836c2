using System.Diagnostics;
using Npgsql;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>Runs one file: all of it with what is recorded of it, or nothing; or statement by statement.</summary>
internal sealed class FileRunner(MigrationSession session, IMigrationRecorder recorder, MigrationOptions options)
{
    private const string NothingStays = "Nothing of this file was applied.";

    /// <param name="script">The file.</param>
    /// <param name="commands">Its statements as they are sent.</param>
    /// <param name="cancel">Ends it; a file in a transaction leaves nothing then.</param>
    /// <exception cref="DiagnosticException">ST2040 at the place of the server's error; ST2041.</exception>
    /// <exception cref="MigrationCommandException">Another build is at work (<see cref="MigrationCommandException.IsBusy"/>), or was (<see cref="MigrationCommandException.IsStale"/>): nothing of the file ran. Or the history cannot be written.</exception>
    public async Task<AppliedMigration> RunAsync(MigrationScript script, IEnumerable<MigrationCommand> commands, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            await (script.InTransaction ? RunWholeAsync(script, commands, cancel) : new StepRunner(session, recorder, options).RunAsync(script, commands, cancel)).ConfigureAwait(false);
            return new AppliedMigration(script.File.Name, script.Count, clock.Elapsed);
        }
        catch (MigrationCommandException exception) when (LostConnection.Is(exception.Error) && !cancel.IsCancellationRequested)
        {
            throw await LostConnection.DescribeAsync(session.Server, recorder, options, script, exception.Error, cancel).ConfigureAwait(false);
        }
        catch (NpgsqlException exception) when (exception is not PostgresException && !cancel.IsCancellationRequested)
        {
            throw await LostConnection.DescribeAsync(session.Server, recorder, options, script, exception, cancel).ConfigureAwait(false);
        }
    }

    private async Task RunWholeAsync(MigrationScript script, IEnumerable<MigrationCommand> commands, CancellationToken cancel)
    {
        var isolation = commands.TakeWhile(IsIsolation).ToList();
        try
        {
            using var listener = new NoticeListener(session, script, options.Notices);
            // One after the other, as they are sent: the statements of a large file are never all there.
            var all = session.Begin(isolation, recorder.Place)
                .Concat(recorder.Claim(script.File))
                .Concat(commands.Skip(isolation.Count))
                .Concat(
                [
                    // Deferred constraints are checked, and the file's own SET ROLE ends, before the end is written.
                    MigrationCommand.Own("SET CONSTRAINTS ALL IMMEDIATE"),
                    .. SessionSettings.OwnRole,
                    .. recorder.Done(script.File),
                    MigrationCommand.Own("COMMIT"),
                    .. session.AsNew,
                ]);
            recorder.Committed(await session.ExecuteAsync(all, cancel, StatementProgress.Of(options.Activity, script)).ConfigureAwait(false));
        }
        catch (MigrationCommandException exception) when (!LostConnection.Is(exception.Error))
        {
            await session.RollbackAsync(cancel).ConfigureAwait(false);
            // The role may not write the history, or another build did.
            if (exception.Purpose is CommandPurpose.Lock or CommandPurpose.History) throw;
            throw new DiagnosticException(await MigrationFault.DescribeAsync(session, script, exception, NothingStays, cancel).ConfigureAwait(false), exception);
        }
    }

    /// <summary>What has to come before any query of a transaction.</summary>
    private static bool IsIsolation(MigrationCommand command) => command.Words is ["SET", "TRANSACTION", ..];
}
