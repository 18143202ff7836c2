using System.Globalization;

namespace SchemaTasks.Text;

/// <summary>
/// Texts as SQL string constants (<see href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-STRINGS"/>)
/// that mean the same whatever <c>standard_conforming_strings</c> is.
/// </summary>
internal static class SqlLiteral
{
    /// <summary><c>'it''s'</c>; with a backslash in it <c>E'a\\b'</c>.</summary>
    public static string Quote(string text)
    {
        var quoted = text.Replace("'", "''", StringComparison.Ordinal);
        return quoted.Contains('\\', StringComparison.Ordinal)
            ? $"E'{quoted.Replace("\\", "\\\\", StringComparison.Ordinal)}'"
            : $"'{quoted}'";
    }

    /// <summary>The constant, or <c>NULL</c>.</summary>
    public static string QuoteOrNull(string? text) => text is null ? "NULL" : Quote(text);

    /// <summary><c>$$…$$</c>, or <c>$body$…$body$</c>, <c>$body1$…$body1$</c> … with the first tag that does not occur in the text.</summary>
    public static string DollarQuote(string text)
    {
        var delimiter = "$$";
        // A text that ends in a dollar would run into the closing delimiter.
        for (var n = 0; text.Contains(delimiter[..^1], StringComparison.Ordinal); n++)
            delimiter = n == 0 ? "$body$" : string.Create(CultureInfo.InvariantCulture, $"$body{n}$");
        return delimiter + text + delimiter;
    }
}
