using System.Globalization;
using System.Text;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>
/// Widths of text in cells of a monospaced font: there is no font at build time. East Asian wide characters and emoji take two
/// (<see href="https://www.unicode.org/reports/tr11/"/>, roughly: a width that is off moves no more than a text's end).
/// </summary>
internal static class TextCells
{
    public static int Of(string text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes()) cells += Of(rune);
        return cells;
    }

    /// <summary>The text, or its beginning and an ellipsis that together take no more cells.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit / 2 || Of(text) <= limit) return text;
        var (cells, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            cells += Of(rune);
            if (cells >= limit) break;
            length += rune.Utf16SequenceLength;
        }
        return text[..length] + "…";
    }

    private static int Of(Rune rune)
    {
        if (rune.Value < 0x300) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        return rune.Value is (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0x303e) or (>= 0x3041 and <= 0xa4cf) or (>= 0xa960 and <= 0xa97f) or (>= 0xac00 and <= 0xd7a3)
            or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff00 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6) or (>= 0x1f300 and <= 0x1faff) or (>= 0x20000 and <= 0x3fffd)
            ? 2 : 1;
    }
}
