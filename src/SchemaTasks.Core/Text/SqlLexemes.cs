using System.Globalization;
using System.Text;

namespace SchemaTasks.Text;

/// <summary>
/// What SQL text says, token by token. It never fails: text that is no SQL (the body of a function in another language) gives lexemes, too.
/// </summary>
internal static class SqlLexemes
{
    public static List<SqlLexeme> Of(string text)
    {
        var lexemes = new List<SqlLexeme>();
        for (var at = 0; at < text.Length;)
        {
            var token = SqlTokenizer.At(text, at);
            at = token.End;
            var kind = token.Kind;
            // What the end of the text cuts off is a comment, or a string to its end.
            if (kind == SqlTokenKind.Unterminated) kind = text[token.Start] == '/' ? SqlTokenKind.BlockComment : SqlTokenKind.QuotedString;
            if (kind is SqlTokenKind.Whitespace or SqlTokenKind.LineComment or SqlTokenKind.BlockComment) continue;
            lexemes.Add(new SqlLexeme(kind, Value(kind, text.AsSpan(token.Start, token.Length)), token.Start, token.End));
        }
        return lexemes;
    }

    /// <summary>Adjacent <c>schema.name</c> and <c>schema.operator</c>; of three parts both pairs.</summary>
    public static IEnumerable<(string Schema, string Name)> QualifiedNames(string text)
    {
        var lexemes = Of(text);
        return QualifiedPositions(lexemes).Select(at => (lexemes[at].Text, lexemes[at + 2].Text));
    }

    /// <summary>Where a <c>schema.name</c> or <c>schema.operator</c> begins.</summary>
    public static IEnumerable<int> QualifiedPositions(List<SqlLexeme> lexemes)
    {
        for (var at = 0; at + 2 < lexemes.Count; at++)
            if (lexemes[at].IsName && lexemes[at + 1].Is(".") && (lexemes[at + 2].IsName || lexemes[at + 2].Kind == SqlTokenKind.Operator))
                yield return at;
    }

    private static string Value(SqlTokenKind kind, ReadOnlySpan<char> token) => kind switch
    {
        SqlTokenKind.Word => Folded(token),
        SqlTokenKind.QuotedIdentifier => Unquoted(token[token.IndexOf('"')..], '"'),
        SqlTokenKind.QuotedString when token[0] is 'e' or 'E' => Unescaped(token[1..]),
        SqlTokenKind.QuotedString => Unquoted(token[Math.Max(token.IndexOf('\''), 0)..], '\''),
        SqlTokenKind.DollarString => token[(token[1..].IndexOf('$') + 2)..^(token[1..].IndexOf('$') + 2)].ToString(),
        _ => token.ToString(),
    };

    /// <summary>PostgreSQL folds the ASCII letters of bare names, no others.</summary>
    private static string Folded(ReadOnlySpan<char> name) =>
        name.ContainsAnyInRange('A', 'Z') ? string.Create(name.Length, name, static (folded, original) =>
        {
            for (var i = 0; i < folded.Length; i++) folded[i] = char.IsAsciiLetterUpper(original[i]) ? (char)(original[i] | 0x20) : original[i];
        })
        : name.ToString();

    /// <summary>A quoted text without its quotes; the closing one may be missing.</summary>
    private static string Unquoted(ReadOnlySpan<char> quoted, char quote)
    {
        var inside = quoted[1..];
        if (inside.Length > 0 && inside[^1] == quote) inside = inside[..^1];
        return inside.Contains(quote) ? inside.ToString().Replace(new string(quote, 2), quote.ToString(), StringComparison.Ordinal) : inside.ToString();
    }

    /// <summary>The value of <c>'…'</c> with backslash escapes: https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS-ESCAPE</summary>
    private static string Unescaped(ReadOnlySpan<char> quoted)
    {
        if (!quoted.Contains('\\')) return Unquoted(quoted, '\'');
        var value = new StringBuilder();
        var end = quoted.Length > 1 && quoted[^1] == '\'' ? quoted.Length - 1 : quoted.Length;
        for (var at = 1; at < end; at++)
        {
            if (quoted[at] == '\'') at++;
            if (at < end && quoted[at] == '\\' && at + 1 < end) at += Escape(quoted[(at + 1)..end], value);
            else if (at < end) value.Append(quoted[at]);
        }
        return value.ToString();
    }

    /// <returns>The units behind the backslash that belong to the escape.</returns>
    private static int Escape(ReadOnlySpan<char> rest, StringBuilder value)
    {
        switch (rest[0])
        {
            case 'b' or 'f' or 'n' or 'r' or 't' or 'v':
                value.Append(rest[0] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\v' });
                return 1;
            case 'x' when Digits(rest[1..], 2, char.IsAsciiHexDigit) is var digits and > 0:
                return Append(int.Parse(rest.Slice(1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture), 1 + digits);
            case 'u' when Digits(rest[1..], 4, char.IsAsciiHexDigit) == 4:
                return Append(int.Parse(rest.Slice(1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture), 5);
            case 'U' when Digits(rest[1..], 8, char.IsAsciiHexDigit) == 8:
                return Append(int.Parse(rest.Slice(1, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture), 9);
            case >= '0' and <= '7':
                var octal = Digits(rest, 3, character => character is >= '0' and <= '7');
                return Append(rest[..octal].ToArray().Aggregate(0, (sum, digit) => sum * 8 + digit - '0'), octal);
            default:
                value.Append(rest[0]);
                return 1;
        }

        int Append(int unit, int length)
        {
            if (unit <= char.MaxValue) value.Append((char)unit);
            else if (Rune.TryCreate(unit, out var rune)) value.Append(rune);
            return length;
        }
    }

    private static int Digits(ReadOnlySpan<char> text, int most, Func<char, bool> isDigit)
    {
        var count = 0;
        while (count < most && count < text.Length && isDigit(text[count])) count++;
        return count;
    }
}
