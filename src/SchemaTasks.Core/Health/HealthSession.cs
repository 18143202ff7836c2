using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SchemaTasks.Postgres;

namespace SchemaTasks.Health;

/// <summary>
/// One connection that runs many queries in few round trips. A query that fails does not lose those after it: the batch is sent again
/// from behind it. Each batch is one READ ONLY transaction, so that a transaction pooler serves as well.
/// </summary>
internal sealed class HealthSession : IAsyncDisposable
{
    private readonly ConnectionSettings _server;
    private readonly TimeSpan _timeout;
    private OpenConnection _open;
    private bool _failed;

    private HealthSession(ConnectionSettings server, TimeSpan timeout, OpenConnection open) => (_server, _timeout, _open) = (server, timeout, open);

    /// <summary>As the server said when the connection opened.</summary>
    public int Major => _open.Connection.PostgreSqlVersion.Major;

    /// <exception cref="ServerUnavailableException">The server cannot be reached, or refuses.</exception>
    public static Task<HealthSession> OpenAsync(ConnectionSettings server, TimeSpan timeout, CancellationToken cancel) =>
        ServerAttempts.RunAsync(server, timeout, null, (stage, token) => ConnectAsync(server, timeout, token), Stopwatch.StartNew(), cancel);

    private static async Task<HealthSession> ConnectAsync(ConnectionSettings server, TimeSpan timeout, CancellationToken cancel) =>
        new(server, timeout, await ConnectOnceAsync(server, timeout, cancel).ConfigureAwait(false));

    private static Task<OpenConnection> ConnectOnceAsync(ConnectionSettings server, TimeSpan timeout, CancellationToken cancel)
    {
        var seconds = Math.Max(1, (int)timeout.TotalSeconds);
        return server.OpenAsync(text =>
        {
            text.Timeout = Math.Min(server.ConnectTimeout ?? 15, seconds);
            text.CommandTimeout = seconds;
            // After a cancel the server has this long (milliseconds) to answer before the connection is dropped.
            text.CancellationTimeout = 500;
        }, arrays: false, cancel);
    }

    /// <summary>Runs all of them, at most <paramref name="size"/> in one round trip.</summary>
    /// <param name="queries">What to run, in order.</param>
    /// <param name="size">How many share a transaction.</param>
    /// <param name="statementTimeout">For each one.</param>
    /// <param name="cancel">Ends it: what has not run by then is out of time.</param>
    /// <returns>An outcome for each.</returns>
    public async Task<QueryOutcome[]> RunAsync(IReadOnlyList<HealthQuery> queries, int size, TimeSpan statementTimeout, CancellationToken cancel)
    {
        var outcomes = new QueryOutcome[queries.Count];
        var reconnected = false;
        for (var next = 0; next < queries.Count;)
        {
            var clock = Stopwatch.StartNew();
            var first = next;
            _open.Limit.Restart();
            try
            {
                if (_open.Connection.State != System.Data.ConnectionState.Open) await ReconnectAsync(cancel).ConfigureAwait(false);
                var batch = Batch(queries.Skip(next).Take(size), statementTimeout);
                await using (batch.ConfigureAwait(false))
                {
                    var reader = await batch.ExecuteReaderAsync(cancel).ConfigureAwait(false);
                    await using (reader.ConfigureAwait(false))
                    {
                        // The result of the settings.
                        await reader.ReadAsync(cancel).ConfigureAwait(false);
                        var row = new HealthRow(reader);
                        var end = Math.Min(queries.Count, first + size);
                        while (next < end)
                        {
                            await reader.NextResultAsync(cancel).ConfigureAwait(false);
                            while (await reader.ReadAsync(cancel).ConfigureAwait(false))
                            {
                                _open.Limit.Row();
                                queries[next].Read(row);
                            }
                            outcomes[next++] = new QueryOutcome(clock.Elapsed, null, null);
                            clock.Restart();
                        }
                    }
                }
            }
            catch (Exception exception) when (cancel.IsCancellationRequested)
            {
                _ = exception;
                for (; next < queries.Count; next++) outcomes[next] = new QueryOutcome(clock.Elapsed, QueryOutcome.OutOfTime, "the time limit was reached");
            }
            catch (PostgresException exception) when (!exception.SqlState.StartsWith("57P", StringComparison.Ordinal) && next < queries.Count)
            {
                // Without error barriers the first result that does not arrive is that of the query that failed.
                outcomes[next++] = new QueryOutcome(clock.Elapsed, exception.SqlState, _server.Redact(exception.MessageText));
                _failed = true;
            }
            catch (Exception exception) when (ServerFaults.IsDriver(exception))
            {
                // Once more on a new connection; what was lost a second time stays lost.
                var fault = ServerFaults.Translate(exception, _server, _timeout, connected: true).Diagnostics[0].Message;
                if (reconnected || next >= queries.Count)
                {
                    for (; next < queries.Count; next++) outcomes[next] = new QueryOutcome(clock.Elapsed, QueryOutcome.Lost, fault);
                }
                reconnected = true;
                await _open.Connection.CloseAsync().ConfigureAwait(false);
            }
        }
        return outcomes;
    }

    public ValueTask DisposeAsync() => _open.DisposeAsync();

    private async Task ReconnectAsync(CancellationToken cancel)
    {
        await _open.DisposeAsync().ConfigureAwait(false);
        _failed = false;
        _open = await ConnectOnceAsync(_server, _timeout, cancel).ConfigureAwait(false);
    }

    private NpgsqlBatch Batch(IEnumerable<HealthQuery> queries, TimeSpan statementTimeout)
    {
        var settings = Command(HealthQuery.Load("settings", Major, static _ => { }, Milliseconds(statementTimeout), "1000"));
        var batch = new NpgsqlBatch(_open.Connection) { Timeout = Math.Max(1, (int)_timeout.TotalSeconds) };
        if (_failed) batch.BatchCommands.Add(new NpgsqlBatchCommand("ROLLBACK"));
        _failed = false;
        batch.BatchCommands.Add(new NpgsqlBatchCommand("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
        batch.BatchCommands.Add(settings);
        foreach (var query in queries) batch.BatchCommands.Add(Command(query));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        return batch;
    }

    private static NpgsqlBatchCommand Command(HealthQuery query)
    {
        var command = new NpgsqlBatchCommand(query.Text);
        foreach (var parameter in query.Parameters) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = parameter });
        return command;
    }

    private static string Milliseconds(TimeSpan span) => ((long)span.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
