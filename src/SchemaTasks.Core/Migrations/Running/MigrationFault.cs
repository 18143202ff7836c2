using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>From a server's error to a diagnostic at its place in the file.</summary>
internal static partial class MigrationFault
{
    /// <param name="script">The file.</param>
    /// <param name="statement">From 0, the statement that failed; <see langword="null"/> when it was not one of the file's, such as the commit.</param>
    /// <param name="error">The server's error.</param>
    /// <param name="consequence">A sentence on what stays.</param>
    /// <param name="server">Whose names may be secret.</param>
    public static Diagnostic Describe(MigrationScript script, int? statement, PostgresException error, string consequence, ConnectionSettings server)
    {
        var failed = statement is { } index ? script.Statements[index] : null;
        return Diagnostic.Create(HistoryDiagnostics.StatementFailed, Locate(script, statement, error), error.SqlState, Sentence(server.Redact(Words(failed, error))), HoldsSecret(failed) ? "" : server.Redact(Advice(error)), consequence);
    }

    /// <summary>Where in the file the error is.</summary>
    public static SourceLocation Locate(MigrationScript script, int? statement, PostgresException error)
    {
        var failed = statement is { } index ? script.Statements[index] : null;
        return failed is null ? new SourceLocation(script.File.Path, 1, 1) : script.Locate(failed.Start + Offset(failed, error));
    }

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

    private static string Advice(PostgresException error) => (error.Hint, error.SqlState) switch
    {
        ({ Length: > 0 } hint, _) => $" {Sentence(hint)}",
        (_, PostgresErrorCodes.ActiveSqlTransaction) => " Put it into a file of its own whose first line is '-- schematasks: no-transaction'.",
        (_, PostgresErrorCodes.LockNotAvailable) => " Another session holds the lock that it needs: run it again, or at a quieter time.",
        _ => "",
    };

    /// <summary>Where in the statement: the server's position, else the line of an anonymous block that it names, else its start.</summary>
    private static int Offset(SqlStatementText statement, PostgresException error)
    {
        if (error.Position > 0) return TextPosition.FromServerPosition(statement.Text, error.Position);
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
