using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;
using SchemaTasks.Model;
using SchemaTasks.Postgres;

namespace SchemaTasks.Operations;

/// <summary>Whether a live server, manifest and configuration are those of the last verify that was in sync.</summary>
internal sealed class VerdictMemory
{
    private readonly FingerprintCache _cache;
    private FingerprintKey _key;

    private VerdictMemory(FingerprintCache cache, FingerprintKey key)
    {
        (_cache, _key) = (cache, key);
        MayBeInSync = cache.MayHold(key.LocalDigest);
    }

    /// <summary>Manifest and configuration are those of the last verify that was in sync, so that both are free of faults.</summary>
    public bool MayBeInSync { get; }

    /// <returns><see langword="null"/> where nothing is to be remembered.</returns>
    public static VerdictMemory? Of(VerifyRequest request, SchemaConfiguration configuration)
    {
        if (request.FingerprintFile is not { } file || !File.Exists(request.ManifestFile)) return null;
        var key = new FingerprintKey(ConnectionSettings.Local("", 0, "", ""), "", Bytes(request.ManifestFile), Bytes(request.ConfigurationFile), OpenDatabase.Options(configuration, request.Database));
        return new VerdictMemory(new FingerprintCache(file), key);
    }

    /// <summary>Whether the server is as it was at the last verify that was in sync; remembers its fingerprint for the next.</summary>
    public bool IsKnown(ConnectionSettings server, string fingerprint)
    {
        Take(server, fingerprint);
        Found = _cache.Find(_key) is { } counts ? Counts(counts) : null;
        return Found is not null;
    }

    /// <summary>How many objects of each kind the manifest has, all of which match; <see langword="null"/> when that is not known.</summary>
    public ImmutableArray<KindCount>? Found { get; private set; }

    /// <summary>The fingerprint of the reading that is judged.</summary>
    public void Take(ConnectionSettings server, string? fingerprint)
    {
        if (fingerprint is not null) _key = _key with { Server = server, Fingerprint = fingerprint };
    }

    /// <summary>Remembers a verdict that has nothing to report but "in sync".</summary>
    public void Keep(DriftReport report)
    {
        if (_key.Fingerprint.Length == 0) return;
        if (report.Outcome == DriftOutcome.InSync && report.Notes.IsEmpty && report.Ignored.IsEmpty && report.Baselined.IsEmpty && report.CouldNotCheck.IsEmpty
            && report.Verdict.Diagnostics.IsEmpty && report.Diagnostics.All(diagnostic => diagnostic.Severity == DiagnosticSeverity.Message))
            _cache.Remember(_key, string.Join(' ', report.Counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{KindNames.Of(count.Kind)}:{count.Expected}"))));
        else _cache.Forget(_key);
    }

    private static ImmutableArray<KindCount>? Counts(string text)
    {
        var counts = ImmutableArray.CreateBuilder<KindCount>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(':') is not [var kind, var number] || KindNames.Parse(kind) is not { } known || !int.TryParse(number, CultureInfo.InvariantCulture, out var count)) return null;
            counts.Add(new KindCount(known, count, count));
        }
        return counts.DrainToImmutable();
    }

    private static byte[] Bytes(string? path) => path is null ? [] : File.ReadAllBytes(path);
}
