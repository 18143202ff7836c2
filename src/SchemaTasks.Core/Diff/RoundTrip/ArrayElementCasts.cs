using System.Text;

namespace SchemaTasks.Diff.RoundTrip;

/// <summary>
/// <c>x IN ('a', 'b')</c> on a <c>varchar</c> prints as <c>(ARRAY['a'::character varying, …])::text[]</c>; recreated from that text it
/// prints as <c>ARRAY[('a'::character varying)::text, …]</c>, because the parser pushes a cast of an ARRAY constructor into its elements.
/// Extended statistics print the same without the parentheses.
/// </summary>
internal static class ArrayElementCasts
{
    private const string Opening = "ARRAY[";

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
                var end = SqlScan.EndOfQuoted(text, position);
                result.Append(text, position, end - position);
                position = end;
            }
            else if (Cast.At(text, position) is { } cast)
            {
                var elements = SqlScan.SplitAtCommas(cast.Elements).Select(Normalise);
                result.Append(Opening).AppendJoin(", ", elements.Select(element => cast.IsBracketed ? $"({element})::{cast.Type}" : $"{element}::{cast.Type}")).Append(']');
                position = cast.End;
            }
            else
            {
                result.Append(text[position++]);
            }
        }
        return result.ToString();
    }

    /// <summary><c>(ARRAY[…])::type[]</c>, or the same without parentheses.</summary>
    private readonly record struct Cast(string Elements, string Type, bool IsBracketed, int End)
    {
        public static Cast? At(string text, int position)
        {
            var isBracketed = text[position] == '(';
            var opening = isBracketed ? position + 1 : position;
            if (!Follows(text, opening, Opening)) return null;
            var elements = opening + Opening.Length;
            var end = SqlScan.Close(text, elements - 1) + 1;
            var casting = isBracketed ? ")::" : "::";
            // An empty array has no elements to push the cast into.
            if (end == 0 || !Follows(text, end, casting) || text.AsSpan(elements, end - 1 - elements).IsWhiteSpace()) return null;
            var type = end + casting.Length;
            var typeEnd = SqlScan.EndOfTypeName(text, type);
            return Follows(text, typeEnd, "[]") ? new Cast(text[elements..(end - 1)], text[type..typeEnd], isBracketed, typeEnd + 2) : null;
        }

        private static bool Follows(string text, int position, string what) => string.CompareOrdinal(text, position, what, 0, what.Length) == 0;
    }
}
