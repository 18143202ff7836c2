using Npgsql;

namespace SchemaTasks.Postgres;

/// <summary>A connection with the source that it comes from. Disposing it closes it for good.</summary>
/// <param name="Source">Its source.</param>
/// <param name="Limit">What it may receive.</param>
/// <param name="Connection">Open.</param>
/// <param name="IsUnencrypted">It goes over a network without encryption.</param>
internal sealed record OpenConnection(NpgsqlDataSource Source, ReceiveLimit Limit, NpgsqlConnection Connection, bool IsUnencrypted) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync().ConfigureAwait(false);
        await Source.DisposeAsync().ConfigureAwait(false);
        Limit.Dispose();
    }
}
