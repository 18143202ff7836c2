using SchemaTasks.IO;

namespace SchemaTasks.Shadow;

/// <summary>The directory for what is expensive to make and harmless to lose. Its files may be read by the account that servers run as.</summary>
internal static class UserCache
{
    /// <summary>Written by the build's own account, read by all.</summary>
    public const UnixFileMode Mode = (UnixFileMode)0b111_101_101;

    /// <returns>Absolute path of a directory that exists; <see langword="null"/> when there is no place for one.</returns>
    public static string? Find(ShadowOptions options)
    {
        foreach (var directory in Candidates(options))
        {
            try
            {
                if (Directory.Exists(directory))
                {
                    if (FileTrust.Refusal(directory) is null) return directory;
                    continue;
                }
                Directory.CreateDirectory(directory);
                if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(directory, Mode);
                return directory;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The next one, or none: a cache saves time only.
            }
        }
        return null;
    }

    private static IEnumerable<string> Candidates(ShadowOptions options)
    {
        if (options.CacheDirectory is { } given) return [given];
        if (OperatingSystem.IsWindows()) return [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "schematasks")];

        // Root's home is closed to the account that its servers run as.
        if (Environment.IsPrivilegedProcess) return ["/var/cache/schematasks"];
        if (options.Variable("XDG_CACHE_HOME") is { } cache && Path.IsPathFullyQualified(cache)) return [Path.Combine(cache, "schematasks")];
        if (options.Variable("HOME") is not { } home || !Path.IsPathFullyQualified(home)) return [];
        return [Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache", "schematasks")];
    }
}
