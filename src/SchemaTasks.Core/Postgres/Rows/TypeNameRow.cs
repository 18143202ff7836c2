namespace SchemaTasks.Postgres.Rows;

/// <summary>A type with its modifier, as columns use it.</summary>
internal sealed record TypeNameRow(
    int Type, int Modifier, string Name, int Collation, char Storage)
{
    public static TypeNameRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetInt32(3), Letters.At(row.GetInt32(4), 0));
}
