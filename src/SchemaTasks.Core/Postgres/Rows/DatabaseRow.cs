namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_database.</summary>
internal sealed record DatabaseRow(
    string? Comment, string TimeZone, string DateStyle, string IntervalStyle, string Monetary, string? Project, string? Branch, string? Endpoint)
{
    public static DatabaseRow Read(RowReader row) => new(
        row.TextOrNull(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7));
}
