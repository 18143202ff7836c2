using System.Text;
using SchemaTasks.Text;

namespace SchemaTasks.Text;

/// <summary>Text for a part of a line: hidden characters are shown as escapes, layout is left out, long text is cut.</summary>
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
            if (HiddenCharacters.IsHidden(rune)) SafeText.AppendEscape(line, rune);
            else line.Append(rune);
        }
        return line.ToString();
    }
}
