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
        if (OperatingSystem.IsWindows())
        {
            var local = options.Variable("LOCALAPPDATA") is { } named && Path.IsPathFullyQualified(named) ? named : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            return [Path.Combine(local, "schematasks")];
        }

        if (options.Variable("XDG_CACHE_HOME") is { } cache && Path.IsPathFullyQualified(cache)) return Usable(Path.Combine(cache, "schematasks"));
        if (options.Variable("HOME") is not { } home || !Path.IsPathFullyQualified(home)) return Usable();
        return Usable(Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache", "schematasks"));

        // Root's servers run as another account, to which root's home is often closed.
        IEnumerable<string> Usable(params string[] own) => Environment.IsPrivilegedProcess ? [.. own.Where(IsOpenToAll), "/var/cache/schematasks"] : own;
    }

    /// <summary>Whether every account may go through what there is of the folders.</summary>
    private static bool IsOpenToAll(string path)
    {
        for (var at = path; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Directory.Exists(at) && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(at) & UnixFileMode.OtherExecute) == 0) return false;
        }
        return true;
    }
}
