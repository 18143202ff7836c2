using Npgsql;

namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_constraint.</summary>
internal sealed record ConstraintRow(
    int Oid, string Name, int Relation, int Domain, string Kind, bool Deferrable, bool Deferred, bool Validated, bool IsLocal, bool NoInherit,
    bool IsClone, int Index, int References, string OnUpdate, string OnDelete, bool MatchFull, string? Key, string? ReferencedKey, string? DeleteColumns,
    bool Enforced, bool Period, string? Text)
{
    public static ConstraintRow Read(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetString(4), row.GetBoolean(5), row.GetBoolean(6), row.GetBoolean(7),
        row.GetBoolean(8), row.GetBoolean(9), row.GetBoolean(10), row.GetInt32(11), row.GetInt32(12), row.GetString(13), row.GetString(14), row.GetBoolean(15),
        row.TextOrNull(16), row.TextOrNull(17), row.TextOrNull(18), row.GetBoolean(19), row.GetBoolean(20), row.TextOrNull(21));
}
