namespace SchemaTasks.IO;

/// <summary>Where a path leads when every link in it is followed, whatever part of it exists.</summary>
internal static class RealPath
{
    /// <summary>As many as systems follow.</summary>
    private const int MostLinks = 40;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <param name="path">Absolute path.</param>
    /// <returns>Absolute path without links; <see langword="null"/> when links lead in a circle, or one cannot be read.</returns>
    public static string? Of(string path) => Walk(path, null);

    /// <summary>Every directory and link that the way to a path goes through, from the root on, and the path itself.</summary>
    /// <param name="path">Absolute path.</param>
    /// <returns><see langword="null"/> when links lead in a circle, or one cannot be read.</returns>
    public static IReadOnlyCollection<string>? WayTo(string path)
    {
        var passed = new List<string>();
        return Walk(path, passed) is null ? null : passed;
    }

    private static string? Walk(string path, List<string>? passed)
    {
        var rest = new Stack<string>();
        var at = Begin(Path.GetFullPath(path), rest);
        var links = 0;
        passed?.Add(at);
        while (rest.TryPop(out var name))
        {
            var next = Path.Combine(at, name);
            if (!TryReadLink(next, out var target)) return null;
            passed?.Add(next);
            if (target is null)
            {
                at = next;
                continue;
            }
            if (++links > MostLinks) return null;
            at = Begin(Path.GetFullPath(target, at), rest);
        }
        return at;
    }

    /// <summary>Whether a path is a directory's or below it; both without links.</summary>
    public static bool IsWithin(string path, string directory)
    {
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        path = Path.TrimEndingDirectorySeparator(path);
        directory = Path.TrimEndingDirectorySeparator(directory);
        return path.Equals(directory, comparison) || path.StartsWith(Path.EndsInDirectorySeparator(directory) ? directory : directory + Path.DirectorySeparatorChar, comparison);
    }

    /// <returns>The path's root; its names are to be walked before those that are left.</returns>
    private static string Begin(string path, Stack<string> rest)
    {
        var root = Path.GetPathRoot(path)!;
        foreach (var name in path[root.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries).Reverse()) rest.Push(name);
        return root;
    }

    /// <param name="path">What may be a link, in a directory without links.</param>
    /// <param name="target">What it says; <see langword="null"/> when it is none or is not there.</param>
    private static bool TryReadLink(string path, out string? target)
    {
        try
        {
            target = new FileInfo(path).LinkTarget;
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            target = null;
            return false;
        }
    }
}
