using System.Text;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Types.BigQuery;

/// <summary>Defaults that BigQuery takes as they are meant: constants, the current time, a random UUID (<see href="https://cloud.google.com/bigquery/docs/default-values"/>).</summary>
internal static class BigQueryDefault
{
    public static string? Of(TypedColumn column, BigQueryType type)
    {
        if (column.Default is not { } expression) return null;
        switch (expression)
        {
            case "now()" or "CURRENT_TIMESTAMP" or "transaction_timestamp()":
                return type.Name switch
                {
                    "TIMESTAMP" => "CURRENT_TIMESTAMP()",
                    "DATETIME" => "CURRENT_DATETIME()",
                    "DATE" => "CURRENT_DATE()",
                    "TIME" => "CURRENT_TIME()",
                    _ => null,
                };
            case "CURRENT_DATE" when type.Name == "DATE":
                return "CURRENT_DATE()";
            case "gen_random_uuid()" or "public.uuid_generate_v4()" when type.Name == "STRING":
                return "GENERATE_UUID()";
        }
        if (DefaultValue.Constant(expression, out var isQuoted) is not { } constant) return null;
        return type.Name switch
        {
            "STRING" when isQuoted => Literal(constant),
            "BOOLEAN" when constant is "true" or "false" => constant,
            "INTEGER" or "FLOAT" or "NUMERIC" or "BIGNUMERIC" when !isQuoted && constant is not ("true" or "false") => constant,
            _ => null,
        };
    }

    // Characters by their numbers where they are hidden; BigQuery has \u for four digits and \U for eight.
    private static string Literal(string text)
    {
        var literal = new StringBuilder("'");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\\' or '\'') literal.Append('\\').Append(rune);
            else if (HiddenCharacters.IsHidden(rune)) literal.Append(rune.IsBmp ? "\\u" : "\\U").Append(rune.Value.ToString(rune.IsBmp ? "x4" : "x8", System.Globalization.CultureInfo.InvariantCulture));
            else literal.Append(rune);
        }
        return literal.Append('\'').ToString();
    }
}
