using System.Collections.Immutable;

namespace SchemaTasks.Shadow;

/// <summary>
/// A <c>CREATE INDEX … USING ivfflat</c> or <c>hnsw</c> with storage parameters, which the stand-in's access methods do not know:
/// the statement without them, and the parameters as <c>pg_class.reloptions</c> holds them.
/// </summary>
/// <param name="Statement">Without <c>WITH (…)</c>.</param>
/// <param name="Parameters"><c>name=value</c>.</param>
internal sealed record VectorIndex(string Statement, ImmutableArray<string> Parameters)
{
    /// <returns><see langword="null"/> for any other statement.</returns>
    public static VectorIndex? Parse(SqlStatementText statement)
    {
        if (!statement.StartsWith("CREATE", "INDEX") && !statement.StartsWith("CREATE", "UNIQUE", "INDEX")) return null;
        var text = statement.Text;
        var tokens = SqlTokenizer.Tokenize(text).Where(token => token.Kind is not (SqlTokenKind.Whitespace or SqlTokenKind.LineComment or SqlTokenKind.BlockComment)).ToList();
        var method = Find(0, "USING");
        if (method < 0 || !(Is(method + 1, "ivfflat") || Is(method + 1, "hnsw"))) return null;
        var with = Find(method, "WITH");
        if (with < 0 || with + 1 >= tokens.Count || tokens[with + 1].Kind != SqlTokenKind.OpenParenthesis) return null;
        var close = tokens.FindIndex(with, token => token.Kind == SqlTokenKind.CloseParenthesis);
        if (close < 0) return null;

        // Reloptions are kept as name=value, without white space and quotes.
        var inner = string.Concat(tokens.Skip(with + 2).Take(close - with - 2).Select(Written));
        return new VectorIndex(text[..tokens[with].Start] + text[tokens[close].End..], [.. inner.Split(',', StringSplitOptions.RemoveEmptyEntries)]);

        int Find(int from, string word)
        {
            var depth = 0;
            for (var at = from; at < tokens.Count; at++)
            {
                if (tokens[at].Kind == SqlTokenKind.OpenParenthesis) depth++;
                else if (tokens[at].Kind == SqlTokenKind.CloseParenthesis) depth--;
                else if (depth == 0 && Is(at, word)) return at;
            }
            return -1;
        }

        bool Is(int at, string word) => at < tokens.Count && Written(tokens[at]).Equals(word, StringComparison.OrdinalIgnoreCase);

        string Written(SqlToken token) => text.Substring(token.Start, token.Length).Trim('\'').Trim('"');
    }
}
