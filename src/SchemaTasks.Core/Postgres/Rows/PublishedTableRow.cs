namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_publication_rel.</summary>
internal sealed record PublishedTableRow(
    int Publication, int Relation, int[] Columns, string? Where)
{
    public static PublishedTableRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.Vector(2), row.TextOrNull(3));
}
