namespace SchemaTasks.Generation.Documentation;

/// <summary>A column's type as ChartDB has it: its own words for PostgreSQL's types, modifiers beside them.</summary>
/// <param name="Id">The name with <c>_</c> for blanks.</param>
/// <param name="Name">The name; with its schema where the database defines the type.</param>
/// <param name="IsArray">Whether it is an array, of any depth.</param>
/// <param name="Length">In characters or bits, as text; <see langword="null"/> for none.</param>
/// <param name="Precision">Digits of a numeric, or of a second's fraction; <see langword="null"/> for none.</param>
/// <param name="Scale">Digits after the point; <see langword="null"/> for none.</param>
internal sealed record ChartDbType(string Id, string Name, bool IsArray, string? Length, int? Precision, int? Scale)
{
    public static ChartDbType Of(string type)
    {
        var parsed = PostgresType.Parse(type);
        // "timestamp(3) with time zone" has its modifier inside, which parsing takes out.
        var name = parsed.Schema is null ? Own(string.Join(' ', parsed.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries))) : $"{parsed.Schema}.{parsed.Name}";
        var isText = name is "varchar" or "char" or "bit" or "varbit";
        return new ChartDbType(
            name.Replace(' ', '_'),
            name,
            parsed.Dimensions > 0,
            isText && parsed.Modifiers is [var length] ? length : null,
            isText ? null : parsed.Modifier(0),
            isText ? null : parsed.Modifier(1));
    }

    private static string Own(string name) => name switch
    {
        "integer" => "int",
        "character varying" => "varchar",
        "character" => "char",
        "timestamp with time zone" => "timestamptz",
        "timestamp without time zone" => "timestamp",
        "time with time zone" => "timetz",
        "time without time zone" => "time",
        "bit varying" => "varbit",
        _ => name,
    };
}
