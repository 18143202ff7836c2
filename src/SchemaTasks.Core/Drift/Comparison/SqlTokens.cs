namespace SchemaTasks.Drift;

/// <summary>One token of deparsed SQL.</summary>
/// <param name="Text">A name without its quotes, what is between a literal's quotes, or one other character.</param>
/// <param name="Kind"><c>n</c> for a name, <c>'</c> for a literal, <c>r</c> for a literal cast to regclass, <c>o</c> for anything else.</param>
internal readonly record struct SqlToken(string Text, char Kind)
{
    public bool IsName => Kind == 'n';

    public bool IsRegclass => Kind == 'r';
}

/// <summary>
/// Splits text that PostgreSQL's deparser printed: enough to distinguish names from literals. Deparsed text has no comments and no dollar quotes.
/// </summary>
internal static class SqlTokens
{
    public static IEnumerable<SqlToken> Of(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var c = text[position];
            if (char.IsWhiteSpace(c))
            {
                position++;
            }
            else if (c == '"')
            {
                yield return new SqlToken(Quoted(text, ref position, '"', backslashes: false), 'n');
            }
            else if (c == '\'')
            {
                var backslashes = position > 0 && text[position - 1] is 'E' or 'e';
                var literal = Quoted(text, ref position, '\'', backslashes);
                var isRegclass = text.AsSpan(position).StartsWith("::regclass", StringComparison.Ordinal);
                yield return new SqlToken(literal, isRegclass ? 'r' : '\'');
            }
            else if (IsNamePart(c))
            {
                var start = position;
                while (position < text.Length && IsNamePart(text[position])) position++;
                yield return new SqlToken(text[start..position], 'n');
            }
            else
            {
                yield return new SqlToken(text[position++].ToString(), 'o');
            }
        }
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' || char.IsSurrogate(c);

    private static string Quoted(string text, ref int position, char quote, bool backslashes)
    {
        var content = new System.Text.StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (backslashes && text[position] == '\\' && position + 1 < text.Length) content.Append(text[position++]);
            else if (text[position] == quote)
            {
                if (position + 1 >= text.Length || text[position + 1] != quote) break;
                position++;
            }
            content.Append(text[position]);
        }
        position++;
        return content.ToString();
    }
}
