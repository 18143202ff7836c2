using Npgsql;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow;

/// <summary>One connection of its own to a server, closed for good when disposed.</summary>
internal sealed class ServerSession : IAsyncDisposable
{
    private readonly OpenConnection _open;

    private ServerSession(OpenConnection open) => _open = open;

    public NpgsqlConnection Connection => _open.Connection;

    /// <exception cref="NpgsqlException">It cannot be opened.</exception>
    public static async Task<ServerSession> OpenAsync(ConnectionSettings server, CancellationToken cancel) => new(await server.OpenAsync(null, arrays: true, cancel).ConfigureAwait(false));

    /// <summary>Runs one statement as it is.</summary>
    public static async Task ExecuteAsync(ConnectionSettings server, string statement, CancellationToken cancel)
    {
        await using var session = await OpenAsync(server, cancel).ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(session.Connection) { BatchCommands = { new NpgsqlBatchCommand(statement) } };
        await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _open.DisposeAsync();
}
