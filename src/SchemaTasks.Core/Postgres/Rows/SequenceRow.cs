using Npgsql;

namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_sequence, with the column that it belongs to.</summary>
internal sealed record SequenceRow(
    int Oid, int Type, long Start, long Increment, long Minimum, long Maximum, long Cache, bool Cycle, int? OwnerRelation, int? OwnerColumn,
    string? Dependency)
{
    public static SequenceRow Read(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetBoolean(7),
        row.IntOrNull(8), row.IntOrNull(9), row.TextOrNull(10));
}
