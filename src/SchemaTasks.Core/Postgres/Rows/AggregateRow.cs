namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_aggregate.</summary>
internal sealed record AggregateRow(
    int Routine, string Definition)
{
    public static AggregateRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1));
}
