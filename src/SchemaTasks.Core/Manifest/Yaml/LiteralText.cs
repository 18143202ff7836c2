using System.Text;

namespace SchemaTasks.Manifest.Yaml;

/// <summary>The lines of a literal block.</summary>
internal static class LiteralText
{
    /// <param name="text">The document.</param>
    /// <param name="from">Where the line below the block's header begins.</param>
    /// <param name="indent">Of the block's lines.</param>
    /// <param name="tellsIndent">The header gives the indentation; otherwise the first line does.</param>
    /// <param name="keepsLast">The last line's end is part of the text (<c>|</c>), or not (<c>|-</c>).</param>
    /// <param name="end">Behind the last line.</param>
    /// <param name="lines">The number of lines.</param>
    /// <returns><see langword="null"/> for what the writer does not write.</returns>
    public static string? Read(string text, int from, int indent, bool tellsIndent, bool keepsLast, out int end, out int lines)
    {
        var value = new StringBuilder();
        var (hasText, endsBlank) = (false, true);
        (end, lines) = (from, 0);
        while (end < text.Length)
        {
            var length = text.AsSpan(end).IndexOf('\n');
            if (length < 0) return null;
            var line = text.AsSpan(end, length);
            var spaces = line.IndexOfAnyExcept(' ');
            if (spaces < 0 && length is not 0 && length < indent) return null;
            if (spaces >= 0 && spaces < indent) break;

            var content = length == 0 ? [] : line[indent..];
            if (lines == 0 && !tellsIndent && (content.IsEmpty || content[0] is ' ' or '\t')) return null;
            if (!hasText && !content.IsEmpty && content.IsWhiteSpace()) return null;
            if (!ScalarStyles.IsOrdinaryLine(content, allowTabs: true)) return null;
            hasText |= !content.IsEmpty;
            if (lines > 0) value.Append('\n');
            value.Append(content);
            endsBlank = content.IsEmpty || content[^1] is ' ' or '\t';
            end += length + 1;
            lines++;
        }
        if (endsBlank) return null;
        if (keepsLast) value.Append('\n');
        return value.ToString();
    }
}
