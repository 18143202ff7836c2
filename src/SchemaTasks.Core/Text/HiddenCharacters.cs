using System.Buffers;
using System.Globalization;
using System.Text;

namespace SchemaTasks.Text;

/// <summary>
/// Characters that show nothing by themselves, or change how the text around them is shown: controls, line and paragraph separators,
/// bidirectional and other format characters, and what Unicode calls default ignorable
/// (<see href="https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point"/>). The two presentation selectors U+FE0E and U+FE0F
/// are not among them: they choose between the two forms of an emoji.
/// </summary>
internal static class HiddenCharacters
{
    private static readonly char[] Units = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(unit => char.IsSurrogate(unit) || IsHidden(new Rune(unit)))];

    /// <summary>UTF-16 units without which a text holds no hidden character: those of the basic plane, and every surrogate.</summary>
    public static SearchValues<char> Candidates { get; } = SearchValues.Create(Units);

    /// <summary><see cref="Candidates"/> and what else a language escapes.</summary>
    public static SearchValues<char> CandidatesAnd(params char[] others) => SearchValues.Create([.. Units, .. others]);

    public static bool Contains(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Candidates)) return false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune)) return true;
        }
        return false;
    }

    public static bool IsHidden(Rune rune) => rune.IsAscii ? rune.Value is < ' ' or 0x7f : Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        // Of other categories, most of them unassigned: fillers, joiners, variation selectors, tags, what no XML may hold.
        _ => rune.Value is 0x034f or 0x115f or 0x1160 or 0x17b4 or 0x17b5 or (>= 0x180b and <= 0x180f) or 0x2065 or 0x3164
            or (>= 0xfe00 and <= 0xfe0d) or 0xffa0 or (>= 0xfff0 and <= 0xfff8) or 0xfffe or 0xffff or (>= 0xe0000 and <= 0xe0fff),
    };
}
