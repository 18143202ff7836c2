using System.Text;

namespace SchemaTasks.Text;

/// <summary>Finds the ends of things in SQL text that PostgreSQL printed, past strings and quoted names.</summary>
internal static class SqlScan
{
    /// <summary>Whether a string or quoted name begins here: <c>'…'</c>, <c>"…"</c>, <c>$tag$…$tag$</c>.</summary>
    private static bool IsQuote(string text, int at) => text[at] is '\'' or '"'
        || text[at] == '$' && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '$')) && SqlTokenizer.At(text, at).Kind == SqlTokenKind.DollarString;

    /// <summary>The offset behind a string or quoted name whose quote is at this offset; the text's length when none closes it.</summary>
    public static int EndOfQuoted(string text, int quote)
    {
        var hasEscapes = text[quote] == '\'' && quote > 0 && text[quote - 1] is 'E' or 'e';
        return SqlTokenizer.At(text, hasEscapes ? quote - 1 : quote).End;
    }

    /// <summary>The offset of the bracket that closes the one at this offset; -1 when none does.</summary>
    public static int Close(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length;)
        {
            if (IsQuote(text, at))
            {
                at = EndOfQuoted(text, at);
                continue;
            }
            switch (text[at])
            {
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']' when --depth == 0:
                    return at;
            }
            at++;
        }
        return -1;
    }

    /// <summary>Whether every parenthesis and bracket outside quotes closes one that is open, and none stays open.</summary>
    public static bool IsBalanced(string text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length && depth >= 0;)
        {
            if (IsQuote(text, at))
            {
                at = EndOfQuoted(text, at);
                continue;
            }
            if (text[at] is '(' or '[') depth++;
            else if (text[at] is ')' or ']') depth--;
            at++;
        }
        return depth == 0;
    }

    /// <summary>The offset behind a type's name and modifier, before any <c>[]</c>.</summary>
    public static int EndOfTypeName(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            if (text[at] == '"') at = EndOfQuoted(text, at);
            else if (text[at] == '(') at = Behind(text, at);
            else if (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '$' or '.' or ' ') at++;
            else break;
        }
        return at;
    }

    /// <summary>The text without brackets, strings and quoted names and what is in them.</summary>
    public static string Outside(string text)
    {
        var outside = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (IsQuote(text, at)) at = EndOfQuoted(text, at);
            else if (text[at] is '(' or '[') at = Behind(text, at);
            else outside.Append(text[at++]);
        }
        return outside.ToString();
    }

    /// <summary>The parts between commas outside of brackets, strings and quoted names, without the blanks around them; none of a blank text.</summary>
    public static List<string> SplitAtCommas(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            if (IsQuote(text, at)) at = EndOfQuoted(text, at);
            else if (text[at] is '(' or '[') at = Behind(text, at);
            else if (text[at++] == ',')
            {
                parts.Add(text[start..(at - 1)].Trim());
                start = at;
            }
        }
        if (text[start..].Trim() is { Length: > 0 } last) parts.Add(last);
        return parts;
    }

    /// <summary>The offset behind what is in brackets from here on.</summary>
    private static int Behind(string text, int open) => Close(text, open) is var close and >= 0 ? close + 1 : text.Length;
}
