namespace SchemaTasks.Shadow;

/// <summary>A <c>CREATE EXTENSION</c> statement, as far as a missing extension asks.</summary>
/// <param name="Name">Unquoted.</param>
/// <param name="Schema">As it is written, quoted or not; <see langword="null"/> for the first of <c>search_path</c>.</param>
internal sealed record CreateExtension(string Name, string? Schema)
{
    /// <returns><see langword="null"/> for any other statement.</returns>
    public static CreateExtension? Parse(SqlStatementText statement)
    {
        if (!statement.StartsWith("CREATE", "EXTENSION")) return null;
        var words = SqlTokenizer.Tokenize(statement.Text)
            .Where(token => token.Kind is SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier)
            .Select(token => statement.Text.Substring(token.Start, token.Length))
            .Skip(2)
            .ToList();
        if (words.Count > 3 && Is(words[0], "IF") && Is(words[1], "NOT") && Is(words[2], "EXISTS")) words.RemoveRange(0, 3);
        if (words.Count == 0) return null;
        var schema = words.FindIndex(1, word => Is(word, "SCHEMA"));
        return new CreateExtension(Unquote(words[0]), schema > 0 && schema + 1 < words.Count ? words[schema + 1] : null);
    }

    private static bool Is(string word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private static string Unquote(string name) =>
        name.StartsWith('"') ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : name.ToLowerInvariant();
}
