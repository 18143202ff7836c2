using System.Globalization;
using System.Text;

namespace SchemaTasks.Drift;

/// <summary>Text for one line of a log: control characters are shown as escapes, long text is cut.</summary>
internal static class OneLine
{
    /// <param name="text">Any text.</param>
    /// <param name="limit">In UTF-16 units, before the ellipsis.</param>
    public static string Of(string text, int limit = 300)
    {
        var line = new StringBuilder();
        var blank = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= limit) return line.Append('…').ToString();
            if (rune.Value is '\n' or '\r' or '\t' or ' ')
            {
                // Definitions are laid out over lines; here their layout says nothing.
                if (!blank) line.Append(' ');
                blank = true;
                continue;
            }
            blank = false;
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
            }
            else
            {
                line.Append(rune);
            }
        }
        return line.ToString();
    }
}
