using System.Buffers;

namespace SchemaTasks.Manifest.Yaml;

/// <summary>
/// Chooses the style of a text: plain where every reader of YAML 1.2 and of YAML 1.1 reads the same text back, a literal block for
/// lines of ordinary characters, double quotes for the rest (<see href="https://yaml.org/spec/1.2.2/#chapter-7-flow-style-productions"/>).
/// </summary>
internal static class ScalarStyles
{
    private static readonly SearchValues<char> Printable = SearchValues.Create(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");
    private static readonly SearchValues<char> FlowBreakers = SearchValues.Create(",[]{}:");
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`");
    private static readonly SearchValues<char> NumberLike = SearchValues.Create("0123456789_.:+-eExXoOabcdfABCDFTtZz ");

    private const int LongestWord = 5;

    /// <summary>
    /// Words that readers take for a null, a boolean, a number or a merge key. <c>y</c> and <c>n</c> are booleans in the letter of YAML 1.1
    /// but in hardly any reader, and frequent column names.
    /// </summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new HashSet<string>(
        ["~", "null", "true", "false", "yes", "no", "on", "off", "=", "<<", ".inf", "+.inf", "-.inf", ".nan"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="text">The text to write.</param>
    /// <param name="inFlow">Inside <c>[…]</c>, where commas and brackets end a plain text and a literal block is not possible.</param>
    public static ScalarStyle Choose(ReadOnlySpan<char> text, bool inFlow = false)
    {
        if (IsPlainSyntax(text, inFlow) && !IsNumberLike(text) && !(text.Length <= LongestWord && Words.Contains(text))) return ScalarStyle.Plain;
        return !inFlow && IsLiteral(text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted;
    }

    /// <summary>
    /// Whether the block needs its indentation indicator (<c>|2-</c>): readers find it by the first line that is not empty, so that one must not
    /// begin with white space.
    /// </summary>
    public static bool NeedsIndentation(ReadOnlySpan<char> text) => text[0] is ' ' or '\t' or '\n';

    /// <summary>Whether YAML's syntax allows the text without quotes on one line, whatever it then takes it for.</summary>
    public static bool IsPlainSyntax(ReadOnlySpan<char> text, bool inFlow)
    {
        if (text.IsEmpty || text[0] == ' ' || text[^1] is ' ' or ':' || text.StartsWith("...")) return false;
        if (Indicators.Contains(text[0]) && !(text[0] == '-' && text.Length > 1 && char.IsAsciiDigit(text[1]))) return false;
        if (!IsOrdinaryLine(text) || (inFlow && text.ContainsAny(FlowBreakers))) return false;
        return !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal);
    }

    /// <summary>Whether every character may appear unescaped in a file that people and several YAML readers look at.</summary>
    public static bool IsOrdinaryLine(ReadOnlySpan<char> text, bool allowTabs = false)
    {
        for (var at = text.IndexOfAnyExcept(Printable); at < text.Length && at >= 0; at++)
        {
            var c = text[at];
            if (c is (>= ' ' and <= '~') or '\t' && (c != '\t' || allowTabs)) continue;
            var isPair = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (MustEscape(isPair ? char.ConvertToUtf32(c, text[++at]) : c)) return false;
        }
        return true;
    }

    private static bool IsLiteral(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\n')) return false;
        var body = text[^1] == '\n' ? text[..^1] : text;
        if (body.IsEmpty || body[^1] is '\n' or ' ' or '\t') return false;
        // Readers do not agree on a block that begins with lines of spaces only.
        var begins = body[body.IndexOfAnyExcept('\n')..];
        var length = begins.IndexOf('\n');
        if (length >= 0 && begins[..length].IsWhiteSpace()) return false;
        foreach (var line in text.Split('\n'))
        {
            if (!IsOrdinaryLine(text[line], allowTabs: true)) return false;
        }
        return true;
    }

    /// <summary>Numbers and times in any notation, and some texts that only look like one.</summary>
    private static bool IsNumberLike(ReadOnlySpan<char> text)
    {
        var digits = text[0] is '+' or '-' or '.' ? text[1..] : text;
        if (!digits.IsEmpty && digits[0] == '.') digits = digits[1..];
        return !digits.IsEmpty && char.IsAsciiDigit(digits[0]) && !text.ContainsAnyExcept(NumberLike);
    }

    /// <summary>
    /// Controls, line breaks of other alphabets, invisible and direction-changing characters, lone surrogates, non-characters. A fixed
    /// list, not the runtime's Unicode tables: the same file on every machine.
    /// </summary>
    public static bool MustEscape(int codePoint) => codePoint
        is < 0x20 or (>= 0x7F and <= 0xA0) or 0xAD or 0x61C or 0x1680 or 0x180E
        or (>= 0x2000 and <= 0x200F) or (>= 0x2028 and <= 0x202F) or (>= 0x205F and <= 0x206F) or 0x3000
        or (>= 0xD800 and <= 0xDFFF) or 0xFEFF or (>= 0xFFF0 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE0FFF)
        || (codePoint & 0xFFFE) == 0xFFFE;
}
