using Npgsql;

namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_trigger.</summary>
internal sealed record TriggerRow(
    int Oid, int Relation, string Name, string Enabled, string Definition)
{
    public static TriggerRow Read(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4));
}
