using System.Text.RegularExpressions;

namespace SchemaTasks.Diff.RoundTrip;

/// <summary>
/// <c>EXISTS (SELECT 'x')</c> prints as <c>EXISTS ( SELECT 'x'::text)</c>; recreated from that text it prints as
/// <c>EXISTS ( SELECT 'x'::text AS text)</c>, because a cast is called after its type. The same goes for the later branches of a UNION.
/// Where the name of the column counts, PostgreSQL prints it in both.
/// </summary>
internal static partial class NamedLiterals
{
    /// <summary>Writes the second form as the first.</summary>
    public static string Normalise(string text) => text.Contains(" AS ", StringComparison.Ordinal)
        ? Literal().Replace(text, match => match.Groups["name"].Success && IsNameOf(match.Groups["type"].Value, match.Groups["name"].Value) ? match.Groups["literal"].Value : match.Value)
        : text;

    private static bool IsNameOf(string type, string name) => name.Trim('"') == type switch
    {
        "integer" => "int4",
        "bigint" => "int8",
        "smallint" => "int2",
        "boolean" => "bool",
        "real" => "float4",
        "double precision" => "float8",
        "character varying" => "varchar",
        "character" => "bpchar",
        "bit varying" => "varbit",
        "timestamp without time zone" => "timestamp",
        "timestamp with time zone" => "timestamptz",
        "time without time zone" => "time",
        "time with time zone" => "timetz",
        _ => type[(type.LastIndexOf('.') + 1)..].Trim('"'),
    };

    /// <summary>A literal with its type and a name; or a string or quoted name, to be passed over.</summary>
    [GeneratedRegex(""""
        (?<literal>(?:E?'(?:[^']|'')*'|NULL)::(?<type>(?:(?![ ]AS[ ])[\w. ]|"(?:[^"]|"")*")+)(?:\([0-9, ]+\))?(?:\[\])*)[ ]AS[ ](?<name>\w+|"(?:[^"]|"")*")
        |'(?:[^']|'')*'|"(?:[^"]|"")*"
        """", RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();
}
