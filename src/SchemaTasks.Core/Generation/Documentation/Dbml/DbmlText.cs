using System.Text;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Names and texts of DBML (<see href="https://dbml.dbdiagram.io/docs/"/>), as @dbml/core 3 and 10 read them back unchanged.</summary>
internal static class DbmlText
{
    /// <summary>A name or a type: in double quotes.</summary>
    public static string Name(string name) => Quoted(name, '"');

    /// <summary>A note or another text: in single quotes. Three of them would change its layout.</summary>
    public static string Text(string text) => Quoted(text, '\'');

    /// <summary>An expression in back-ticks, which have no escape: what is hidden in it is written in SQL's own way.</summary>
    /// <returns><see langword="null"/> where it cannot be one.</returns>
    public static string? Expression(string expression)
    {
        var shown = SafeSql.Escape(expression);
        return shown.AsSpan().IndexOfAny("`\n\r") < 0 ? $"`{SafeText.Comment(shown)}`" : null;
    }

    /// <summary>The rest of a comment's line.</summary>
    public static string Comment(string text) => OneLine.Of(text, int.MaxValue);

    private static string Quoted(string text, char quote)
    {
        var quoted = new StringBuilder(text.Length + 2).Append(quote);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n': quoted.Append("\\n"); break;
                case '\r': quoted.Append("\\r"); break;
                case '\t': quoted.Append("\\t"); break;
                case var value when value == quote || value == '\\': quoted.Append('\\').Append((char)value); break;
                case var _ when HiddenCharacters.IsHidden(rune): SafeJson.AppendUnits(quoted, units[..rune.EncodeToUtf16(units)]); break;
                default: quoted.Append(rune); break;
            }
        }
        return quoted.Append(quote).ToString();
    }
}
