using System.Globalization;
using System.Text;

namespace SchemaTasks.Manifest.Yaml;

/// <summary>Double-quoted text with the escapes that the manifest uses.</summary>
internal static class QuotedText
{
    public static void Append(StringBuilder output, ReadOnlySpan<char> text)
    {
        output.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"': output.Append("\\\""); break;
                case '\\': output.Append("\\\\"); break;
                case '\n': output.Append("\\n"); break;
                case '\r': output.Append("\\r"); break;
                case '\t': output.Append("\\t"); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        var codePoint = char.ConvertToUtf32(c, text[++i]);
                        if (ScalarStyles.MustEscape(codePoint)) output.Append(CultureInfo.InvariantCulture, $"\\U{codePoint:X8}");
                        else output.Append(c).Append(text[i]);
                    }
                    // YAML has no escape for half a character; UTF-8, and so PostgreSQL, cannot hold one either.
                    else if (char.IsSurrogate(c)) output.Append('\uFFFD');
                    else if (ScalarStyles.MustEscape(c)) output.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    else output.Append(c);
                    break;
            }
        }
        output.Append('"');
    }

    /// <summary>Reads up to the closing quote.</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">Behind the opening quote.</param>
    /// <param name="end">Behind the closing quote.</param>
    /// <returns><see langword="null"/> for what <see cref="Append"/> does not write.</returns>
    public static string? Read(ReadOnlySpan<char> line, int from, out int end)
    {
        var value = new StringBuilder();
        for (end = from; end < line.Length;)
        {
            var length = line[end..].IndexOfAny('"', '\\');
            if (length < 0 || !ScalarStyles.IsOrdinaryLine(line.Slice(end, length))) return null;
            value.Append(line.Slice(end, length));
            end += length + 1;
            if (line[end - 1] == '"') return value.ToString();
            if (end == line.Length) return null;
            switch (line[end++])
            {
                case '"': value.Append('"'); break;
                case '\\': value.Append('\\'); break;
                case 'n': value.Append('\n'); break;
                case 'r': value.Append('\r'); break;
                case 't': value.Append('\t'); break;
                case 'u' when CodePoint(line, end, 4) is { } unit:
                    value.Append((char)unit);
                    end += 4;
                    break;
                case 'U' when CodePoint(line, end, 8) is { } codePoint:
                    value.Append(char.ConvertFromUtf32(codePoint));
                    end += 8;
                    break;
                default: return null;
            }
        }
        return null;
    }

    private static int? CodePoint(ReadOnlySpan<char> line, int from, int digits) =>
        from + digits <= line.Length && int.TryParse(line.Slice(from, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint)
        && Rune.IsValid(codePoint) ? codePoint : null;
}
