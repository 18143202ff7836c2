using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>
/// Keeps two builds from migrating one database at once: an advisory lock of each file's transaction, since a pooled connection may have
/// another session in the next one. Asked for again and again instead of waited for: a session that waits for an advisory lock and one
/// that builds an index concurrently would wait for each other.
/// </summary>
internal static class MigrationLock
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes the lock until the transaction ends, or fails at once.</summary>
    public static MigrationCommand Command(HistoryPlace place) => MigrationCommand.Of(CommandPurpose.Lock, new NpgsqlBatchCommand(
        "SELECT (CASE WHEN pg_catalog.pg_try_advisory_xact_lock($1) THEN '1' ELSE 'SchemaTasks: another build is migrating this database' END)::pg_catalog.int4")
    { Parameters = { Key(place) } });

    /// <summary>Waits until nobody has the lock, without keeping it: each look is a transaction of its own.</summary>
    /// <exception cref="DiagnosticException">ST2031: somebody else has it for too long.</exception>
    public static async Task WaitAsync(MigrationSession session, HistoryPlace place, MigrationOptions options, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        while (!await IsFreeAsync(session, place, cancel).ConfigureAwait(false))
        {
            if (clock.Elapsed > options.MigrationLockTimeout)
                throw new DiagnosticException(Diagnostic.Create(HistoryDiagnostics.Locked, null, session.Server, (int)options.MigrationLockTimeout.TotalSeconds, await DescribeHolderAsync(session, place, cancel).ConfigureAwait(false)));
            options.Activity?.Report($"waiting for another build that is migrating {session.Server.Server}");
            // Not all at the same moment.
            await Task.Delay(Interval * (1 + Random.Shared.NextDouble()), cancel).ConfigureAwait(false);
        }
    }

    public static async Task<bool> IsFreeAsync(MigrationSession session, HistoryPlace place, CancellationToken cancel)
    {
        await using var command = session.Query("SELECT pg_catalog.pg_try_advisory_xact_lock($1)");
        command.Parameters.Add(Key(place));
        return (bool)(await command.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
    }

    private static async Task<string> DescribeHolderAsync(MigrationSession session, HistoryPlace place, CancellationToken cancel)
    {
        var key = (long)Key(place).Value!;
        await using var command = session.Query(
            $"""
            SELECT {LockHolder.Columns} FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
                AND l.classid::pg_catalog.int8 = $1 AND l.objid::pg_catalog.int8 = $2
            LIMIT 1
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = (long)(uint)(key >> 32), NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new NpgsqlParameter { Value = (long)(uint)key, NpgsqlDbType = NpgsqlDbType.Bigint });
        return await LockHolder.ReadAsync(session, command, cancel).ConfigureAwait(false) is { } holder ? string.Create(CultureInfo.InvariantCulture, $" It is {holder}.") : "";
    }

    /// <summary>One for each history: PostgreSQL's advisory locks are per database already.</summary>
    private static NpgsqlParameter Key(HistoryPlace place) => new()
    {
        Value = BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"schematasks\n{place.Schema}{(place.Table == HistoryPlace.MigrationsName ? "" : $"\n{place.Table}")}"))),
        NpgsqlDbType = NpgsqlDbType.Bigint,
    };
}
