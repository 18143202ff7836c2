namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_statistic_ext.</summary>
internal sealed record StatisticsRow(
    int Oid, int Relation, string Schema, string Name, int? Target, string Definition)
{
    public static StatisticsRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.IntOrNull(4), row.GetString(5));
}
