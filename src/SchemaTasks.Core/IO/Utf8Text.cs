using System.Text;

namespace SchemaTasks;

/// <summary>Decodes files that must be UTF-8, with or without byte-order mark.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A whole file, in twice the memory of its text and no more: it is decoded in portions, once to count and once to keep.</summary>
    /// <exception cref="DecoderFallbackException">It is not UTF-8.</exception>
    /// <exception cref="IOException">It cannot be read, or changed meanwhile.</exception>
    public static string Read(string path)
    {
        using var stream = File.OpenRead(path);
        var count = 0;
        foreach (var portion in Portions(stream)) count += portion.Length;
        stream.Position = 0;
        return string.Create(count, stream, static (text, stream) =>
        {
            foreach (var portion in Portions(stream))
            {
                if (portion.Length > text.Length) throw new IOException("The file changes while it is read.");
                portion.Span.CopyTo(text);
                text = text[portion.Length..];
            }
            if (text.Length > 0) throw new IOException("The file changes while it is read.");
        });
    }

    private static IEnumerable<ReadOnlyMemory<char>> Portions(FileStream stream)
    {
        var decoder = Strict.GetDecoder();
        var bytes = new byte[64 * 1024];
        var characters = new char[Strict.GetMaxCharCount(bytes.Length)];
        var isFirst = true;
        for (var read = -1; read != 0;)
        {
            read = stream.Read(bytes);
            var decoded = new ReadOnlyMemory<char>(characters, 0, decoder.GetChars(bytes, 0, read, characters, 0, flush: read == 0));
            if (decoded.IsEmpty) continue;
            yield return isFirst && decoded.Span[0] == '\uFEFF' ? decoded[1..] : decoded;
            isFirst = false;
        }
    }

    /// <param name="bytes">The file.</param>
    /// <param name="fault">Where the first byte is that is no UTF-8: line and column from 1, the column in UTF-16 units.</param>
    /// <returns><see langword="null"/> when there is such a byte.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, out (int Line, int Column) fault)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        fault = default;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var before = bytes[..exception.Index];
            fault = (before.Count((byte)'\n') + 1, Strict.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
            return null;
        }
    }
}
