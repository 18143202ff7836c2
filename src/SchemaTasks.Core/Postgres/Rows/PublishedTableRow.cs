using Npgsql;

namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_publication_rel.</summary>
internal sealed record PublishedTableRow(
    int Publication, int Relation, string? Columns, string? Where)
{
    public static PublishedTableRow Read(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.TextOrNull(2), row.TextOrNull(3));
}
