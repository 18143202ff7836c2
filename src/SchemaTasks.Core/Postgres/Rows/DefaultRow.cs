namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_attrdef.</summary>
internal sealed record DefaultRow(
    int Relation, short Number, string Expression)
{
    public static DefaultRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt16(1), row.GetShared(2).Trim());
}
