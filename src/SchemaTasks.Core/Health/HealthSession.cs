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
    private readonly NpgsqlDataSource _source;
    private NpgsqlConnection _connection;
    private bool _failed;

    private HealthSession(ConnectionSettings server, TimeSpan timeout, NpgsqlDataSource source, NpgsqlConnection connection) =>
        (_server, _timeout, _source, _connection) = (server, timeout, source, connection);

    /// <summary>As the server said when the connection opened.</summary>
    public int Major => _connection.PostgreSqlVersion.Major;

    /// <summary>What the server said besides rows (RAISE NOTICE) since the session opened.</summary>
    public List<PostgresNotice> Notices { get; } = [];

    /// <exception cref="ServerUnavailableException">The server cannot be reached, or refuses.</exception>
    public static Task<HealthSession> OpenAsync(ConnectionSettings server, TimeSpan timeout, CancellationToken cancel) =>
        ServerAttempts.RunAsync(server, timeout, null, (stage, token) => ConnectAsync(server, timeout, token), Stopwatch.StartNew(), cancel);

    private static async Task<HealthSession> ConnectAsync(ConnectionSettings server, TimeSpan timeout, CancellationToken cancel)
    {
        var seconds = Math.Max(1, (int)timeout.TotalSeconds);
        var source = server.CreateDataSource(text =>
        {
            text.Timeout = Math.Min(server.ConnectTimeout ?? 15, seconds);
            text.CommandTimeout = seconds;
            // After a cancel the server has this long (milliseconds) to answer before the connection is dropped.
            text.CancellationTimeout = 500;
        }, arrays: false);
        try
        {
            var session = new HealthSession(server, timeout, source, source.CreateConnection());
            await session.ConnectAsync(cancel).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
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
            try
            {
                if (_connection.State != System.Data.ConnectionState.Open) await ReconnectAsync(cancel).ConfigureAwait(false);
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
                            while (await reader.ReadAsync(cancel).ConfigureAwait(false)) queries[next].Read(row);
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
                outcomes[next++] = new QueryOutcome(clock.Elapsed, exception.SqlState, exception.MessageText);
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
                await _connection.CloseAsync().ConfigureAwait(false);
            }
        }
        return outcomes;
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync().ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
    }

    private async Task ReconnectAsync(CancellationToken cancel)
    {
        await _connection.DisposeAsync().ConfigureAwait(false);
        _connection = _source.CreateConnection();
        _failed = false;
        await ConnectAsync(cancel).ConfigureAwait(false);
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        _connection.Notice += (_, arguments) => Notices.Add(arguments.Notice);
        await _connection.OpenAsync(cancel).ConfigureAwait(false);
    }

    private NpgsqlBatch Batch(IEnumerable<HealthQuery> queries, TimeSpan statementTimeout)
    {
        var settings = Command(HealthQuery.Load("settings", Major, static _ => { }, Milliseconds(statementTimeout), "1000"));
        var batch = new NpgsqlBatch(_connection) { Timeout = Math.Max(1, (int)_timeout.TotalSeconds) };
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
