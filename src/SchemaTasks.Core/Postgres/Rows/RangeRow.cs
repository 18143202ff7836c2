namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_range.</summary>
internal sealed record RangeRow(
    int Oid, string Subtype, string? OperatorClass, int? Collation, string? Canonical, string? SubtypeDiff, string? Multirange,
    string? QualifiedMultirange)
{
    public static RangeRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.TextOrNull(2), row.IntOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7));
}
