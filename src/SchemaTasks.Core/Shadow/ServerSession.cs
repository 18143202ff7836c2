using Npgsql;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow;

/// <summary>One connection of its own to a server, closed for good when disposed.</summary>
internal sealed class ServerSession : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    private ServerSession(NpgsqlDataSource source, NpgsqlConnection connection) => (_source, Connection) = (source, connection);

    public NpgsqlConnection Connection { get; }

    /// <exception cref="NpgsqlException">It cannot be opened.</exception>
    public static async Task<ServerSession> OpenAsync(ConnectionSettings server, CancellationToken cancel)
    {
        var source = server.CreateDataSource();
        try
        {
            return new ServerSession(source, await source.OpenConnectionAsync(cancel).ConfigureAwait(false));
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs one statement as it is.</summary>
    public static async Task ExecuteAsync(ConnectionSettings server, string statement, CancellationToken cancel)
    {
        await using var session = await OpenAsync(server, cancel).ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(session.Connection) { BatchCommands = { new NpgsqlBatchCommand(statement) } };
        await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync().ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
    }
}
