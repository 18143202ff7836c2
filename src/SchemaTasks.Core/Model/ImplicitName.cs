using System.Text;

namespace SchemaTasks.Model;

/// <summary>The names that PostgreSQL gives by itself.</summary>
internal static class ImplicitName
{
    /// <summary>Bytes of an identifier (NAMEDATALEN - 1).</summary>
    private const int Longest = 63;

    /// <summary>Of a NOT NULL constraint: <c>table_column_not_null</c> (makeObjectName in indexcmds.c).</summary>
    public static string NotNull(string table, string column)
    {
        const string label = "_not_null";
        var available = Longest - 1 - label.Length;
        var first = Encoding.UTF8.GetByteCount(table);
        var second = Encoding.UTF8.GetByteCount(column);
        while (first + second > available)
        {
            if (first > second) first--;
            else second--;
        }
        return $"{Clip(table, first)}_{Clip(column, second)}{label}";
    }

    /// <summary>Of a domain's NOT NULL constraint: <c>domain_not_null</c>.</summary>
    public static string NotNull(string domain)
    {
        const string label = "_not_null";
        return Clip(domain, Longest - label.Length) + label;
    }

    /// <summary>Of a range's multirange (makeMultirangeTypeName in typecmds.c).</summary>
    public static string Multirange(string range)
    {
        var at = range.IndexOf("range", StringComparison.Ordinal);
        return at < 0
            ? Clip(range, Longest - "_multirange".Length) + "_multirange"
            : Clip($"{range[..at]}multi{range[at..]}", Longest);
    }

    /// <summary>At most so many bytes of UTF-8, no character cut in two.</summary>
    private static string Clip(string text, int bytes)
    {
        var length = 0;
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > bytes) break;
            used += rune.Utf8SequenceLength;
            length += rune.Utf16SequenceLength;
        }
        return text[..length];
    }
}
