using Npgsql;

namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_index.</summary>
internal sealed record IndexRow(
    int Oid, int Relation, string Name, int Namespace, int Method, bool Unique, bool Valid, bool NullsNotDistinct, bool ReplicaIdentity, bool Clustered,
    bool IsClone, short KeyCount, string Keys, string OperatorClasses, string Collations, string Flags, string[]? Options, string? Predicate,
    string[]? Expressions, int[]? Types, string? Definition)
{
    public static IndexRow Read(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetBoolean(5), row.GetBoolean(6), row.GetBoolean(7),
        row.GetBoolean(8), row.GetBoolean(9), row.GetBoolean(10), row.GetInt16(11), row.GetString(12), row.GetString(13), row.GetString(14), row.GetString(15),
        row.TextsOrNull(16), row.TextOrNull(17), row.TextsOrNull(18), row.IntsOrNull(19), row.TextOrNull(20));
}
