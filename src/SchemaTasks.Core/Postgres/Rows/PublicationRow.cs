namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_publication.</summary>
internal sealed record PublicationRow(
    int Oid, string Name, int Owner, bool AllTables, bool Insert, bool Update, bool Delete, bool Truncate, bool ViaRoot, string? GeneratedColumns)
{
    public static PublicationRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetBoolean(3), row.GetBoolean(4), row.GetBoolean(5), row.GetBoolean(6), row.GetBoolean(7),
        row.GetBoolean(8), row.TextOrNull(9));
}
