namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_policy.</summary>
internal sealed record PolicyRow(
    int Oid, int Relation, string Name, string Command, bool Permissive, int[] Roles, string? Using, string? WithCheck)
{
    public static PolicyRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetBoolean(4), row.Vector(5), row.TextOrNull(6),
        row.TextOrNull(7));
}
