using System.Text;

namespace SchemaTasks;

/// <summary>Decodes files that must be UTF-8, with or without byte-order mark.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
