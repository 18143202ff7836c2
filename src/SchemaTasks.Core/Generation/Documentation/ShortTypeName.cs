namespace SchemaTasks.Generation.Documentation;

/// <summary>Types as people write them, for places where a name of several words does not fit: <c>timestamptz</c>, <c>varchar(12)</c>, <c>float8</c>.</summary>
internal static class ShortTypeName
{
    private static readonly (string Long, string Before, string After)[] Names =
    [
        ("timestamp", "timestamptz", " with time zone"),
        ("timestamp", "timestamp", " without time zone"),
        ("time", "timetz", " with time zone"),
        ("time", "time", " without time zone"),
        ("character varying", "varchar", ""),
        ("character", "char", ""),
        ("double precision", "float8", ""),
        ("real", "float4", ""),
        ("bit varying", "varbit", ""),
    ];

    /// <param name="type">As <c>format_type</c> prints it; a modifier may be inside: <c>timestamp(3) with time zone</c>.</param>
    public static string Of(string type)
    {
        var end = type.AsSpan().TrimEnd("[]").Length;
        var element = type[..end];
        foreach (var (name, shortName, after) in Names)
        {
            if (!element.StartsWith(name, StringComparison.Ordinal) || !element.EndsWith(after, StringComparison.Ordinal) || element.Length < name.Length + after.Length) continue;
            var modifier = element[name.Length..(element.Length - after.Length)];
            if (modifier.Length == 0 || (modifier[0] == '(' && modifier[^1] == ')')) return shortName + modifier + type[end..];
        }
        return type;
    }
}
