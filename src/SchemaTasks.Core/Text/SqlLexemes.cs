using System.Text;

namespace SchemaTasks.Sql.References;

/// <summary>
/// Cuts SQL text into the tokens that names are found in. It follows PostgreSQL's lexical rules for quotes, dollar quotes and comments and
/// never fails: text that is no SQL (the body of a function in another language) gives tokens all the same.
/// </summary>
internal static class SqlTokens
{
    private const string OperatorCharacters = "+-*/<>=~!@#%^&|`?";

    public static List<SqlToken> Of(string text)
    {
        var tokens = new List<SqlToken>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (Next(text, ref at) is { } token) tokens.Add(new(token.Kind, token.Text, start, at));
        }
        return tokens;
    }

    /// <summary>The token at the place, which moves behind it; <see langword="null"/> for blanks and comments.</summary>
    private static (SqlTokenKind Kind, string Text)? Next(string text, ref int at)
    {
        var (start, c) = (at, text[at]);
        if (char.IsWhiteSpace(c)) at++;
        else if (c == '"') return (SqlTokenKind.Identifier, Quoted(text, ref at, '"', escapes: false));
        else if (c == '\'') return (SqlTokenKind.String, Quoted(text, ref at, '\'', escapes: false));
        else if (c is 'e' or 'E' && Peek(text, at) == '\'')
        {
            at++;
            return (SqlTokenKind.String, Quoted(text, ref at, '\'', escapes: true));
        }
        else if (c == '-' && Peek(text, at) == '-') at = LineEnd(text, at);
        else if (c == '/' && Peek(text, at) == '*') at = CommentEnd(text, at);
        else if (c == '$' && DollarTag(text, at) is { } tag)
        {
            var end = text.IndexOf(tag, at + tag.Length, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            at = Math.Min(end + tag.Length, text.Length);
            return (SqlTokenKind.String, text[Math.Min(start + tag.Length, end)..end]);
        }
        else if (IsIdentifierStart(c))
        {
            while (at < text.Length && IsIdentifierPart(text[at])) at++;
            return (SqlTokenKind.Identifier, Folded(text[start..at]));
        }
        else if (OperatorCharacters.Contains(c, StringComparison.Ordinal))
        {
            while (at < text.Length && OperatorCharacters.Contains(text[at], StringComparison.Ordinal) && !StartsComment(text, at)) at++;
            return (SqlTokenKind.Operator, text[start..at]);
        }
        else
        {
            at += c == ':' && Peek(text, at) == ':' ? 2 : 1;
            return (SqlTokenKind.Other, text[start..at]);
        }
        return null;
    }

    /// <summary>PostgreSQL folds ASCII letters of bare names only.</summary>
    private static string Folded(string name) => string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c));

    private static bool IsIdentifierStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= 0x80;

    private static bool IsIdentifierPart(char c) => IsIdentifierStart(c) || char.IsAsciiDigit(c) || c == '$';

    private static char Peek(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';

    private static bool StartsComment(string text, int at) => (text[at], Peek(text, at)) is ('-', '-') or ('/', '*');

    private static int LineEnd(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : at + end;
    }

    private static int CommentEnd(string text, int at)
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '/' && Peek(text, at) == '*')
            {
                depth++;
                at++;
            }
            else if (text[at] == '*' && Peek(text, at) == '/')
            {
                at++;
                if (--depth == 0) return at + 1;
            }
        }
        return text.Length;
    }

    private static string? DollarTag(string text, int at)
    {
        var end = at + 1;
        if (end < text.Length && IsIdentifierStart(text[end]))
            while (end < text.Length && IsIdentifierPart(text[end]) && text[end] != '$') end++;
        return end < text.Length && text[end] == '$' ? text[at..(end + 1)] : null;
    }

    private static string Quoted(string text, ref int at, char quote, bool escapes)
    {
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (escapes && text[at] == '\\' && at + 1 < text.Length) at++;
            else if (text[at] == quote)
            {
                if (Peek(text, at) != quote) break;
                at++;
            }
            value.Append(text[at]);
        }
        at = Math.Min(at + 1, text.Length);
        return value.ToString();
    }
}
