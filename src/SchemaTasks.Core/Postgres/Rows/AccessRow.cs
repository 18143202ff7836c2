namespace SchemaTasks.Postgres.Rows;

/// <summary>Owner and access list of an object whose owner the manifest never lists.</summary>
internal sealed record AccessRow(int Class, int Oid, int Owner, string[]? Acl)
{
    public static AccessRow Read(RowReader row) => new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.TextsOrNull(3));
}
