namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_trigger.</summary>
/// <param name="Oid">The trigger's OID.</param>
/// <param name="Relation">The OID of the table or view.</param>
/// <param name="Name">The trigger's name.</param>
/// <param name="Enabled">A letter.</param>
/// <param name="Definition">The whole; empty for a partition's clone.</param>
/// <param name="Parent">The OID of the partitioned table's trigger that it is a clone of, or 0.</param>
/// <param name="IsEnabledOtherwise">It is a clone, and fires at other times than what it is a clone of.</param>
internal sealed record TriggerRow(
    int Oid, int Relation, string Name, string Enabled, string Definition, int Parent, bool IsEnabledOtherwise)
{
    public static TriggerRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetShared(2), row.GetShared(3), row.GetString(4), row.GetInt32(5), row.GetBoolean(6));
}
