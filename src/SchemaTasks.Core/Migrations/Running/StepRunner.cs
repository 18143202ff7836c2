using System.Collections.Immutable;
using Npgsql;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>
/// Runs a file without transaction statement by statement. Its row is claimed first and moves along, in the transaction of each statement
/// that can have one: whatever ends this process, the row says where to go on.
/// </summary>
internal sealed class StepRunner(MigrationSession session, IMigrationRecorder recorder, MigrationOptions options)
{
    private bool _hasRole;
    private bool _hasLockTimeout;

    /// <summary>A transaction that the file itself has begun is open.</summary>
    private bool _isOpen;

    /// <summary>From 0, the statement that the file's row names.</summary>
    private int _recorded;

    public async Task RunAsync(MigrationScript script, IEnumerable<MigrationCommand> commands, CancellationToken cancel)
    {
        var (keeper, first) = await ClaimAsync(script, cancel).ConfigureAwait(false);
        await using (keeper.ConfigureAwait(false))
        {
            _recorded = first;
            var progress = StatementProgress.Of(options.Activity, script);
            var index = 0;
            if (!session.Facts.IsPooled) await session.ExecuteAsync([MigrationCommand.Own(SessionSettings.OfSession(session.Facts, options))], cancel).ConfigureAwait(false);
            foreach (var step in Steps(commands))
            {
                if (index >= first)
                {
                    progress?.Report(index);
                    await RunAsync(script, step, index, cancel).ConfigureAwait(false);
                }
                index++;
            }
            recorder.Committed(await session.ExecuteAsync([.. AsOwner(recorder.StepsDone(script.File, script.Count)), .. session.AsNew], cancel).ConfigureAwait(false));
        }
    }

    /// <summary>A transaction of its own writes the row, while the lock is taken by a connection that keeps it until the file is done.</summary>
    private async Task<(LockKeeper Keeper, int First)> ClaimAsync(MigrationScript script, CancellationToken cancel)
    {
        var first = recorder.FirstStatement(script.File);
        if (recorder.Place is not { } place) return (LockKeeper.None, first);
        var keeper = LockKeeper.None;
        try
        {
            // A transaction has its session already when the second connection asks a pool for another one.
            await session.ExecuteAsync(session.Begin([], locked: null), cancel).ConfigureAwait(false);
            keeper = await LockKeeper.TakeAsync(session.Server, options, place, cancel).ConfigureAwait(false);
            var version = await session.ExecuteAsync(
                [.. keeper.HasLock ? Array.Empty<MigrationCommand>() : [MigrationLock.Command(place)], .. recorder.ClaimSteps(script.File), MigrationCommand.Own("COMMIT")], cancel).ConfigureAwait(false);
            recorder.Committed(version);
            return (keeper, first);
        }
        catch (Exception exception)
        {
            await keeper.DisposeAsync().ConfigureAwait(false);
            if (exception is MigrationCommandException refused && !LostConnection.Is(refused.Error)) await session.RollbackAsync(cancel).ConfigureAwait(false);
            throw;
        }
    }

    private async Task RunAsync(MigrationScript script, ImmutableArray<MigrationCommand> step, int index, CancellationToken cancel)
    {
        try
        {
            using var listener = new NoticeListener(session, script, options.Notices);
            if (!CanBeWrapped(step[0]) || !await TryWrappedAsync(script, step, index, cancel).ConfigureAwait(false))
            {
                await RunAloneAsync(step, cancel).ConfigureAwait(false);
                _isOpen = (_isOpen || MigrationScriptRules.Opens(step[0].Words)) && !MigrationScriptRules.Closes(step[0].Words);
                if (!_isOpen) await session.ExecuteAsync(AsOwner(recorder.Step(script.File, _recorded, index + 1)), cancel).ConfigureAwait(false);
            }
            if (!_isOpen) _recorded = index + 1;
        }
        catch (MigrationCommandException exception) when (exception.Purpose == CommandPurpose.Statement && !LostConnection.Is(exception.Error))
        {
            await session.RollbackAsync(cancel).ConfigureAwait(false);
            await session.ExecuteAsync(AsOwner(recorder.Failed(script.File, _recorded)), cancel).ConfigureAwait(false);
            var left = await Leftovers.FindAsync(session, script.Statements.ElementAt(index), cancel).ConfigureAwait(false);
            throw new DiagnosticException(await MigrationFault.DescribeAsync(session, script, exception, Consequence(_recorded, left), cancel).ConfigureAwait(false), exception);
        }
        _hasRole |= step[0].Words is ["SET" or "RESET", "ROLE", ..] or ["SET", "SESSION" or "LOCAL", "ROLE", ..] or ["SET", "SESSION", "AUTHORIZATION", ..];
        _hasLockTimeout |= step[0].Words is ["SET", "LOCK_TIMEOUT", ..] or ["SET", "SESSION", "LOCK_TIMEOUT", ..];
    }

