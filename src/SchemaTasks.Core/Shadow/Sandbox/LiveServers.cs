using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow.Sandbox;

/// <summary>Keeps the shadow from being a live server.</summary>
internal static class LiveServers
{
    /// <summary>Longest wait for a live server's identifier: one that does not answer is known by its host and port only.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <exception cref="DiagnosticException">ST5012: a variable of a live server names the same cluster.</exception>
    public static async Task RefuseAsync(ConnectionSettings shadow, ShadowOptions options, CancellationToken cancel)
    {
        string? identifier = null;
        foreach (var variable in options.LiveVariables.Where(name => options.Variable(name) is not null))
        {
            if (Settings(variable, options) is not { } live) continue;
            if (Places(live).Intersect(Places(shadow), StringComparer.OrdinalIgnoreCase).Any()) throw Refusal(shadow, variable);
            identifier ??= await IdentifierAsync(shadow, cancel).ConfigureAwait(false);
            if (identifier is not null && await IdentifierAsync(live, cancel).ConfigureAwait(false) == identifier) throw Refusal(shadow, variable);
        }
    }

    private static DiagnosticException Refusal(ConnectionSettings shadow, string variable) => new(Diagnostic.Create(ShadowDiagnostics.ShadowIsLive, null, shadow.Server, variable));

    private static ConnectionSettings? Settings(string variable, ShadowOptions options)
    {
        try
        {
            return ConnectionSettings.FromVariables([variable], options.Environment);
        }
        catch (DiagnosticException)
        {
            // What cannot be read names no server; whoever asks for it hears of it.
            return null;
        }
    }

    /// <summary>Each host with its port; the names of this machine are one.</summary>
    private static IEnumerable<string> Places(ConnectionSettings settings)
    {
        var ports = settings.Port.Split(',');
        return settings.Host.Split(',').Select((host, index) => $"{(host is "localhost" or "127.0.0.1" or "::1" ? "localhost" : host)}:{ports[ports.Length > 1 ? index : 0]}");
    }

    private static async Task<string?> IdentifierAsync(ConnectionSettings server, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            await using var session = await ServerSession.OpenAsync(server, limit.Token).ConfigureAwait(false);
            await using var command = new NpgsqlCommand("SELECT system_identifier::text FROM pg_catalog.pg_control_system()", session.Connection);
            return (string?)await command.ExecuteScalarAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException or System.Net.Sockets.SocketException or IOException or TimeoutException && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
