using System.Text;

namespace SchemaTasks.Text;

/// <summary>Whether a text is one statement to every server version and to psql alike, and how psql has to get it.</summary>
internal static class SingleStatement
{
    /// <summary>What PostgreSQL takes for white space; other blanks are part of a name.</summary>
    private const string WhiteSpace = " \t\n\r\f\v";

    /// <summary>One statement without its semicolon; no comment, no command of psql, nothing that is cut off.</summary>
    public static bool Is(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) return false;
        var tokens = SqlTokenizer.Tokenize(text);
        foreach (var token in tokens)
        {
            if (token.Kind is SqlTokenKind.Backslash or SqlTokenKind.Unterminated or SqlTokenKind.LineComment or SqlTokenKind.BlockComment) return false;
        }
        var statements = SqlStatementSplitter.Split(text, tokens);
        return statements.Length == 1 && statements[0].Text.Length == text.AsSpan().Trim(WhiteSpace).Length;
    }

    /// <summary>
    /// The statement for psql: a colon before a name, which an array's slice may have (<c>a[1:n]</c>), would be one of psql's variables, so a
    /// space goes behind it.
    /// </summary>
    public static string ForPsql(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        var isColon = false;
        foreach (var token in SqlTokenizer.Tokenize(text))
        {
            if (isColon && token.Kind != SqlTokenKind.Whitespace && text[token.Start] != '=') result.Append(' ');
            isColon = token.Length == 1 && text[token.Start] == ':';
            result.Append(text, token.Start, token.Length);
        }
        return result.ToString();
    }
}
