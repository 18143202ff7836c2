using System.Globalization;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres.Reading;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres;

/// <summary>One connection that reads catalogs in one transaction.</summary>
internal sealed class CatalogSession : IAsyncDisposable
{
    private const int OldestMajor = 13;

    /// <summary>Milliseconds: whoever waits for a lock with others in its hands makes everybody behind it wait too.</summary>
    private const long LongestWaitForLock = 1000;

    private readonly ConnectionSettings _server;
    private readonly OpenConnection _open;
    private readonly NpgsqlConnection _connection;
    private readonly TimeSpan _timeout;

    private CatalogSession(ConnectionSettings server, OpenConnection open, TimeSpan timeout) =>
        (_server, _open, _connection, _timeout, Major) = (server, open, open.Connection, timeout, open.Connection.PostgreSqlVersion.Major);

    /// <summary>It goes over a network without encryption.</summary>
    public bool IsUnencrypted => _open.IsUnencrypted;

    /// <summary>As the server reported it when the connection opened.</summary>
    public int Major { get; }

    public static async Task<CatalogSession> OpenAsync(ConnectionSettings server, TimeSpan timeout, CancellationToken cancel)
    {
        var seconds = Math.Max(1, (int)timeout.TotalSeconds);
        var open = await server.OpenAsync(text =>
        {
            text.Timeout = Math.Min(server.ConnectTimeout ?? 15, seconds);
            text.CommandTimeout = seconds;
            // After a cancel the server has this long (milliseconds) to answer before the connection is dropped.
            text.CancellationTimeout = 500;
        }, arrays: false, cancel).ConfigureAwait(false);
        try
        {
            if (open.Connection.PostgreSqlVersion.Major < OldestMajor)
            {
                throw new ServerUnavailableException(Diagnostic.Create(CatalogDiagnostics.TooOld, null, server.Server, open.Connection.PostgreSqlVersion.Major, OldestMajor));
            }
            return new CatalogSession(server, open, timeout);
        }
        catch
        {
            await open.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Every query in one round trip; a second one only if other transactions wrote meanwhile.</summary>
    /// <exception cref="ServerUnavailableException">ST0130: somebody locks a table. No lock of ours is held any more.</exception>
    public async Task<ServerReading> ReadAsync(CatalogOptions options, CancellationToken cancel)
    {
        try
        {
            return await ReadAllAsync(options, cancel).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new ServerUnavailableException(Diagnostic.Create(ConnectionDiagnostics.Locked, null, _server.Server, await HolderAsync(cancel).ConfigureAwait(false))) { Retry = RetryPolicy.UntilTimeout };
        }
    }

    /// <summary>The table and who locks it. The transaction that waited has ended by then, and with it its locks.</summary>
    private async Task<string> HolderAsync(CancellationToken cancel)
    {
        var batch = new NpgsqlBatch(_connection) { Timeout = Math.Max(1, (int)_timeout.TotalSeconds), BatchCommands = { new NpgsqlBatchCommand("ROLLBACK"), new NpgsqlBatchCommand(CatalogQuery.Load("holder", Major)) } };
        await using (batch.ConfigureAwait(false))
        {
            var reader = await batch.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                if (!await reader.ReadAsync(cancel).ConfigureAwait(false)) return "a table was locked by a session that has ended since";
                return string.Create(CultureInfo.InvariantCulture,
                    $"{reader.GetString(0)} is locked by process {reader.GetInt32(1)} (application '{_server.Redact(reader.GetString(2))}', {reader.GetString(3)}), in a transaction since {reader.GetString(4)}");
            }
        }
    }

    private async Task<ServerReading> ReadAllAsync(CatalogOptions options, CancellationToken cancel)
    {
        var rows = new CatalogRows();
        _open.Limit.Restart();
        Task<DatabaseReader>? building = null;
        string before;
        string after;
        string? fingerprint = null;
        var batch = Begin();
        await using (batch.ConfigureAwait(false))
        {
            foreach (var table in rows.All) batch.BatchCommands.Add(new NpgsqlBatchCommand(rows.Text(table, Major, options)));
            if (options.Fingerprint) batch.BatchCommands.Add(new NpgsqlBatchCommand(CatalogQuery.Load("fingerprint", Major)));
            batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
            batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT pg_current_snapshot()::text"));
            var reader = await batch.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                before = await TextAsync(reader, cancel).ConfigureAwait(false);
                var row = new RowReader(reader, _open.Limit);
                foreach (var table in rows.All)
                {
                    await reader.NextResultAsync(cancel).ConfigureAwait(false);
                    await table.TakeAsync(row, cancel).ConfigureAwait(false);
                    if (table == rows.OfTables[^1]) building = Task.Run(() => new DatabaseReader(rows, Major, options), CancellationToken.None);
                }
                if (options.Fingerprint)
                {
                    await reader.NextResultAsync(cancel).ConfigureAwait(false);
                    fingerprint = await TextAsync(reader, cancel).ConfigureAwait(false);
                }
                await reader.NextResultAsync(cancel).ConfigureAwait(false);
                after = await TextAsync(reader, cancel).ConfigureAwait(false);
            }
        }
        return new ServerReading(building!, Major, await HasChangedAsync(before, after, rows, cancel).ConfigureAwait(false), fingerprint);
    }

