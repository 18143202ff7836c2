namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_foreign_table.</summary>
internal sealed record ForeignTableRow(
    int Relation, string Server, string[]? Options)
{
    public static ForeignTableRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.TextsOrNull(2));
}
