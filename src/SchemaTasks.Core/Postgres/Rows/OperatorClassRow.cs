namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_opclass.</summary>
internal sealed record OperatorClassRow(
    int Oid, string Name, int Method, bool Default, int InputType, int KeyType)
{
    public static OperatorClassRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetBoolean(3), row.GetInt32(4), row.GetInt32(5));
}
