namespace SchemaTasks.Postgres.Rows;

/// <summary>An object's name, qualified and quoted where the query says so.</summary>
internal sealed record NameRow(
    int Oid, string Name)
{
    public static NameRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1));
}
