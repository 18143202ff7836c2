using Npgsql;

namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_class: tables, views, sequences, composite types.</summary>
internal sealed record RelationRow(
    int Oid, string Name, int Namespace, string Kind, int Owner, string Persistence, string ReplicaIdentity, bool RowSecurity, bool ForceRowSecurity,
    bool IsPartition, string[]? Options, string[]? Acl, string? Bound, string[]? ToastOptions, string? AccessMethod, string? OfType)
{
    public static RelationRow Read(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetBoolean(7),
        row.GetBoolean(8), row.GetBoolean(9), row.TextsOrNull(10), row.TextsOrNull(11), row.TextOrNull(12), row.TextsOrNull(13), row.TextOrNull(14),
        row.TextOrNull(15));
}
