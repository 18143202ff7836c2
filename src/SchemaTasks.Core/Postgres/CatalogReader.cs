using System.Collections.Immutable;
using System.Diagnostics;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>Reads one server's schema.</summary>
public static class CatalogReader
{
    /// <summary>The newest version that the queries know.</summary>
    private const int NewestMajor = 18;

    /// <summary>Record hashing came with this version.</summary>
    private const int OldestWithFingerprint = 14;

    /// <summary>
    /// Reads in one read-only transaction and one round trip. A server that cannot be reached, sleeps or drops the connection is tried
    /// again, with growing pauses, until <see cref="CatalogOptions.Timeout"/> is over; the call returns within two seconds of it.
    /// </summary>
    /// <exception cref="ServerUnavailableException">The server could not be read: no statement about its schema is possible (ST011x).</exception>
    public static async Task<CatalogReading> ReadAsync(ConnectionSettings server, CatalogOptions options, CancellationToken cancel) =>
        (await ReadUnlessAsync(server, options, null, cancel).ConfigureAwait(false))!;

    /// <summary>The same, unless the server's fingerprint is known: then nothing more is asked. All of it on one connection.</summary>
    /// <param name="server">The server.</param>
    /// <param name="options">What to read.</param>
    /// <param name="isKnown">
    /// Whether the reading may be spared: gets one hash over everything in the catalogs that a schema is read from. The same hash twice means
    /// that nothing changed; another one means that something may have changed. <see langword="null"/> to read in any case.
    /// </param>
    /// <param name="cancel">Ends it.</param>
    /// <returns><see langword="null"/> when it was known.</returns>
    /// <exception cref="ServerUnavailableException">As above.</exception>
    public static async Task<CatalogReading?> ReadUnlessAsync(ConnectionSettings server, CatalogOptions options, Func<string, bool>? isKnown, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        options = options with { Host = server.Host };
        var (reading, result, isUnencrypted) = await ServerAttempts.RunAsync<(ServerReading?, CatalogReading?, bool)>(server, options.Timeout, options.Activity, async (stage, token) =>
        {
            var session = await CatalogSession.OpenAsync(server, options.Timeout, token).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                string? fingerprint = null;
                if (isKnown is not null && session.Major >= OldestWithFingerprint)
                {
                    stage.Connected("reading the fingerprint of", "its fingerprint was being read");
                    if (isKnown(fingerprint = await session.ReadTextAsync("fingerprint", token).ConfigureAwait(false))) return (null, null, false);
                }
                stage.Connected("reading the catalogs of", "its catalogs were being read");
                var asked = options with { Fingerprint = options.Fingerprint && fingerprint is null && session.Major >= OldestWithFingerprint };
                var first = await session.ReadAsync(asked, token).ConfigureAwait(false);
                var reading = first.HasChanged ? await session.ReadAsync(asked, token).ConfigureAwait(false) : first;
                var finished = await FinishAsync(reading, server).ConfigureAwait(false);
                return (reading, finished with { Fingerprint = fingerprint ?? reading.Fingerprint }, session.IsUnencrypted);
            }
        }, clock, cancel).ConfigureAwait(false);
        if (reading is null || result is null) return null;
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
