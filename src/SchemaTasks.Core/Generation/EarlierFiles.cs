using System.Security.Cryptography;

namespace SchemaTasks.Generation;

/// <summary>
/// Which files in a folder an output has written in earlier builds, committed ones too: what is one of them and is not written again is
/// removed by <see cref="OutputWriter"/>. Only a file that proves where it comes from is; all others in the folder are their owner's.
/// </summary>
public sealed class EarlierFiles
{
    /// <summary>A marker is among the first bytes of its file.</summary>
    private const int MarkedBytes = 4096;

    private readonly Func<string, bool> _isOwn;

    private EarlierFiles(OutputKind output, string folder, string pattern, bool inSubfolders, Func<string, bool> isOwn) =>
        (Output, Folder, Pattern, InSubfolders, _isOwn) = (output, folder, pattern, inSubfolders, isOwn);

    /// <summary>Whose files they are.</summary>
    public OutputKind Output { get; }

    /// <summary>Absolute path.</summary>
    public string Folder { get; }

    /// <summary>Of file names: <c>*.md</c>.</summary>
    public string Pattern { get; }

    /// <summary>Whether folders below are looked into; such a folder goes with the last of its files.</summary>
    public bool InSubfolders { get; }

    /// <summary>The files that carry a marker.</summary>
    /// <param name="output">Whose files they are.</param>
    /// <param name="folder">Absolute path of a folder that only this output of only one project writes to.</param>
    /// <param name="pattern">Of their names: <c>*.md</c>, <c>*.schema.json</c>.</param>
    /// <param name="marker">A text that each file has among its first 4,096 bytes, and that nobody writes by hand.</param>
    /// <param name="inSubfolders">Whether the output writes to folders below too.</param>
    public static EarlierFiles Marked(OutputKind output, string folder, string pattern, string marker, bool inSubfolders = false)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(marker);
        return new EarlierFiles(output, folder, pattern, inSubfolders, path => Head(path).AsSpan().IndexOf(bytes) >= 0);
    }

    /// <summary>Files that have no room for a marker, but that another file of the output lists.</summary>
    /// <param name="output">Whose files they are.</param>
    /// <param name="folder">Absolute path.</param>
    /// <param name="pattern">Of their names.</param>
    /// <param name="files">Name → <see cref="Fingerprint"/> of what was written: a file that is not that any more stays.</param>
    public static EarlierFiles Listed(OutputKind output, string folder, string pattern, IReadOnlyDictionary<string, string> files) =>
        new(output, folder, pattern, inSubfolders: false, path => files.TryGetValue(Path.GetFileName(path), out var fingerprint) && Fingerprint(File.ReadAllBytes(path)) == fingerprint);

    /// <summary>The first 16 digits of a text's SHA-256; line ends that a checkout changed do not count.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf((byte)'\r') < 0) return Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        var bytes = new byte[content.Length];
        var length = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\r' || i + 1 >= content.Length || content[i + 1] != '\n') bytes[length++] = content[i];
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)))[..16];
    }

    /// <param name="path">Absolute path of a file that the pattern covers.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal bool IsOwn(string path) => _isOwn(path);

    private static byte[] Head(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[MarkedBytes];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}
