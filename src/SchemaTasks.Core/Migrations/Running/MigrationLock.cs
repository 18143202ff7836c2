using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>
/// Keeps two builds from migrating one database at once. Asked for again and again instead of waited for: a session that waits for an
/// advisory lock and one that builds an index concurrently would wait for each other.
/// </summary>
internal static class MigrationLock
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes the lock for as long as the session lasts.</summary>
    /// <exception cref="DiagnosticException">ST2031: somebody else holds it for too long.</exception>
    public static async Task TakeAsync(MigrationSession session, MigrationOptions options, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        while (!await TryAsync(session, options, cancel).ConfigureAwait(false))
        {
            if (clock.Elapsed > options.MigrationLockTimeout)
                throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.Locked, null, session.Server, (int)options.MigrationLockTimeout.TotalSeconds));
            options.Activity?.Report($"waiting for another build that is migrating {session.Server.Server}");
            await Task.Delay(Interval, cancel).ConfigureAwait(false);
        }
    }

    private static async Task<bool> TryAsync(MigrationSession session, MigrationOptions options, CancellationToken cancel)
    {
        await using var command = session.Query("SELECT pg_catalog.pg_try_advisory_lock($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = Key(options.HistorySchema) });
        return (bool)(await command.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
    }

    /// <summary>One for each history: PostgreSQL's advisory locks are per database already.</summary>
    private static long Key(string historySchema) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"schematasks\n{historySchema}")));
}