    /// <summary>The one value of a query.</summary>
    public async Task<string> ReadTextAsync(string query, CancellationToken cancel)
    {
        var batch = Begin();
        await using (batch.ConfigureAwait(false))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(CatalogQuery.Load(query, Major)));
            batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
            var reader = await batch.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                await reader.NextResultAsync(cancel).ConfigureAwait(false);
                return await TextAsync(reader, cancel).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _open.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// Deparsed text shows the newest committed state, whatever the transaction's snapshot; so it matters whether a catalog changed. When
    /// no transaction began to write since the snapshot, and none was under way, nothing can have.
    /// </summary>
    private async Task<bool> HasChangedAsync(string before, string after, CatalogRows rows, CancellationToken cancel)
    {
        // xmin:xmax:transactions under way
        var (first, last) = (before.Split(':'), after.Split(':'));
        if (first[2].Length == 0 && first[1] == last[1]) return false;
        string Narrow(string number) => ((uint)ulong.Parse(number, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        var underWay = first[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Narrow);
        var relations = string.Join(',', rows.Relations.Rows.Select(row => (uint)row.Oid).Concat(rows.Indexes.Rows.Select(row => (uint)row.Oid)));
        var command = new NpgsqlCommand(CatalogQuery.Load("changed", Major), _connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = Narrow(first[1]) },
                new NpgsqlParameter<string> { TypedValue = $"{{{string.Join(',', underWay)}}}" },
                new NpgsqlParameter<string> { TypedValue = $"{{{relations}}}" },
            },
        };
        await using (command.ConfigureAwait(false))
        {
            return (bool)(await command.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
        }
    }

    /// <summary>The last column of the current result's one row.</summary>
    private static async Task<string> TextAsync(NpgsqlDataReader reader, CancellationToken cancel)
    {
        await reader.ReadAsync(cancel).ConfigureAwait(false);
        return reader.GetString(reader.FieldCount - 1);
    }

    private NpgsqlBatch Begin()
    {
        var settings = new NpgsqlBatchCommand(CatalogQuery.Load("settings", Major));
        var milliseconds = ((long)_timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        settings.Parameters.Add(new NpgsqlParameter<string> { TypedValue = milliseconds });
        settings.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Math.Min(LongestWaitForLock, (long)_timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture) });
        return new NpgsqlBatch(_connection)
        {
            Timeout = Math.Max(1, (int)_timeout.TotalSeconds),
            BatchCommands = { new NpgsqlBatchCommand("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"), settings },
        };
    }
}
