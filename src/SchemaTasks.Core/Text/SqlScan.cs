using System.Text;

namespace SchemaTasks.Sql;

/// <summary>Finds closing brackets in SQL text, past strings and quoted names.</summary>
internal static class SqlBrackets
{
    /// <summary>The index of the bracket that closes the one at the index given; -1 when none does.</summary>
    public static int Close(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    if (--depth == 0) return at;
                    break;
                case '\'' or '"':
                    at = text.IndexOf(text[at], at + 1);
                    if (at < 0) return -1;
                    break;
            }
        }
        return -1;
    }

    /// <summary>The text without what is in brackets, strings and quoted names.</summary>
    public static string Outside(string text)
    {
        var outside = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] switch
            {
                '(' or '[' => Close(text, at),
                '\'' or '"' => text.IndexOf(text[at], at + 1),
                _ => at,
            };
            if (end < 0) break;
            if (end == at) outside.Append(text[at]);
            at = end;
        }
        return outside.ToString();
    }

    /// <summary>Cuts at commas outside of brackets, strings and quoted names.</summary>
    public static IEnumerable<string> SplitAtCommas(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '(' or '[':
                    at = Close(text, at) is var close and >= 0 ? close : text.Length;
                    break;
                case '\'' or '"':
                    at = text.IndexOf(text[at], at + 1) is var end and >= 0 ? end : text.Length;
                    break;
                case ',':
                    yield return text[start..at].Trim();
                    start = at + 1;
                    break;
            }
        }
        if (text[start..].Trim() is { Length: > 0 } last) yield return last;
    }

    /// <summary>Cuts at semicolons that end a line, outside of strings and quoted names.</summary>
    public static IEnumerable<string> SplitStatements(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\'' or '"') at = text.IndexOf(text[at], at + 1) is var end and >= 0 ? end : text.Length;
            else if (text[at] == ';' && at + 1 < text.Length && text[at + 1] == '\n')
            {
                yield return text[start..at];
                start = at + 2;
            }
        }
        if (start < text.Length) yield return text[start..];
    }
}