    /// <summary>A role that the file has set may not write the history; and where a layout's files have transactions of their own, those are left.</summary>
    private bool CanBeWrapped(MigrationCommand command) => !_hasRole && !_isOpen && MigrationScriptRules.CanBeWrapped([.. command.Words]);

    /// <summary>The statement and its row in one transaction, so that neither is there without the other.</summary>
    /// <returns>Whether it can run in a transaction.</returns>
    private async Task<bool> TryWrappedAsync(MigrationScript script, ImmutableArray<MigrationCommand> step, int index, CancellationToken cancel)
    {
        try
        {
            await session.ExecuteAsync(
                [
                    .. session.Facts.IsPooled ? session.Begin([], locked: null) : [MigrationCommand.Own("BEGIN")],
                    .. recorder.Step(script.File, index, index + 1),
                    .. step,
                    MigrationCommand.Own("COMMIT"),
                ], cancel).ConfigureAwait(false);
            return true;
        }
        catch (MigrationCommandException exception) when (exception.Purpose == CommandPurpose.Statement
            && exception.Error.SqlState is PostgresErrorCodes.ActiveSqlTransaction or PostgresErrorCodes.InvalidTransactionTermination)
        {
            await session.RollbackAsync(cancel).ConfigureAwait(false);
            return false;
        }
    }

    /// <summary>Outside of any transaction. What waits for others, but lets everybody work meanwhile, waits as long as it takes.</summary>
    private async Task RunAloneAsync(ImmutableArray<MigrationCommand> step, CancellationToken cancel)
    {
        var waits = step[0].Words.Contains("CONCURRENTLY") && !_hasLockTimeout && !session.Facts.IsPooled;
        if (waits) await session.ExecuteAsync([MigrationCommand.Own(SessionSettings.LockTimeout(TimeSpan.Zero))], cancel).ConfigureAwait(false);
        foreach (var command in step) await session.ExecuteAsync([command], cancel).ConfigureAwait(false);
        if (waits) await session.ExecuteAsync([MigrationCommand.Own(SessionSettings.LockTimeout(options.LockTimeout))], cancel).ConfigureAwait(false);
    }

    private static IEnumerable<MigrationCommand> AsOwner(IEnumerable<MigrationCommand> commands) =>
        [MigrationCommand.Own("BEGIN"), .. SessionSettings.OwnRole, .. commands, MigrationCommand.Own("COMMIT")];

    private static string Consequence(int index, ImmutableArray<Leftover> left)
    {
        var stays = index == 0 ? "No statement of this file was applied." : FormattableString.Invariant($"Statements 1 to {index} of this file stay applied.");
        var rest = left.IsEmpty ? "" : $" It left {Leftovers.Describe(left)}.";
        return $"{stays}{rest} Once its cause is gone, run SchemaMigrate with SchemaMigrationRepair=true: {(left.IsEmpty ? "" : "that is dropped, and ")}the file goes on at this statement, or from its beginning if you have changed it.";
    }

    /// <summary>The commands of each statement together.</summary>
    private static IEnumerable<ImmutableArray<MigrationCommand>> Steps(IEnumerable<MigrationCommand> commands)
    {
        var step = ImmutableArray.CreateBuilder<MigrationCommand>();
        foreach (var command in commands)
        {
            if (command.Statement is not null && step.Count > 0) yield return step.DrainToImmutable();
            step.Add(command);
        }
        if (step.Count > 0) yield return step.DrainToImmutable();
    }
}
