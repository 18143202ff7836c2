using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>The one connection that files run on.</summary>
internal sealed class MigrationSession : IAsyncDisposable
{
    /// <summary>Commands sent at a time, so that a distant server is not asked for every statement by itself.</summary>
    private const int BatchSize = 200;

    private readonly OpenConnection _open;
    private readonly MigrationOptions _options;

    private MigrationSession(ConnectionSettings server, OpenConnection open, MigrationOptions options) =>
        (Server, _open, _options) = (server, open, options);

    public ConnectionSettings Server { get; }

    public NpgsqlConnection Connection => _open.Connection;

    /// <summary>It goes over a network without encryption.</summary>
    public bool IsUnencrypted => _open.IsUnencrypted;

    /// <summary>The files are replayed on a shadow, as a role without rights outside of its database.</summary>
    public bool IsSandbox => _options.Sender?.IsSandbox == true;

    /// <exception cref="ServerUnavailableException">The server cannot be reached, or refuses.</exception>
    public static Task<MigrationSession> OpenAsync(ConnectionSettings server, MigrationOptions options, CancellationToken cancel) =>
        ServerAttempts.RunAsync(server, options.ConnectTimeout, options.Activity, (stage, token) => ConnectAsync(server, options, stage, token), Stopwatch.StartNew(), cancel);

    private static async Task<MigrationSession> ConnectAsync(ConnectionSettings server, MigrationOptions options, AttemptStage stage, CancellationToken cancel)
    {
        var open = await server.OpenAsync(settings =>
        {
            // No limit of the driver's own: how long a statement may take is the server's statement_timeout.
            settings.CommandTimeout = 0;
            settings.IncludeFailedBatchedCommand = true;
            settings.IncludeErrorDetail = options.ErrorDetail;
            // After a cancel the server has this long (milliseconds) to answer before the connection is dropped.
            settings.CancellationTimeout = 500;
            if (server.ConnectTimeout is { } seconds) settings.Timeout = seconds;
        }, arrays: true, cancel).ConfigureAwait(false);
        try
        {
            var session = new MigrationSession(server, open, options);
            // They are the repository's own, and none but the first of a file are kept.
            open.Connection.Notice += (_, _) => open.Limit.Restart();
            stage.Connected("reading the history of", "its session was being set up");
            await session.ResetAsync(cancel).ConfigureAwait(false);
            // Nobody waits any more: nobody would dispose it either.
            cancel.ThrowIfCancellationRequested();
            return session;
        }
        catch
        {
            await open.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A query of our own, which must not outlast the time for connecting; dispose it.</summary>
    public NpgsqlCommand Query(string text) => new(text, Connection) { CommandTimeout = Math.Max(1, (int)_options.ConnectTimeout.TotalSeconds) };

    /// <summary>Every file finds the session as if it were new, whatever the one before it has set.</summary>
    public Task ResetAsync(CancellationToken cancel) => ExecuteAsync(
        [
            MigrationCommand.Own("RESET SESSION AUTHORIZATION"),
            MigrationCommand.Own("RESET ROLE"),
            MigrationCommand.Own("RESET ALL"),
            MigrationCommand.Own("DISCARD TEMP"),
            MigrationCommand.Own(Setting("lock_timeout", _options.LockTimeout)),
            .. _options.StatementTimeout is { } timeout ? [MigrationCommand.Own(Setting("statement_timeout", timeout))] : Array.Empty<MigrationCommand>(),
        ], cancel);

    /// <exception cref="MigrationCommandException">The server refused one; those after it did not run.</exception>
    public async Task ExecuteAsync(IReadOnlyList<MigrationCommand> commands, CancellationToken cancel)
    {
        foreach (var chunk in commands.Chunk(BatchSize))
        {
            _open.Limit.Restart();
            await using var batch = new NpgsqlBatch(Connection);
            foreach (var command in chunk) batch.BatchCommands.Add(command.Command);
            try
            {
                await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            }
            catch (PostgresException exception) when (!cancel.IsCancellationRequested)
            {
                throw new MigrationCommandException(chunk.FirstOrDefault(command => command.Command == exception.BatchCommand)?.Statement, exception);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _open.DisposeAsync().ConfigureAwait(false);
    }

    private static string Setting(string name, TimeSpan value) => string.Create(CultureInfo.InvariantCulture, $"SET {name} = {(long)value.TotalMilliseconds}");
}
