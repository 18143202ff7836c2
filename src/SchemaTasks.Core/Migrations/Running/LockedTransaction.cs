namespace SchemaTasks.Migrations;

/// <summary>A transaction of ours, none of a file's, that has the lock of migrations.</summary>
internal static class LockedTransaction
{
    /// <exception cref="Diagnostics.DiagnosticException">ST2031: another build has the lock for too long.</exception>
    /// <exception cref="MigrationCommandException">The server refuses a command.</exception>
    public static async Task RunAsync(MigrationSession session, HistoryTable table, IEnumerable<MigrationCommand> commands, MigrationOptions options, CancellationToken cancel)
    {
        await BeginAsync(session, table.Place, options, cancel).ConfigureAwait(false);
        try
        {
            await session.ExecuteAsync([.. commands, MigrationCommand.Own("COMMIT")], cancel).ConfigureAwait(false);
        }
        catch (MigrationCommandException)
        {
            await session.RollbackAsync(cancel).ConfigureAwait(false);
            throw;
        }
    }

    public static async Task BeginAsync(MigrationSession session, HistoryPlace place, MigrationOptions options, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await session.ExecuteAsync(session.Begin([], place), cancel).ConfigureAwait(false);
                return;
            }
            catch (MigrationCommandException exception) when (exception.IsBusy)
            {
                await session.RollbackAsync(cancel).ConfigureAwait(false);
            }
            await MigrationLock.WaitAsync(session, place, options, cancel).ConfigureAwait(false);
        }
    }
}
