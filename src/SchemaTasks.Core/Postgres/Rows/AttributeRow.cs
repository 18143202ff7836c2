using Npgsql;

namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_attribute.</summary>
internal sealed record AttributeRow(
    int Relation, short Number, string Name, int Type, int Modifier, bool NotNull, bool IsLocal, int Collation, string Identity, string Generated,
    string Storage, string? Compression, int? StatisticsTarget, string[]? Options, string[]? ForeignOptions, string[]? Acl)
{
    public static AttributeRow Read(NpgsqlDataReader row) => new(
        row.GetInt32(0), row.GetInt16(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetBoolean(5), row.GetBoolean(6), row.GetInt32(7),
        row.GetString(8), row.GetString(9), row.GetString(10), row.TextOrNull(11), row.IntOrNull(12), row.TextsOrNull(13), row.TextsOrNull(14),
        row.TextsOrNull(15));
}
