using SchemaTasks.Model;

namespace SchemaTasks.Shadow;

/// <summary>What only a live server knows, kept when the manifest is refreshed from a shadow: so a repository gives the same manifest on every machine.</summary>
public static class CommittedFacts
{
    /// <param name="shadow">What was read from a shadow.</param>
    /// <param name="committed">The committed manifest; <see langword="null"/> if there is none yet.</param>
    /// <returns>The shadow's schema with the committed major version, and the committed version of each extension; an extension that was not there has none.</returns>
    public static DatabaseSchema Keep(DatabaseSchema shadow, DatabaseSchema? committed)
    {
        var versions = (committed?.Extensions ?? []).ToDictionary(extension => extension.Name, extension => extension.Version, StringComparer.Ordinal);
        return shadow with
        {
            PostgresMajor = committed is null ? shadow.PostgresMajor : committed.PostgresMajor,
            Extensions = [.. shadow.Extensions.Select(extension => extension with { Version = versions.GetValueOrDefault(extension.Name) })],
        };
    }
}
