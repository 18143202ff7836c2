using System.Globalization;
using System.IO.Enumeration;
using System.Security.Cryptography;
using SchemaTasks.IO;

namespace SchemaTasks.Shadow;

/// <summary>
/// What a cached file, or every file of a cached directory, was when it was put there: its hash, and owner, mode, size and times, by which a
/// later look costs no more than that. What is not as it was is hashed again: the same content is remembered as it is now, another is refused.
/// </summary>
internal static class CacheSeal
{
    private const string Name = ".seal";

    /// <summary>Seals what was just made.</summary>
    /// <param name="path">Absolute path of a file or a directory.</param>
    public static void Write(string path) => AtomicFile.WriteIfDifferent(SealOf(path), string.Concat(Entries(path).Select(entry => new Line(Content(entry.Path), Facts(entry.Path), entry.Name).ToString())));

    /// <returns>Why it may not be used, for a message; <see langword="null"/> when it is what was put there.</returns>
    public static string? Refusal(string path)
    {
        try
        {
            if (!File.Exists(SealOf(path))) return $"'{path}' has no seal";
            var known = File.ReadLines(SealOf(path)).Select(Line.Parse).ToDictionary(line => line.Name, StringComparer.Ordinal);
            var changed = false;
            foreach (var (file, name) in Entries(path))
            {
                if (!known.Remove(name, out var line)) return $"'{file}' was added to it";
                if (line.Facts == Facts(file)) continue;
                if (!OperatingSystem.IsWindows() && UnixFile.TryReadEntry(file, out var entry) && FileTrust.Refusal(file, entry) is { } refusal) return refusal;
                if (line.Content != Content(file)) return $"'{file}' is not what was put there";
                changed = true;
            }
            if (known.Count > 0) return $"'{known.Keys.First()}' is gone from '{path}'";
            if (changed) Write(path);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return $"'{path}' cannot be looked at";
        }
    }

    /// <summary>Removes what is at a path, and its seal, if that is allowed.</summary>
    public static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                // Out of the way in one step, so that no other build sees a part of it.
                var aside = $"{path}.{Guid.NewGuid():n}.tmp";
                Directory.Move(path, aside);
                Directory.Delete(aside, recursive: true);
                return;
            }
            File.Delete(path);
            File.Delete(SealOf(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is refused the next time, too.
        }
    }

    private static string SealOf(string path) => Directory.Exists(path) ? Path.Combine(path, Name) : path + Name;

    private static IEnumerable<(string Path, string Name)> Entries(string path)
    {
        if (!Directory.Exists(path)) return [(path, Path.GetFileName(path))];
        return new FileSystemEnumerable<string>(path, static (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory || (entry.Attributes & FileAttributes.ReparsePoint) != 0,
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        }.Select(file => (Path: file, Name: Path.GetRelativePath(path, file).Replace('\\', '/'))).Where(entry => entry.Name != Name).OrderBy(entry => entry.Name, StringComparer.Ordinal);
    }

    private static string Content(string file)
    {
        if (new FileInfo(file).LinkTarget is { } target) return Hash(System.Text.Encoding.UTF8.GetBytes(target));
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of a link, its own.</summary>
    private static string Facts(string file)
    {
        if (!OperatingSystem.IsWindows() && UnixFile.TryReadEntry(file, out var entry)) return string.Create(CultureInfo.InvariantCulture, $"{entry.UserId}:{(int)entry.Mode}:{entry.Size}:{entry.Modified}:{entry.Changed}");
        var info = new FileInfo(file);
        return string.Create(CultureInfo.InvariantCulture, $"{info.Length}:{info.LastWriteTimeUtc.Ticks}:{info.CreationTimeUtc.Ticks}");
    }

    private sealed record Line(string Content, string Facts, string Name)
    {
        public static Line Parse(string text) => text.Split(' ', 3) is [var content, var facts, var name] ? new Line(content, facts, name) : throw new FormatException();

        public override string ToString() => $"{Content} {Facts} {Name}\n";
    }
}
