namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_inherits.</summary>
internal sealed record InheritsRow(
    int Relation, int Parent, bool DetachPending)
{
    public static InheritsRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetBoolean(2));
}
