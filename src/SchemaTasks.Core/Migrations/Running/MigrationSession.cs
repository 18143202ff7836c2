using System.Globalization;
using System.Net.Sockets;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>The one connection that files run on.</summary>
internal sealed class MigrationSession : IAsyncDisposable
{
    /// <summary>Commands sent at a time, so that a distant server is not asked for every statement by itself.</summary>
    private const int BatchSize = 200;

    private readonly NpgsqlDataSource source;
    private readonly MigrationOptions options;

    private MigrationSession(ConnectionSettings server, NpgsqlDataSource source, NpgsqlConnection connection, MigrationOptions options) =>
        (Server, this.source, Connection, this.options) = (server, source, connection, options);

    public ConnectionSettings Server { get; }

    public NpgsqlConnection Connection { get; }

    /// <exception cref="DiagnosticException">The server cannot be reached, or refuses.</exception>
    public static async Task<MigrationSession> OpenAsync(ConnectionSettings server, MigrationOptions options, CancellationToken cancel)
    {
        var source = server.CreateDataSource(settings =>
        {
            // No limit of the driver's own: how long a statement may take is the server's statement_timeout.
            settings.CommandTimeout = 0;
            settings.IncludeFailedBatchedCommand = true;
        });
        try
        {
            var session = new MigrationSession(server, source, await source.OpenConnectionAsync(cancel).ConfigureAwait(false), options);
            await session.ResetAsync(cancel).ConfigureAwait(false);
            return session;
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException or IOException or TimeoutException)
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw ServerFaults.Translate(exception, server, TimeSpan.FromSeconds(server.ConnectTimeout ?? 15));
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Every file finds the session as if it were new, whatever the one before it has set.</summary>
    public Task ResetAsync(CancellationToken cancel) => ExecuteAsync(
        [
            MigrationCommand.Own("RESET SESSION AUTHORIZATION"),
            MigrationCommand.Own("RESET ROLE"),
            MigrationCommand.Own("RESET ALL"),
            MigrationCommand.Own("DISCARD TEMP"),
            MigrationCommand.Own(Setting("lock_timeout", options.LockTimeout)),
            .. options.StatementTimeout is { } timeout ? [MigrationCommand.Own(Setting("statement_timeout", timeout))] : Array.Empty<MigrationCommand>(),
        ], cancel);

    /// <exception cref="MigrationCommandException">The server refused one; those after it did not run.</exception>
    public async Task ExecuteAsync(IReadOnlyList<MigrationCommand> commands, CancellationToken cancel)
    {
        foreach (var chunk in commands.Chunk(BatchSize))
        {
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
        await Connection.DisposeAsync().ConfigureAwait(false);
        await source.DisposeAsync().ConfigureAwait(false);
    }

    private static string Setting(string name, TimeSpan value) => string.Create(CultureInfo.InvariantCulture, $"SET {name} = {(long)value.TotalMilliseconds}");
}
