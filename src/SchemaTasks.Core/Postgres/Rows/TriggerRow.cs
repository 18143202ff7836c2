namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_trigger.</summary>
internal sealed record TriggerRow(
    int Oid, int Relation, string Name, string Enabled, string Definition)
{
    public static TriggerRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetShared(2), row.GetShared(3), row.GetString(4));
}
