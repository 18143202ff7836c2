namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_sequence, with the column that it belongs to; an identity column's only where it has options.</summary>
internal sealed record SequenceRow(
    int Oid, string Name, int Namespace, int Owner, bool Unlogged, string[]? Acl, int Type, long Start, long Increment, long Minimum, long Maximum, long Cache, bool Cycle,
    int? OwnerRelation, int? OwnerColumn, string? Dependency)
{
    public static SequenceRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetBoolean(4), row.TextsOrNull(5), row.GetInt32(6), row.GetInt64(7), row.GetInt64(8),
        row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetBoolean(12), row.IntOrNull(13), row.IntOrNull(14), row.SharedOrNull(15));
}
