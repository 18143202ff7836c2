namespace SchemaTasks.IO;

/// <summary>
/// Whether a program or a cached file may be used: it, every directory above it and every link on the way belong to this account or to root,
/// and nobody else may write there. On Windows the profile's own rights say that, so everything is.
/// </summary>
internal static class FileTrust
{
    /// <returns>Why not, for a message; <see langword="null"/> when it may.</returns>
    public static string? Refusal(string path)
    {
        if (OperatingSystem.IsWindows()) return null;
        if (RealPath.WayTo(path) is not { } way) return $"the links of '{path}' cannot be followed";
        foreach (var at in way)
        {
            if (!UnixFile.TryReadEntry(at, out var file)) return $"'{at}' cannot be looked at";
            if (Refusal(at, file) is { } refusal) return refusal;
        }
        return null;
    }

    /// <returns>Why what is at this path itself may not be used; <see langword="null"/> when it may.</returns>
    public static string? Refusal(string path, UnixFile file)
    {
        if (file.UserId != 0 && file.UserId != UnixFile.CurrentUserId) return $"'{path}' belongs to another account";
        // In a directory with the sticky bit others can add files, but not replace this one. A link's own mode means nothing.
        var open = !file.IsLink && (file.Mode & UnixFileMode.OtherWrite) != 0 && (file.Mode & UnixFileMode.StickyBit) == 0;
        return open ? $"every account may write to '{path}'" : null;
    }
}
