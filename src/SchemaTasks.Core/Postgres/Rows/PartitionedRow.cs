namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_partitioned_table.</summary>
internal sealed record PartitionedRow(
    int Relation, string Key)
{
    public static PartitionedRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1));
}
