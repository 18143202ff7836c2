namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_namespace.</summary>
internal sealed record NamespaceRow(
    int Oid, string Name, int Owner, string[]? Acl)
{
    public static NamespaceRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.TextsOrNull(3));
}
