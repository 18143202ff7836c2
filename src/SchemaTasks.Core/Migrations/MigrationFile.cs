using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace SchemaTasks.Migrations;

/// <summary>One migration file. Its name is its identity.</summary>
internal sealed record MigrationFile
{
    /// <summary>What .NET, and so an editor, takes for the end of a line.</summary>
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    /// <summary>Without directory, with <c>.sql</c>: the key of its row in the history table.</summary>
    public required string Name { get; init; }

    /// <summary>Absolute.</summary>
    public required string Path { get; init; }

    public required MigrationKind Kind { get; init; }

    /// <summary>The prefix of its name as written; empty for repeatable files.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// What runs, without byte-order mark: the file as it is, or the part of it that is meant, after as many line ends as come before it in
    /// the file, so that each place in it has the file's line.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>How its statements are put into transactions.</summary>
    public FileTransaction Transaction { get; init; } = FileTransaction.ByComment;

    /// <summary>What the history table of its layout's tool calls it; for the plain layout that is <see cref="Name"/>.</summary>
    public string HistoryKey { get; init; } = "";

    /// <summary>Its checksum as that tool keeps it; <see langword="null"/> for a tool that keeps none.</summary>
    public string? ToolChecksum { get; init; }

    /// <summary>For a rollback: the names of the versioned files that it may be meant for, the likeliest first.</summary>
    public IReadOnlyList<string> Undoes { get; init; } = [];

    /// <summary>
    /// SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits; the same however an editor or git stored line ends,
    /// a byte-order mark or white space at the end of lines and of the file.
    /// </summary>
    public string Checksum => ChecksumOf(Text);

    /// <summary>Line by line: a large text is not copied.</summary>
    internal static string ChecksumOf(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rest = text.AsSpan().TrimStart('\uFEFF');
        var newlines = 0;
        Span<byte> bytes = stackalloc byte[1024];
        while (true)
        {
            var end = rest.IndexOfAny(LineEnds);
            var line = (end < 0 ? rest : rest[..end]).TrimEnd();
            if (line.Length > 0)
            {
                for (; newlines > 0; newlines--) hash.AppendData("\n"u8);
                Append(hash, line, bytes);
            }
            if (end < 0) return Convert.ToHexStringLower(hash.GetHashAndReset());
            newlines++;
            rest = rest[(end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1))..];
        }
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<char> line, Span<byte> bytes)
    {
        var encoder = Encoding.UTF8.GetEncoder();
        for (var completed = false; !completed;)
        {
            encoder.Convert(line, bytes, flush: true, out var used, out var written, out completed);
            hash.AppendData(bytes[..written]);
            line = line[used..];
        }
    }
}
