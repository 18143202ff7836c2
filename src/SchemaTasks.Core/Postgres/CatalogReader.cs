using System.Collections.Immutable;
using System.Diagnostics;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>Reads one server's schema.</summary>
public static class CatalogReader
{
    /// <summary>The newest version that the queries know.</summary>
    private const int NewestMajor = 18;

    /// <summary>
    /// Reads in one read-only transaction and one round trip. A server that cannot be reached, sleeps or drops the connection is tried
    /// again, with growing pauses, until <see cref="CatalogOptions.Timeout"/> is over; the call returns within two seconds of it.
    /// </summary>
    /// <exception cref="ServerUnavailableException">The server could not be read: no statement about its schema is possible (ST011x).</exception>
    public static async Task<CatalogReading> ReadAsync(ConnectionSettings server, CatalogOptions options, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        options = options with { Host = server.Host };
        var (reading, result, isUnencrypted) = await ServerAttempts.RunAsync(server, options.Timeout, options.Activity, async (stage, token) =>
        {
            var session = await CatalogSession.OpenAsync(server, options.Timeout, token).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                stage.Connected("reading the catalogs of", "its catalogs were being read");
                var first = await session.ReadAsync(options, token).ConfigureAwait(false);
                var reading = first.HasChanged ? await session.ReadAsync(options, token).ConfigureAwait(false) : first;
                return (reading, await FinishAsync(reading, server).ConfigureAwait(false), session.IsUnencrypted);
            }
        }, clock, cancel).ConfigureAwait(false);
        if (reading.HasChanged) result = result with { Diagnostics = result.Diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.Moving, null, server.Server)) };
        if (isUnencrypted) result = result with { Diagnostics = result.Diagnostics.Add(Diagnostic.Create(ConnectionDiagnostics.Unencrypted, null, server.Server)) };
        if (reading.Major > NewestMajor) result = result with { Diagnostics = result.Diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.Newer, null, server.Server, reading.Major, NewestMajor)) };
        return result;
    }

    private static async Task<CatalogReading> FinishAsync(ServerReading reading, ConnectionSettings server)
    {
        try
        {
            return (await reading.Model.ConfigureAwait(false)).Finish();
        }
        catch (Exception) when (reading.HasChanged)
        {
            // What was dropped meanwhile has rows, but no text any more: it cannot be read.
            throw new ServerUnavailableException(Diagnostic.Create(CatalogDiagnostics.Dropped, null, server.Server)) { IsTransient = true, Retry = RetryPolicy.UntilTimeout };
        }
    }
}
