using SchemaTasks.Configuration;
using SchemaTasks.Drift;
using SchemaTasks.Postgres;

namespace SchemaTasks.Operations;

/// <summary>Whether a live server, manifest and configuration are those of the last verify that was in sync.</summary>
internal sealed class VerdictMemory
{
    private readonly FingerprintCache _cache;
    private readonly FingerprintKey _key;

    private VerdictMemory(FingerprintCache cache, FingerprintKey key) => (_cache, _key) = (cache, key);

    public bool IsInSync => _cache.Holds(_key);

    /// <returns><see langword="null"/> for a shadow, which is new each time, and where nothing is to be remembered.</returns>
    /// <exception cref="ServerUnavailableException">The server could not be read.</exception>
    public static async Task<VerdictMemory?> OpenAsync(OpenDatabase database, VerifyRequest request, SchemaConfiguration configuration, CancellationToken cancel)
    {
        if (request.FingerprintFile is not { } file || database.IsShadow) return null;
        if (await Fingerprint.ReadAsync(database.Connection, request.Database.Timeout, cancel).ConfigureAwait(false) is not { } fingerprint) return null;
        var key = new FingerprintKey(database.Connection, fingerprint, Bytes(request.ManifestFile), Bytes(request.ConfigurationFile), OpenDatabase.Options(configuration, request.Database.Timeout));
        return new VerdictMemory(new FingerprintCache(file), key);
    }

    /// <summary>Remembers a verdict that has nothing to report but "in sync".</summary>
    public void Keep(DriftReport report)
    {
        if (report.Outcome == DriftOutcome.InSync && report.Notes.IsEmpty && report.Ignored.IsEmpty && report.Baselined.IsEmpty && report.CouldNotCheck.IsEmpty) _cache.Remember(_key);
        else _cache.Forget();
    }

    private static byte[] Bytes(string? path) => path is null ? [] : File.ReadAllBytes(path);
}
