using System.Text;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest;

/// <summary>A column as one text, <c>people.master."We.ird"</c>: parts that are no plain lower-case identifiers are in double quotes, as in SQL.</summary>
internal static class QuotedPath
{
    public static string Print(ColumnReference column) => $"{Quote(column.Schema)}.{Quote(column.Table)}.{Quote(column.Column)}";

    /// <returns><see langword="null"/> when the text is not three parts with dots between them.</returns>
    public static ColumnReference? Parse(string text)
    {
        var parts = new List<string>();
        var position = 0;
        while (ReadPart(text, ref position) is { } part)
        {
            parts.Add(part);
            if (position == text.Length) return parts.Count == 3 ? new ColumnReference(parts[0], parts[1], parts[2]) : null;
            if (text[position++] != '.') return null;
        }
        return null;
    }

    private static string? ReadPart(string text, ref int position)
    {
        var start = position;
        if (position == text.Length || text[position] != '"')
        {
            while (position < text.Length && text[position] is not ('.' or '"')) position++;
            return position > start ? text[start..position] : null;
        }
        var part = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] != '"') part.Append(text[position]);
            else if (position + 1 < text.Length && text[position + 1] == '"') part.Append(text[++position]);
            else
            {
                position++;
                return part.ToString();
            }
        }
        return null;
    }

    private static string Quote(string part) => IsPlain(part) ? part : SqlIdentifier.Quote(part);

    private static bool IsPlain(string part) =>
        part.Length > 0 && part[0] is >= 'a' and <= 'z' or '_' && part.All(static c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '_' or '$');
}
