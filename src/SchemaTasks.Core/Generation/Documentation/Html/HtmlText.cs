using System.Buffers;
using System.Text;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>Text of others in HTML, as an element's content or in an attribute in double quotes: nothing in it is markup, and what is hidden is shown.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = HiddenCharacters.CandidatesAnd('&', '<', '>', '"', '\'');

    /// <summary>One line: <c>\n</c>, <c>\u{202e}</c>.</summary>
    public static OutputText AppendHtml(this OutputText output, ReadOnlySpan<char> text) => Append(output, text, lines: false);

    /// <summary>Several lines: line ends and tabs are kept.</summary>
    public static OutputText AppendHtmlLines(this OutputText output, ReadOnlySpan<char> text) => Append(output, text, lines: true);

    private static OutputText Append(OutputText output, ReadOnlySpan<char> text, bool lines)
    {
        while (text.IndexOfAny(Special) is >= 0 and var plain)
        {
            output.Append(text[..plain]);
            Rune.DecodeFromUtf16(text[plain..], out var rune, out var length);
            AppendSpecial(output, rune, lines);
            text = text[(plain + length)..];
        }
        return output.Append(text);
    }

    private static void AppendSpecial(OutputText output, Rune rune, bool lines)
    {
        switch (rune.Value)
        {
            case '&':
                output.Append("&amp;"u8);
                break;
            case '<':
                output.Append("&lt;"u8);
                break;
            case '>':
                output.Append("&gt;"u8);
                break;
            case '"':
                output.Append("&quot;"u8);
                break;
            case '\'':
                output.Append("&#39;"u8);
                break;
            case '\n' or '\t' when lines:
                output.Append((char)rune.Value);
                break;
            default:
                output.Append(HiddenCharacters.IsHidden(rune) ? SafeText.Shown(rune.ToString()) : rune.ToString());
                break;
        }
    }
}
