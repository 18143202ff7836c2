using System.Net.Sockets;
using Npgsql;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow;

/// <summary>Whether a server that was just started takes connections.</summary>
internal static class ServerReadiness
{
    public static async Task<bool> AnswersAsync(ConnectionSettings server, CancellationToken cancel)
    {
        try
        {
            await using var session = await ServerSession.OpenAsync(server, cancel).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException or IOException)
        {
            return false;
        }
    }
}
