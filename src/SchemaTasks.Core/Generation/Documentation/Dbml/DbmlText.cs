using System.Text;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Names and texts of DBML (<see href="https://dbml.dbdiagram.io/docs/"/>), as @dbml/core 3 and 10 read them back unchanged.</summary>
internal static class DbmlText
{
    /// <summary>A name or a type: in double quotes.</summary>
    public static string Name(string name) => Quoted(name, '"');

    /// <summary>A note or another text: in single quotes. Three of them would change its layout.</summary>
    public static string Text(string text) => Quoted(text, '\'');

    /// <summary>An expression in back-ticks, which have no escape.</summary>
    /// <returns><see langword="null"/> where it cannot be one.</returns>
    public static string? Expression(string expression) => expression.AsSpan().IndexOfAny("`\n\r") < 0 ? $"`{expression}`" : null;

    /// <summary>The rest of a comment's line.</summary>
    public static string Comment(string text) => OneLine.Of(text, int.MaxValue);

    private static string Quoted(string text, char quote)
    {
        var quoted = new StringBuilder(text.Length + 2).Append(quote);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when character == quote || character == '\\' => quoted.Append('\\').Append(character),
                _ => quoted.Append(character),
            };
        }
        return quoted.Append(quote).ToString();
    }
}
