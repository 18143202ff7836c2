namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_rewrite.</summary>
internal sealed record RuleRow(
    int Oid, int Relation, string Name, string Enabled, string Definition)
{
    public static RuleRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4));
}
