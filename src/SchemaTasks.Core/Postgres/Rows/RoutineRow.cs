namespace SchemaTasks.Postgres.Rows;

/// <summary>pg_proc.</summary>
internal sealed record RoutineRow(
    int Oid, string Name, int Namespace, int Owner, string Kind, string Language, bool SecurityDefiner, bool Leakproof, bool Strict, bool ReturnsSet,
    string Volatility, string Parallel, double Cost, double Rows, string Arguments, string Signature, string? Returns, string Source, string? Library,
    string? SqlBody, string? Support, string[]? Transforms, string[]? Settings, string[]? Acl)
{
    public static RoutineRow Read(RowReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetShared(4), row.GetShared(5), row.GetBoolean(6), row.GetBoolean(7),
        row.GetBoolean(8), row.GetBoolean(9), row.GetShared(10), row.GetShared(11), row.GetDouble(12), row.GetDouble(13), row.GetShared(14), row.GetShared(15),
        row.SharedOrNull(16), row.GetString(17), row.TextOrNull(18), row.TextOrNull(19), row.TextOrNull(20), row.TextsOrNull(21), row.TextsOrNull(22),
        row.TextsOrNull(23));
}
