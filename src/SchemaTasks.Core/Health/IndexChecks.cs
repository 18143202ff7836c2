using System.Globalization;
using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Health;

/// <summary>Indexes and what lacks one.</summary>
internal static class IndexChecks
{
    private const long LeastBytes = 8L << 20;

    public static IEnumerable<CatalogCheck> All =>
    [
        new("invalid_indexes", "invalid_indexes", ReadInvalid),
        new("duplicate_indexes", "duplicate_indexes", ReadDuplicate),
        new("foreign_keys_without_index", "foreign_keys_without_index", ReadForeignKey),
        new("unused_indexes", "unused_indexes", ReadUnused),
        new("vector_indexes", "vector_indexes", ReadVector),
    ];

    private static void ReadInvalid(HealthRow row, HealthContext context, FindingList found)
    {
        var name = row.Text(3);
        if (row.Flag(4)) found.Add(HealthLevel.Note, name, row.Member(ObjectKind.Index), "it is being built");
        else if (row.Flag(5)) found.Add(HealthLevel.Attention, name, row.Member(ObjectKind.Index), "it is invalid: a partition has no index that belongs to it", $"CREATE INDEX on each partition, then: ALTER INDEX {name} ATTACH PARTITION …;");
        else found.Add(HealthLevel.Attention, name, row.Member(ObjectKind.Index), "it is invalid: it costs time at each write and is never read", $"DROP INDEX CONCURRENTLY {name}; then create it again, or REINDEX INDEX CONCURRENTLY {name};");
    }

    private static void ReadDuplicate(HealthRow row, HealthContext context, FindingList found) =>
        found.Add(HealthLevel.Note, row.Text(3), row.Member(ObjectKind.Index), $"{(row.Flag(5) ? "it has the same columns as" : "its columns are the first ones of")} {row.Text(4)} ({Size(row.Number(6))})", $"DROP INDEX CONCURRENTLY {row.Text(3)};");

    private static void ReadForeignKey(HealthRow row, HealthContext context, FindingList found)
    {
        var (rows, deletes) = (row.Number(6), row.Text(5) is "c" or "n" or "d");
        found.Add(deletes && rows > context.Settings.ForeignKeyRows ? HealthLevel.Attention : HealthLevel.Note, $"{row.Text(3)}.{SqlIdentifier.QuoteIfNeeded(row.Text(2))}", row.Member(ObjectKind.ForeignKey),
            string.Create(CultureInfo.InvariantCulture, $"no index covers it, so a DELETE on {row.Text(4)} scans the whole table{(rows > 0 ? $" (about {rows:N0} rows)" : "")}"),
            $"CREATE INDEX CONCURRENTLY ON {row.Text(3)} ({row.Text(7)});");
    }

    private static void ReadUnused(HealthRow row, HealthContext context, FindingList found)
    {
        if (row.Number(4) < LeastBytes) return;
        found.Add(HealthLevel.Note, row.Text(3), row.Member(ObjectKind.Index), $"no scan since {row.Text(5)} ({Size(row.Number(4))})", $"Check the replicas too, then: DROP INDEX CONCURRENTLY {row.Text(3)};");
    }

    /// <summary>pgvector's advice for ivfflat: rows / 1000 lists up to a million rows, the square root of rows above. A table that was never analyzed gives no count.</summary>
    private static void ReadVector(HealthRow row, HealthContext context, FindingList found)
    {
        var (rows, lists, bytes, memory) = (row.Number(6), row.OptionalNumber(5) ?? 100, row.Number(7), row.Number(8));
        var path = row.Member(ObjectKind.Index);
        if (row.Text(4) == "ivfflat" && rows > 0)
        {
            var advised = rows <= 1_000_000 ? Math.Max(rows / 1000, 1) : (long)Math.Sqrt(rows);
            if (advised >= 10 && (lists * 4 < advised || lists > advised * 4))
                found.Add(HealthLevel.Note, row.Text(3), path, string.Create(CultureInfo.InvariantCulture, $"it has {lists} lists for about {rows:N0} rows; pgvector's advice is {advised}"), $"DROP INDEX {row.Text(3)}; create it again WITH (lists = {advised})");
        }
        if (row.Text(4) == "ivfflat" && rows == 0)
            found.Add(HealthLevel.Note, row.Text(3), path, "it was built on an empty table, so its lists fit no rows", $"After loading the rows: REINDEX INDEX CONCURRENTLY {row.Text(3)};");
        if (bytes > memory) found.Add(HealthLevel.Note, row.Text(3), path, $"it is larger ({Size(bytes)}) than maintenance_work_mem ({Size(memory)}), so building it is slow", $"SET maintenance_work_mem = '{(bytes >> 20) + 1}MB' before building it");
    }

    internal static string Size(long bytes) => bytes < 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.0} MB");
}
