namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_roles.</summary>
internal sealed record RoleRow(
    int Oid, string Name)
{
    public static RoleRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1));
}
