namespace SchemaTasks.Postgres.Rows;

/// <summary>A view's query.</summary>
internal sealed record ViewRow(
    int Relation, string Definition)
{
    public static ViewRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1));
}
