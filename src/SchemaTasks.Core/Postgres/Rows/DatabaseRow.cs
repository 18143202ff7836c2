namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_database.</summary>
internal sealed record DatabaseRow(
    string? Comment)
{
    public static DatabaseRow Read(RowReader row) => new(
        row.TextOrNull(0));
}
