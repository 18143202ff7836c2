namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_enum.</summary>
internal sealed record EnumLabelRow(
    int Type, string Label)
{
    public static EnumLabelRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetShared(1));
}
