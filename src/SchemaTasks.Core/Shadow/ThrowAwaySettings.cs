namespace SchemaTasks.Shadow;

/// <summary>Settings of a server whose data nobody will miss.</summary>
internal static class ThrowAwaySettings
{
    /// <summary>
    /// Nothing is forced to disk, no background work, UTC so that printed time stamps are the same everywhere,
    /// and a log without statements, which may hold data.
    /// </summary>
    public static readonly string[] Values =
    [
        "fsync=off",
        "full_page_writes=off",
        "synchronous_commit=off",
        "wal_level=minimal",
        "max_wal_senders=0",
        "autovacuum=off",
        "jit=off",
        // A migration, pg_dump or a reading may lock every table and view of a large schema in one transaction.
        "max_locks_per_transaction=1024",
        "timezone=UTC",
        "log_timezone=UTC",
        "log_min_messages=log",
        "log_min_error_statement=panic",
        "logging_collector=off",
        "log_destination=stderr",
    ];

    /// <summary>The same as arguments of <c>postgres</c>.</summary>
    public static IEnumerable<string> Arguments => Values.SelectMany(value => (string[])["-c", value]);
}
