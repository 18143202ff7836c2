namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_type: enums, domains, ranges, composite types.</summary>
internal sealed record TypeRow(
    int Oid, string Name, int Namespace, string Kind, int Owner, int Relation, string[]? Acl)
{
    public static TypeRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetShared(3), row.GetInt32(4), row.GetInt32(5), row.TextsOrNull(6));
}
