namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_type: what a domain adds.</summary>
internal sealed record DomainRow(
    int Oid, int BaseOid, string BaseType, bool NotNull, string? Default, int? Collation)
{
    public static DomainRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetBoolean(3), row.TextOrNull(4), row.IntOrNull(5));
}
