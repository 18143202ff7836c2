using System.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>
/// One hash over everything in a server's catalogs that a schema is read from. The same hash twice means that nothing changed; another
/// one means that something may have changed.
/// </summary>
public static class Fingerprint
{
    /// <summary>Record hashing came with this version.</summary>
    private const int OldestMajor = 14;

    /// <returns>Hexadecimal digits, or <see langword="null"/> when the server (PostgreSQL 13) cannot say.</returns>
    /// <exception cref="ServerUnavailableException">The server could not be read (ST011x).</exception>
    public static async Task<string?> ReadAsync(ConnectionSettings server, TimeSpan timeout, IProgress<string>? activity, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        return await ServerAttempts.RunAsync(server, timeout, activity, async (stage, token) =>
        {
            var session = await CatalogSession.OpenAsync(server, timeout, token).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                stage.Connected("reading the fingerprint of", "its fingerprint was being read");
                return session.Major < OldestMajor ? null : await session.ReadTextAsync("fingerprint", token).ConfigureAwait(false);
            }
        }, clock, cancel).ConfigureAwait(false);
    }
}
