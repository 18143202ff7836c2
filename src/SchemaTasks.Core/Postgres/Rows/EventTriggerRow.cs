namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_event_trigger.</summary>
internal sealed record EventTriggerRow(
    int Oid, string Name, int Owner, string Event, string Enabled, string[]? Tags, string FunctionSchema, string Function)
{
    public static EventTriggerRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.TextsOrNull(5), row.GetString(6), row.GetString(7));
}
