namespace SchemaTasks.IO;

/// <summary>
/// Whether a program or a cached file may be used: it and every directory above it belong to this account or to root, and nobody else may
/// write there. On Windows the profile's own rights say that, so everything is.
/// </summary>
internal static class FileTrust
{
    /// <returns>Why not, for a message; <see langword="null"/> when it may.</returns>
    public static string? Refusal(string path)
    {
        if (OperatingSystem.IsWindows()) return null;
        for (var at = Real(path); at is not null; at = Path.GetDirectoryName(at))
        {
            if (!UnixFile.TryRead(at, out var file)) return $"'{at}' cannot be looked at";
            if (file.UserId != 0 && file.UserId != UnixFile.CurrentUserId) return $"'{at}' belongs to another account";
            // In a directory with the sticky bit others can add files, but not replace this one.
            var open = (file.Mode & UnixFileMode.OtherWrite) != 0 && (file.Mode & UnixFileMode.StickyBit) == 0;
            if (open) return $"every account may write to '{at}'";
        }
        return null;
    }

    private static string Real(string path)
    {
        try
        {
            FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            return (entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry).FullName;
        }
        catch (IOException)
        {
            return Path.GetFullPath(path);
        }
    }
}
