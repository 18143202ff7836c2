using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Npgsql;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>
/// The statements of a file for a session that other clients get afterwards: what they set holds until the end of the file's transaction, and
/// what cannot be had without staying in the session is refused. Only statements are looked at, not what routines and blocks do.
/// </summary>
internal static partial class PooledStatements
{
    /// <returns>ST2042 for each statement that would leave something.</returns>
    public static IEnumerable<Diagnostic> Check(MigrationScript script) =>
        from statement in script.Statements
        let left = Left(statement, script.InTransaction)
        where left is not null
        select Diagnostic.Create(HistoryDiagnostics.LeftInPool, script.Locate(statement.Start), left.Value.What, left.Value.Instead);

    public static IEnumerable<MigrationCommand> Of(MigrationScript script) => script.Statements.Select((statement, index) =>
    {
        var (text, inserted) = Local(statement);
        return new MigrationCommand(new NpgsqlBatchCommand(text), index) { Words = statement.Words, Inserted = inserted };
    });

    private static (string What, string Instead)? Left(SqlStatementText statement, bool inTransaction) => statement.Words switch
    {
        ["PREPARE", ..] and not ["PREPARE", "TRANSACTION", ..] => ("a prepared statement", "Write the statement itself"),
        ["LISTEN" or "UNLISTEN", ..] => ("a subscription to notifications", "Leave it to the application"),
        ["LOAD", ..] => ("a loaded library", "Connect directly"),
        ["DISCARD", ..] or ["RESET", "ALL"] => ("others without what they have set", "Leave it out: a file finds a transaction of its own"),
        ["DEALLOCATE", ..] => ("others without their prepared statements", "Leave it out"),
        ["DECLARE", .. var rest] when rest.Contains("WITH") && rest.Contains("HOLD") => ("an open cursor", "Leave out WITH HOLD"),
        ["SET", "SESSION", "CHARACTERISTICS", ..] => ("a setting", "Write SET TRANSACTION"),
        ["CREATE", .. var rest] when rest.Take(3).Any(word => word is "TEMP" or "TEMPORARY") && !(inTransaction && rest.Contains("COMMIT") && rest[^1] == "DROP") => ("a temporary object", "Write ON COMMIT DROP, for a table in a file with a transaction"),
        ["SELECT", .. var rest] when rest.Contains("INTO") && rest.Any(word => word is "TEMP" or "TEMPORARY") => ("a temporary table", "Write CREATE TEMPORARY TABLE … ON COMMIT DROP AS"),
        ["SET" or "RESET", ..] when !inTransaction && statement.Words is not ["SET", "CONSTRAINTS", ..] => ("a setting", "The file has no transaction in which it could end: connect directly, or give the role the setting"),
        _ when SessionLock().IsMatch(statement.Text) => ("an advisory lock", "Write pg_advisory_xact_lock"),
        _ => null,
    };

    /// <summary>Settings until the end of the transaction, instead of the session's.</summary>
    private static (string Text, int Inserted) Local(SqlStatementText statement)
    {
        var text = statement.Text;
        switch (statement.Words)
        {
            case ["SET", "LOCAL" or "TRANSACTION" or "CONSTRAINTS", ..]:
                return (text, 0);
            case ["SET", "SESSION", not "AUTHORIZATION", ..]:
                return (SetSession().Replace(text, "SET LOCAL ", 1), 0);
            case ["SET", ..]:
                return ("SET LOCAL" + text["SET".Length..], " LOCAL".Length);
            case ["RESET", "SESSION", "AUTHORIZATION"]:
                return ("SET LOCAL SESSION AUTHORIZATION DEFAULT", 0);
            case ["RESET", ..]:
                return ($"SET LOCAL{text["RESET".Length..]} TO DEFAULT", 0);
            default:
                // Of the same length, so that positions stay.
                return (SetConfig().Replace(text, match => match.Groups[1].Value + "true " + match.Groups[2].Value), 0);
        }
    }

    [GeneratedRegex(@"\bpg_(?:try_)?advisory_lock(?:_shared)?\s*\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SessionLock();

    [GeneratedRegex(@"\ASET\s+SESSION\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SetSession();

    [GeneratedRegex(@"(\bset_config\s*\(\s*'[^']*'\s*,\s*'[^']*'\s*,\s*)false(\s*\))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SetConfig();
}
