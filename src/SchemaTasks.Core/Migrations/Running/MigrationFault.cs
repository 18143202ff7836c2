using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>From a server's error to a diagnostic at its place in the file.</summary>
internal static partial class MigrationFault
{
    private const string OutsideOfTheSandbox =
        " The shadow replays migrations as a role that reaches nothing outside of its scratch database: no other database, no tablespace, subscription, setting, program or file of the server. "
        + "If the file must do that there, set 'shadow: superuser: true' in schema.config.yaml.";

    /// <param name="session">The connection, whose transaction has ended.</param>
    /// <param name="script">The file.</param>
    /// <param name="fault">The statement that failed, or a command of ours, such as the commit; and the server's error.</param>
    /// <param name="stays">A sentence on what stays.</param>
    /// <param name="cancel">Ends the look at who holds a lock.</param>
    public static async Task<Diagnostic> DescribeAsync(MigrationSession session, MigrationScript script, MigrationCommandException fault, string stays, CancellationToken cancel)
    {
        var (server, error) = (session.Server, fault.Error);
        var failed = Failed(script, fault.Statement);
        if (session.IsSandbox && error.SqlState == PostgresErrorCodes.InsufficientPrivilege) stays += OutsideOfTheSandbox;
        if (!session.IsReplay && script.File.Kind != MigrationKind.Rollback && IsThereAlready(error)) stays += $" If this server has the whole effect of the file already, record it as applied: SchemaMigrate with SchemaMigrationMarkApplied={script.File.Name}.";
        if (session.IsReplay && !HoldsSecret(failed)) stays += MissingPlatform.Advice(error.SqlState, error.MessageText, session.Platform);
        var holder = failed is not null && error.SqlState == PostgresErrorCodes.LockNotAvailable ? await LockHolder.OfStatementAsync(session, failed.Text, cancel).ConfigureAwait(false) : null;
        var advice = HoldsSecret(failed) ? "" : server.Redact(Advice(error, session.Facts)) + (holder is null ? "" : $" In its way is {holder}.");
        return Diagnostic.Create(HistoryDiagnostics.StatementFailed, Locate(script, fault.Statement, error, fault.Inserted), error.SqlState, Sentence(server.Redact(Words(failed, error))), advice, stays);
    }

    /// <summary>Where in the file the error is.</summary>
    public static SourceLocation Locate(MigrationScript script, int? statement, PostgresException error, int inserted = 0)
    {
        var failed = Failed(script, statement);
        return failed is null ? new SourceLocation(script.File.Path, 1, 1) : script.Locate(failed.Start + Offset(failed, error, inserted));
    }

    /// <param name="script">The file.</param>
    /// <param name="statement">Its index; <see langword="null"/> for a command of ours.</param>
    public static SqlStatementText? Failed(MigrationScript script, int? statement) => statement is { } index ? script.Statements.ElementAt(index) : null;

    /// <summary>A syntax error repeats a word of the statement, which may be the password.</summary>
    public static string Words(SqlStatementText? statement, PostgresException error) =>
        HoldsSecret(statement) ? "the server refuses the statement; its words are left out, since they may repeat a secret" : error.MessageText;

    /// <summary>Whether the text of a statement may hold a password, or a connection with one.</summary>
    public static bool HoldsSecret(SqlStatementText? statement) => statement is not null && Secret().IsMatch(statement.Text);

    /// <summary>The line of an anonymous block that raises a notice, if the file has one such block; else the file's first line.</summary>
    public static SourceLocation Locate(MigrationScript script, PostgresNotice notice)
    {
        var blocks = script.Statements.Where(statement => statement.StartsWith("DO")).Take(2).ToList();
        return blocks.Count == 1 && BlockLine().Match(notice.Where ?? "") is { Success: true } match
            ? script.Locate(blocks[0].Start + BlockLineOffset(blocks[0].Text, int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)))
            : new SourceLocation(script.File.Path, 1, 1);
    }

    /// <summary>A column, table, type, schema, function or another object of the name exists.</summary>
    private static bool IsThereAlready(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.DuplicateColumn or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.DuplicateSchema or PostgresErrorCodes.DuplicateFunction;

    private static string Advice(PostgresException error, SessionFacts facts) => (error.Hint, error.SqlState) switch
    {
        ({ Length: > 0 } hint, not PostgresErrorCodes.LockNotAvailable and not "55P04") => $" {Sentence(hint)}{Settings(error, facts)}",
        (_, PostgresErrorCodes.ActiveSqlTransaction) => " Put it into a file of its own whose first line is '-- schematasks: no-transaction'.",
        (_, PostgresErrorCodes.InvalidTransactionTermination) => " It ends a transaction, and its file runs in one: put it into a file of its own whose first line is '-- schematasks: no-transaction'.",
        (_, PostgresErrorCodes.LockNotAvailable) => " Another session holds the lock that it needs. Run it again, at a quieter time, or raise SchemaMigrationLockTimeout (seconds; 10 by default, and everybody behind it waits as long).",
        (_, "55P04") => " A value that is added to an enum can be used once it is committed: put what uses it into the next file.",
        _ => Settings(error, facts),
    };

    /// <summary>What a role's own settings may have to do with a name that is not found.</summary>
    private static string Settings(PostgresException error, SessionFacts facts) =>
        error.SqlState is "3F000" or "42P01" or "42704" or "42883" or "42501" or "22023" or "25006" && facts.Settings.Where(setting => !setting.IsOverridden).ToList() is { Count: > 0 } settings
            ? $" In force are {string.Join(", ", settings)}."
            : "";

    /// <summary>Where in the statement: the server's position, else the line of an anonymous block that it names, else its start.</summary>
    private static int Offset(SqlStatementText statement, PostgresException error, int inserted)
    {
        if (error.Position > 0) return TextPosition.FromServerPosition(statement.Text, Math.Max(1, error.Position - inserted));
        if (statement.StartsWith("DO") && BlockLine().Match(error.Where ?? "") is { Success: true } match)
            return BlockLineOffset(statement.Text, int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        return 0;
    }

    private static int BlockLineOffset(string statement, int line)
    {
        var body = SqlTokenizer.Tokenize(statement).FirstOrDefault(token => token.Kind is SqlTokenKind.DollarString or SqlTokenKind.QuotedString);
        var at = body.Start;
        for (var current = 1; current < line && at < body.End; current++)
        {
            var newline = statement.IndexOf('\n', at, body.End - at);
            if (newline < 0) return body.Start;
            at = newline + 1;
        }
        while (at < body.End && statement[at] is ' ' or '\t') at++;
        return at;
    }

    private static string Sentence(string text) => text.TrimEnd() is var trimmed && trimmed.EndsWith('.') ? trimmed : trimmed + ".";

    [GeneratedRegex(@"\b(?:PASSWORD|USER\s+MAPPING|SUBSCRIPTION|SERVER)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"inline_code_block line (\d+)")]
    private static partial Regex BlockLine();
}
