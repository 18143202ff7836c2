using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>
/// A second connection whose open transaction has the lock of migrations while a file runs outside of transactions on the first one. It
/// holds no snapshot, which is what an index that is built concurrently would wait for. If this process dies, so does the lock.
/// </summary>
internal sealed class LockKeeper : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly MigrationSession? _session;

    private LockKeeper(MigrationSession? session) => _session = session;

    /// <summary>Without a connection.</summary>
    public static LockKeeper None { get; } = new(null);

    public bool HasLock => _session is not null;

    /// <returns>One without a connection where no second one can be had: a pool or a role may have but one.</returns>
    /// <exception cref="MigrationCommandException">Another build has the lock.</exception>
    public static async Task<LockKeeper> TakeAsync(ConnectionSettings server, MigrationOptions options, HistoryPlace place, CancellationToken cancel)
    {
        MigrationSession session;
        try
        {
            session = await MigrationSession.OpenAsync(server, options with { ConnectTimeout = Patience, Activity = null }, cancel).ConfigureAwait(false);
        }
        catch (DiagnosticException) when (!cancel.IsCancellationRequested)
        {
            return None;
        }
        try
        {
            await session.RollbackAsync(cancel).ConfigureAwait(false);
            // The last one gives up the snapshot of the one before it.
            await session.ExecuteAsync([.. session.Begin([], place), MigrationCommand.Own("SET LOCAL lock_timeout = 0")], cancel).ConfigureAwait(false);
            return new LockKeeper(session);
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is null) return;
        try
        {
            await _session.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NpgsqlException or MigrationCommandException)
        {
            // A connection that is lost has no lock any more.
        }
        await _session.DisposeAsync().ConfigureAwait(false);
    }
}
