using System.Globalization;
using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Health;

/// <summary>The server itself: connections, TLS, versions, vacuum age, replication, sessions.</summary>
internal static class ServerChecks
{
    private const long Gigabyte = 1L << 30;

    /// <summary>The last day of security fixes, by major version: https://www.postgresql.org/support/versioning/.</summary>
    private static readonly Dictionary<int, DateOnly> EndOfSupport = new()
    {
        [13] = new(2025, 11, 13),
        [14] = new(2026, 11, 12),
        [15] = new(2027, 11, 11),
        [16] = new(2028, 11, 9),
        [17] = new(2029, 11, 8),
        [18] = new(2030, 11, 14),
    };

    public static IEnumerable<CatalogCheck> All =>
    [
        new("server", "facts", ReadFacts),
        new("collation_versions", "collation_versions", ReadCollation),
        new("extension_updates", "extension_updates", ReadExtension),
        new("wraparound", "wraparound", ReadWraparound),
        new("replication_slots", "replication_slots", ReadSlot),
        new("long_transactions", "long_transactions", ReadTransaction) { Parameters = context => [context.Settings.TransactionSeconds.ToString(CultureInfo.InvariantCulture)] },
    ];

    private static void ReadFacts(HealthRow row, HealthContext context, FindingList found)
    {
        string[] ids = [.. new[] { ("project", row.OptionalText(13)), ("branch", row.OptionalText(14)), ("endpoint", row.OptionalText(15)), ("timeline", row.OptionalText(16)) }
            .Where(id => id.Item2 is { Length: > 0 }).Select(id => $"{id.Item1} {id.Item2}")];
        var facts = new ServerFacts
        {
            VersionNumber = (int)row.Number(0),
            Version = row.Text(1),
            IsReplica = row.Flag(2),
            Role = row.Text(3),
            IsSuperuser = row.Flag(4),
            IsEncrypted = row.Flag(5),
            Encryption = row.Text(6),
            Encoding = row.Text(7),
            TimeZone = row.Text(8),
            MaxConnections = (int)row.Number(9),
            ReservedConnections = (int)row.Number(10),
            Connections = (int)row.Number(11),
            IsReadOnlyByDefault = row.Flag(12),
            Platform = ids.Length > 0 || row.Flag(21) ? "Neon" : row.Flag(20) ? "Supabase" : "",
            PlatformIds = ids,
            DatabaseBytes = row.Number(17),
            DatabaseConnectionLimit = (int)row.Number(18),
            SeesAllSessions = row.Flag(22),
        };
        context.Facts = facts;
        if (context.IsShadow) return;

        var usable = facts.MaxConnections - facts.ReservedConnections;
        if (facts.Connections * 100L > (long)usable * context.Settings.ConnectionsPercent)
            found.Add(HealthLevel.Attention, "server", null, $"{facts.Connections} of {usable} connections are in use", "Close idle sessions, put a pooler in front of the server, or raise max_connections");
        if (!facts.IsEncrypted && context.Server.IsDistant)
            found.Add(HealthLevel.Attention, "server", null, $"the connection to {context.Server.Host} is not encrypted", "Add sslmode=verify-full to the connection");
        if (EndOfSupport.TryGetValue(facts.Major, out var end) && context.Today > end)
            found.Add(HealthLevel.Attention, "server", null, string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {facts.Major} has had no security fixes since {end:yyyy-MM-dd}"), "Upgrade the server to a supported major version");
    }

    private static void ReadCollation(HealthRow row, HealthContext context, FindingList found)
    {
        var isDatabase = row.Text(0) == "database";
        var name = isDatabase ? SqlIdentifier.QuoteIfNeeded(row.Text(2)) : SqlIdentifier.QuoteIfNeeded(row.Text(1), row.Text(2));
        // A database whose locale has no versions (C, POSIX) has none recorded and none now.
        if (row.IsNull(3) && row.IsNull(4)) return;
        found.Add(HealthLevel.Attention, isDatabase ? $"database {name}" : $"collation {name}", null,
            $"it was created with version {Or(row.OptionalText(3), "unknown")} of the collation, the system has {Or(row.OptionalText(4), "none")}: indexes on text may be in the wrong order",
            isDatabase ? $"REINDEX DATABASE {name}; ALTER DATABASE {name} REFRESH COLLATION VERSION;" : $"Reindex what uses it, then: ALTER COLLATION {name} REFRESH VERSION;");
    }

    private static void ReadExtension(HealthRow row, HealthContext context, FindingList found) =>
        found.Add(HealthLevel.Note, row.Text(0), ObjectPath.OfExtension(row.Text(0)), $"version {row.Text(1)} is installed, {row.Text(2)} is available", $"ALTER EXTENSION {SqlIdentifier.QuoteIfNeeded(row.Text(0))} UPDATE;");

    private static void ReadWraparound(HealthRow row, HealthContext context, FindingList found)
    {
        Judge(row.Number(0), row.Number(2), "transaction");
        Judge(row.Number(1), row.Number(3), "multixact");

        void Judge(long age, long limit, string what)
        {
            if (age > 1_500_000_000) Report(HealthLevel.Broken);
            else if (age > limit * 3 / 2) Report(HealthLevel.Attention);

            void Report(HealthLevel level) => found.Add(level, "database", ObjectPath.Database,
                string.Create(CultureInfo.InvariantCulture, $"its oldest {what} id is {age:N0} old; at 2,147,483,648 the server stops"), "VACUUM (FREEZE, VERBOSE); end long transactions and drop unused replication slots first");
        }
    }

    private static void ReadSlot(HealthRow row, HealthContext context, FindingList found)
    {
        var (name, status, behind) = (row.Text(0), row.Text(3), row.OptionalNumber(4));
        var drop = $"If nobody needs it: SELECT pg_drop_replication_slot({SqlLiteral.Quote(name)});";
        if (status is "unreserved" or "lost") found.Add(HealthLevel.Broken, $"slot {name}", null, $"its write-ahead log is {(status == "lost" ? "gone" : "about to be removed")} (wal_status {status})", drop);
        else if (behind > Gigabyte) found.Add(HealthLevel.Attention, $"slot {name}", null, string.Create(CultureInfo.InvariantCulture, $"it is {behind / (double)Gigabyte:0.0} GB behind"), drop);
        else if (!row.Flag(2)) found.Add(HealthLevel.Attention, $"slot {name}", null, "nobody reads it, and the server keeps write-ahead log for it", drop);
    }

    private static void ReadTransaction(HealthRow row, HealthContext context, FindingList found)
    {
        var seconds = row.Number(3);
        var who = row.IsNull(0) ? $"{row.Text(2)} of {row.Text(1)}" : $"session {row.Number(0)} of {Or(row.OptionalText(1), "another role")}";
        if (row.IsNull(0) && seconds <= context.Settings.TransactionSeconds) return;
        var blocked = row.OptionalText(5) is { Length: > 0 } pids ? $", blocked by {pids}" : "";
        found.Add(HealthLevel.Attention, who, null, row.Text(4) == "Lock" ? $"it waits for a lock{blocked}" : $"its transaction has been open for {seconds} s",
            row.IsNull(0) ? $"ROLLBACK PREPARED {SqlLiteral.Quote(row.Text(2)["prepared ".Length..])};" : $"SELECT pg_terminate_backend({row.Number(0)});");
    }

    private static string Or(string? text, string otherwise) => text is { Length: > 0 } ? text : otherwise;
}
