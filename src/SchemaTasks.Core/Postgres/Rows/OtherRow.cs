namespace SchemaTasks.Postgres.Rows;

/// <summary>An object without structure here.</summary>
internal sealed record OtherRow(
    int Class, int Oid, string Kind, string Identity, string Definition, int? Namespace)
{
    public static OtherRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IntOrNull(5));
}
