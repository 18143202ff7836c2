namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_extension.</summary>
internal sealed record ExtensionRow(
    int Oid, string Name, string Schema, string Version, string? Comment, string[]? Requires, bool HoldsData)
{
    public static ExtensionRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.TextOrNull(4), row.TextsOrNull(5), row.GetBoolean(6));
}
