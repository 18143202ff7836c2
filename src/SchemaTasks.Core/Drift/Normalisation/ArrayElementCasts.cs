using System.Text;

namespace SchemaTasks.Drift;

/// <summary>
/// <c>x IN ('a', 'b')</c> on a <c>varchar</c> prints as <c>(ARRAY['a'::character varying, …])::text[]</c>; made again from that text it
/// prints as <c>ARRAY[('a'::character varying)::text, …]</c>, because the parser pushes a cast of an ARRAY constructor into its elements.
/// </summary>
internal static class ArrayElementCasts
{
    private const string Opening = "(ARRAY[";

    /// <summary>Writes the first form as the second.</summary>
    public static string Normalise(string text)
    {
        if (!text.Contains(Opening, StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] is '\'' or '"')
            {
                var end = SqlText.EndOfQuoted(text, position);
                result.Append(text, position, end - position);
                position = end;
            }
            else if (StartsArray(text, position) && Cast(text, position) is { } cast)
            {
                var elements = SqlText.SplitAtCommas(text[(position + Opening.Length)..cast.ArrayEnd]);
                result.Append("ARRAY[").AppendJoin(", ", elements.Select(element => $"({Normalise(element)})::{cast.Type}")).Append(']');
                position = cast.End;
            }
            else
            {
                result.Append(text[position++]);
            }
        }
        return result.ToString();
    }

    private static bool StartsArray(string text, int position) => string.CompareOrdinal(text, position, Opening, 0, Opening.Length) == 0;

    /// <summary>The type and extent of <c>(ARRAY[…])::type[]</c> at a position; <see langword="null"/> when something else follows the array.</summary>
    private static (string Type, int ArrayEnd, int End)? Cast(string text, int position)
    {
        var arrayEnd = SqlText.EndOfBracketed(text, position + Opening.Length - 1) - 1;
        const string Casting = "])::";
        if (arrayEnd < 0 || string.CompareOrdinal(text, arrayEnd, Casting, 0, Casting.Length) != 0) return null;
        var start = arrayEnd + Casting.Length;
        var end = SqlText.EndOfTypeName(text, start);
        // An empty array has no elements to push the cast into.
        var isEmpty = text.AsSpan(position + Opening.Length, arrayEnd - position - Opening.Length).IsWhiteSpace();
        return !isEmpty && string.CompareOrdinal(text, end, "[]", 0, 2) == 0 ? (text[start..end], arrayEnd, end + 2) : null;
    }
}
