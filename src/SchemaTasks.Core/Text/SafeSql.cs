using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SchemaTasks.Text;

/// <summary>
/// SQL in which nothing is hidden and that means the same: strings get PostgreSQL's escapes (<c>E'\u202e'</c>), names theirs
/// (<c>U&amp;"\202e"</c>), comments show them. Line feeds and tabs stay, and carriage returns in dollar-quoted bodies.
/// <see href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html"/>. Needs <c>standard_conforming_strings</c>, as every script sets it.
/// </summary>
internal static class SafeSql
{
    public static string Escape(string sql)
    {
        if (!sql.AsSpan().ContainsAny(HiddenCharacters.Candidates) || !Hides(sql)) return sql;
        var escaped = new StringBuilder(sql.Length + 64);
        var tokens = SqlTokenizer.Tokenize(sql);
        for (var at = 0; at < tokens.Length; at++)
        {
            var last = LastPart(sql, tokens, at);
            var text = sql.AsSpan(tokens[at].Start, tokens[last].End - tokens[at].Start);
            if (!Hides(text)) escaped.Append(text);
            else if (last == at) escaped.Append(Escape(tokens[at].Kind, text));
            else escaped.Append(String(string.Concat(Enumerable.Range(at, last + 1 - at).Where(part => tokens[part].Kind == SqlTokenKind.QuotedString).Select(part => sql[(tokens[part].Start + 1)..(tokens[part].End - 1)])), isEscaped: false));
            at = last;
        }
        return escaped.ToString();
    }

    /// <summary>A string may go on in another line (<c>'a'</c> newline <c>'b'</c>): its last part's index, or the index itself.</summary>
    private static int LastPart(string sql, ImmutableArray<SqlToken> tokens, int at)
    {
        if (tokens[at].Kind != SqlTokenKind.QuotedString || sql[tokens[at].Start] != '\'') return at;
        var (last, line) = (at, false);
        for (var next = at + 1; next < tokens.Length; next++)
        {
            var token = tokens[next];
            if (token.Kind == SqlTokenKind.Whitespace) line |= sql.AsSpan(token.Start, token.Length).ContainsAny('\n', '\r');
            else if (token.Kind == SqlTokenKind.QuotedString && line && sql[token.Start] == '\'') (last, line) = (next, false);
            else if (token.Kind != SqlTokenKind.LineComment || !line) break;
        }
        return last;
    }

    private static string Escape(SqlTokenKind kind, ReadOnlySpan<char> token) => kind switch
    {
        SqlTokenKind.Whitespace => token.ToString().ReplaceLineEndings("\n").Replace('\v', ' ').Replace('\f', ' '),
        SqlTokenKind.LineComment or SqlTokenKind.BlockComment => Comment(token),
        SqlTokenKind.Word => Name(Folded(token), isEscaped: false),
        SqlTokenKind.QuotedIdentifier when token[0] == '"' => Name(token[1..^1], isEscaped: false),
        SqlTokenKind.QuotedIdentifier => Name(token[3..^1], isEscaped: true),
        SqlTokenKind.QuotedString when token[0] == '\'' => String(token[1..^1], isEscaped: false),
        SqlTokenKind.QuotedString when token[0] is 'e' or 'E' => String(token[2..^1], isEscaped: true),
        SqlTokenKind.QuotedString when token[0] is 'u' or 'U' => $"U&'{UnicodeEscapes(token[3..^1], isEscaped: true)}'",
        SqlTokenKind.DollarString when HidesMoreThanLineEnds(token) => String(Body(token), isEscaped: false),
        // Bits and hexadecimal digits hold nothing hidden; what is cut off is no SQL.
        _ => token.ToString(),
    };

    /// <summary>Tabs and line feeds are seen by what they do.</summary>
    private static bool Hides(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not ('\n' or '\t') && HiddenCharacters.IsHidden(rune)) return true;
        }
        return false;
    }

    private static bool HidesMoreThanLineEnds(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not ('\n' or '\t' or '\r') && HiddenCharacters.IsHidden(rune)) return true;
        }
        return false;
    }

    private static string Comment(ReadOnlySpan<char> text)
    {
        var lines = text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines.Select(line => string.Join('\t', line.Split('\t').Select(SafeText.Shown))));
    }

    private static string Body(ReadOnlySpan<char> dollarString)
    {
        var delimiter = dollarString[1..].IndexOf('$') + 2;
        return dollarString[delimiter..^delimiter].ToString().Replace("'", "''", StringComparison.Ordinal);
    }

    /// <param name="inside">Between the quotes, quotes written twice.</param>
    /// <param name="isEscaped">Whether a backslash has a meaning already.</param>
    private static string String(ReadOnlySpan<char> inside, bool isEscaped)
    {
        var text = new StringBuilder("E'");
        var afterBackslash = false;
        foreach (var rune in inside.EnumerateRunes())
        {
            if (rune.Value is not ('\n' or '\t') && HiddenCharacters.IsHidden(rune))
            {
                // A backslash before it meant the character itself.
                if (afterBackslash) text.Length--;
                text.Append(CultureInfo.InvariantCulture, $"{(rune.Value == '\r' ? "\\r" : rune.IsBmp ? $"\\u{rune.Value:x4}" : $"\\U{rune.Value:x8}")}");
                afterBackslash = false;
            }
            else
            {
                if (rune.Value == '\\' && !isEscaped) text.Append('\\');
                text.Append(rune);
                afterBackslash = isEscaped && rune.Value == '\\' && !afterBackslash;
            }
        }
        return text.Append('\'').ToString();
    }

    private static string Name(ReadOnlySpan<char> inside, bool isEscaped) => $"U&\"{UnicodeEscapes(inside, isEscaped)}\"";

    private static string UnicodeEscapes(ReadOnlySpan<char> inside, bool isEscaped)
    {
        var text = new StringBuilder();
        foreach (var rune in inside.EnumerateRunes())
        {
            if (HiddenCharacters.IsHidden(rune)) text.Append(CultureInfo.InvariantCulture, $"{(rune.IsBmp ? $"\\{rune.Value:x4}" : $"\\+{rune.Value:x6}")}");
            else if (rune.Value == '\\' && !isEscaped) text.Append("\\\\");
            else text.Append(rune);
        }
        return text.ToString();
    }

    /// <summary>PostgreSQL folds the ASCII letters of bare names, no others.</summary>
    private static string Folded(ReadOnlySpan<char> name)
    {
        var folded = name.ToArray();
        for (var at = 0; at < folded.Length; at++)
        {
            if (char.IsAsciiLetterUpper(folded[at])) folded[at] = char.ToLowerInvariant(folded[at]);
        }
        return new string(folded);
    }
}
