namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_publication_namespace.</summary>
internal sealed record PublishedSchemaRow(
    int Publication, string Schema)
{
    public static PublishedSchemaRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1));
}
