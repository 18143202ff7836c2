using System.Collections.Immutable;

namespace SchemaTasks.Text;

/// <summary>
/// Cuts SQL text into tokens as PostgreSQL's own scanner does (<c>standard_conforming_strings</c> on), only coarser:
/// https://www.postgresql.org/docs/current/sql-syntax-lexical.html
/// </summary>
internal static class SqlTokenizer
{
    /// <returns>Tokens without gap or overlap. Any text can be cut; what is cut off by its end is <see cref="SqlTokenKind.Unterminated"/>.</returns>
    public static ImmutableArray<SqlToken> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<SqlToken>();
        for (var start = 0; start < text.Length;)
        {
            var token = At(text, start);
            tokens.Add(token);
            start = token.End;
        }
        return tokens.DrainToImmutable();
    }

    /// <summary>The same, one at a time.</summary>
    internal static IEnumerable<SqlToken> Enumerate(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var token = At(text, start);
            yield return token;
            start = token.End;
        }
    }

    /// <summary>The token that begins at this offset, which has to be one at which a token begins.</summary>
    internal static SqlToken At(string text, int start)
    {
        var first = text[start];
        var second = start + 1 < text.Length ? text[start + 1] : '\0';
        return first switch
        {
            _ when IsSpace(first) => Run(SqlTokenKind.Whitespace, text, start, IsSpace),
            '-' when second == '-' => Run(SqlTokenKind.LineComment, text, start, character => character is not ('\n' or '\r')),
            '/' when second == '*' => BlockComment(text, start),
            '\'' => Quoted(SqlTokenKind.QuotedString, text, start, start),
            '"' => Quoted(SqlTokenKind.QuotedIdentifier, text, start, start),
            'e' or 'E' when second == '\'' => EscapeString(text, start),
            'b' or 'B' or 'x' or 'X' or 'n' or 'N' when second == '\'' => Quoted(SqlTokenKind.QuotedString, text, start, start + 1),
            'u' or 'U' when second == '&' && start + 2 < text.Length && text[start + 2] is '\'' or '"' =>
                Quoted(text[start + 2] == '"' ? SqlTokenKind.QuotedIdentifier : SqlTokenKind.QuotedString, text, start, start + 2),
            '$' => Dollar(text, start),
            _ when IsWordStart(first) => Run(SqlTokenKind.Word, text, start, character => IsWordStart(character) || char.IsAsciiDigit(character) || character == '$'),
            _ when char.IsAsciiDigit(first) => Run(SqlTokenKind.Number, text, start, char.IsAsciiDigit),
            ';' => new SqlToken(SqlTokenKind.Semicolon, start, 1),
            '(' => new SqlToken(SqlTokenKind.OpenParenthesis, start, 1),
            ')' => new SqlToken(SqlTokenKind.CloseParenthesis, start, 1),
            '\\' => new SqlToken(SqlTokenKind.Backslash, start, 1),
            ':' when second == ':' => new SqlToken(SqlTokenKind.Other, start, 2),
            _ when IsOperator(first) => Operator(text, start),
            _ => new SqlToken(SqlTokenKind.Other, start, 1),
        };
    }

    private static SqlToken Run(SqlTokenKind kind, string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end])) end++;
        return new SqlToken(kind, start, end - start);
    }

    /// <summary>As many operator characters as follow one another, up to where a comment begins.</summary>
    private static SqlToken Operator(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && IsOperator(text[end]) && !StartsComment(text, end)) end++;
        return new SqlToken(SqlTokenKind.Operator, start, end - start);
    }

    private static bool StartsComment(string text, int at) => at + 1 < text.Length && (text[at], text[at + 1]) is ('-', '-') or ('/', '*');

    private static SqlToken BlockComment(string text, int start)
    {
        var depth = 1;
        for (var at = start + 2; at + 1 < text.Length; at++)
        {
            if (text[at] == '/' && text[at + 1] == '*') depth++;
            else if (text[at] == '*' && text[at + 1] == '/') depth--;
            else continue;
            at++;
            if (depth == 0) return new SqlToken(SqlTokenKind.BlockComment, start, at + 1 - start);
        }
        return Unterminated(text, start);
    }

    /// <summary>A string or identifier in which the quote is written twice. <paramref name="quote"/> is the opening quote's offset.</summary>
    private static SqlToken Quoted(SqlTokenKind kind, string text, int start, int quote)
    {
        for (var at = quote + 1; at < text.Length; at++)
        {
            if (text[at] != text[quote]) continue;
            if (at + 1 < text.Length && text[at + 1] == text[quote]) at++;
            else return new SqlToken(kind, start, at + 1 - start);
        }
        return Unterminated(text, start);
    }

    /// <summary>
    /// <c>E'…'</c>, in which a backslash hides the quote. A string that goes on in another line (<c>E'a'</c> newline <c>'b'</c>) keeps
    /// its backslashes there, so all of it is one token.
    /// </summary>
    private static SqlToken EscapeString(string text, int start)
    {
        for (var at = start + 2; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '\'')
            {
                if (at + 1 < text.Length && text[at + 1] == '\'') at++;
                else if (Continuation(text, at + 1) is { } quote) at = quote;
                else return new SqlToken(SqlTokenKind.QuotedString, start, at + 1 - start);
            }
        }
        return Unterminated(text, start);
    }

    /// <summary>The offset of the quote with which a string goes on after white space that holds a newline, and line comments after that.</summary>
    private static int? Continuation(string text, int at)
    {
        var newline = false;
        for (; at < text.Length; at++)
        {
            if (text[at] is '\n' or '\r') newline = true;
            else if (text[at] == '\'') return newline ? at : null;
            else if (newline && text[at] == '-' && at + 1 < text.Length && text[at + 1] == '-') at = Run(SqlTokenKind.LineComment, text, at, character => character is not ('\n' or '\r')).End - 1;
            // White space to PostgreSQL 16 and later only.
            else if (!IsSpace(text[at]) || text[at] == '\v') return null;
        }
        return null;
    }

    private static SqlToken Dollar(string text, int start)
    {
        var tagEnd = start + 1;
        while (tagEnd < text.Length && (IsWordStart(text[tagEnd]) || (tagEnd > start + 1 && char.IsAsciiDigit(text[tagEnd])))) tagEnd++;
        if (tagEnd >= text.Length || text[tagEnd] != '$') return new SqlToken(SqlTokenKind.Other, start, 1);

        var delimiter = text.AsSpan(start, tagEnd + 1 - start);
        var close = text.AsSpan(tagEnd + 1).IndexOf(delimiter, StringComparison.Ordinal);
        return close < 0 ? Unterminated(text, start) : new SqlToken(SqlTokenKind.DollarString, start, tagEnd + 1 - start + close + delimiter.Length);
    }

    private static SqlToken Unterminated(string text, int start) => new(SqlTokenKind.Unterminated, start, text.Length - start);

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';

    private static bool IsOperator(char character) => character is '+' or '-' or '*' or '/' or '<' or '>' or '=' or '~' or '!' or '@' or '#' or '%' or '^' or '&' or '|' or '`' or '?';

    /// <summary>Letters, the underscore, and everything beyond ASCII, as PostgreSQL's scanner has it.</summary>
    private static bool IsWordStart(char character) => char.IsAsciiLetter(character) || character == '_' || character >= '\x80';
}
