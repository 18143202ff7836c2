using System.Collections.Immutable;
using System.Diagnostics;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres.Reading;

namespace SchemaTasks.Postgres;

/// <summary>Reads one server's schema.</summary>
public static class CatalogReader
{
    /// <summary>
    /// Reads in one read-only transaction and one round trip. A server that cannot be reached, sleeps or drops the connection is tried
    /// again, with growing pauses, until <see cref="CatalogOptions.Timeout"/> is over; the call returns within two seconds of it.
    /// </summary>
    /// <exception cref="ServerUnavailableException">The server could not be read: no statement about its schema is possible (ST011x).</exception>
    public static async Task<CatalogReading> ReadAsync(ConnectionSettings server, CatalogOptions options, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var reading = await ServerAttempts.RunAsync(server, options.Timeout, async token =>
        {
            var session = await CatalogSession.OpenAsync(server, options.Timeout, token).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                return await session.ReadAsync(options.Grants, token).ConfigureAwait(false);
            }
        }, clock, cancel).ConfigureAwait(false);
        return DatabaseReader.Build(reading.Rows, reading.Major, options);
    }
}
