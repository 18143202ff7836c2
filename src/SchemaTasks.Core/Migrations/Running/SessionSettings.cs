using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace SchemaTasks.Migrations;

/// <summary>The settings of a session and of a transaction that files find.</summary>
internal static class SessionSettings
{
    /// <summary>
    /// What other clients of a pooled session have set is put aside for one transaction. What a pooler itself sets for each client, and what
    /// belongs to the transaction, stays.
    /// </summary>
    public static MigrationCommand[] AsNew { get; } =
    [
        MigrationCommand.Own("SET LOCAL SESSION AUTHORIZATION DEFAULT"),
        MigrationCommand.Own("SET LOCAL role TO DEFAULT"),
        MigrationCommand.Own(
            """
            SELECT pg_catalog.count(pg_catalog.set_config(name, reset_val, true)) FROM pg_catalog.pg_settings
            WHERE source OPERATOR(pg_catalog.=) 'session' AND context OPERATOR(pg_catalog.=) 'user' AND setting OPERATOR(pg_catalog.<>) reset_val
                AND name OPERATOR(pg_catalog.<>) 'client_encoding' AND name OPERATOR(pg_catalog.<>) 'application_name' AND name OPERATOR(pg_catalog.!~~) 'transaction_%'
            """),
    ];

    /// <summary>The session's own role again, in a transaction; whatever a file has set.</summary>
    public static MigrationCommand[] OwnRole { get; } = [MigrationCommand.Own("SET LOCAL SESSION AUTHORIZATION DEFAULT"), MigrationCommand.Own("SET LOCAL role TO DEFAULT")];

    /// <summary>DISCARD ALL in parts that may be sent together, outside of a transaction.</summary>
    public static MigrationCommand[] Reset { get; } =
    [
        .. ((string[])
        [
            "CLOSE ALL", "RESET SESSION AUTHORIZATION", "RESET ROLE", "RESET ALL", "DEALLOCATE ALL", "UNLISTEN *", "SELECT pg_catalog.pg_advisory_unlock_all()",
            "DISCARD PLANS", "DISCARD TEMP", "DISCARD SEQUENCES",
        ]).Select(MigrationCommand.Own),
    ];

    /// <summary>For a transaction alone, whatever the role or the database says: timeouts, and how strings are read.</summary>
    public static NpgsqlBatchCommand OfTransaction(SessionFacts facts, MigrationOptions options) => Set(Values(facts, options, options.LockTimeout), isLocal: true);

    /// <summary>The same for a file whose statements run outside of transactions, on a session that is not shared.</summary>
    public static NpgsqlBatchCommand OfSession(SessionFacts facts, MigrationOptions options) => Set(Values(facts, options, options.LockTimeout), isLocal: false);

    public static NpgsqlBatchCommand LockTimeout(TimeSpan timeout) => Set([("lock_timeout", Milliseconds(timeout))], isLocal: false);

    private static IEnumerable<(string Name, string Value)> Values(SessionFacts facts, MigrationOptions options, TimeSpan lockTimeout)
    {
        yield return ("lock_timeout", Milliseconds(lockTimeout));
        yield return ("statement_timeout", Milliseconds(options.StatementTimeout ?? TimeSpan.Zero));
        yield return ("idle_in_transaction_session_timeout", "0");
        if (facts.Major >= 17) yield return ("transaction_timeout", "0");
        yield return ("standard_conforming_strings", "on");
    }

    private static NpgsqlBatchCommand Set(IEnumerable<(string Name, string Value)> settings, bool isLocal)
    {
        var command = new NpgsqlBatchCommand();
        var calls = new List<string>();
        foreach (var (name, value) in settings)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.Text });
            calls.Add(string.Create(CultureInfo.InvariantCulture, $"pg_catalog.set_config('{name}', ${command.Parameters.Count}, {(isLocal ? "true" : "false")})"));
        }
        command.CommandText = "SELECT " + string.Join(", ", calls);
        return command;
    }

    private static string Milliseconds(TimeSpan value) => ((long)value.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
