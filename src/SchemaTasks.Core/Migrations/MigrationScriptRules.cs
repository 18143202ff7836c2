using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>What a migration file may not hold, reported before anything of it runs.</summary>
internal static partial class MigrationScriptRules
{
    /// <summary>A file that has transactions of its own runs as it is written, where its tool lets it.</summary>
    public static ImmutableArray<SqlStatementText> AsItRuns(FileTransaction rule, ImmutableArray<SqlStatementText> written, ImmutableArray<SqlStatementText> unwrapped) =>
        rule is (FileTransaction.SentWhole or FileTransaction.AsWritten) && unwrapped.Any(IsTransactionControl) ? written : unwrapped;

    /// <param name="rule">The layout's.</param>
    /// <param name="statements">Without a pair around all of them.</param>
    /// <param name="isWrapped">There was such a pair.</param>
    public static bool InTransaction(FileTransaction rule, ImmutableArray<SqlStatementText> statements, bool isWrapped) => rule switch
    {
        FileTransaction.Never => false,
        FileTransaction.UnlessRefused => statements.All(statement => RefusesTransaction(statement) is null),
        FileTransaction.SentWhole => (isWrapped || statements.Length > 1) && !statements.Any(IsTransactionControl),
        FileTransaction.AsWritten => isWrapped && !statements.Any(IsTransactionControl),
        _ => true,
    };

    /// <returns>Errors in the order of the file.</returns>
    public static ImmutableArray<Diagnostic> Check(MigrationFile file, ImmutableArray<SqlToken> tokens, ImmutableArray<SqlStatementText> statements, bool inTransaction)
    {
        // The lines after COPY … FROM STDIN are data: what the scanner makes of them means nothing.
        var copy = statements.FirstOrDefault(IsCopyFromStdin);
        var end = copy?.Start ?? file.Text.Length;
        var faults = tokens.TakeWhile(token => token.Start < end).SelectMany(token => Check(file, token))
            .Concat(statements.TakeWhile(statement => statement.Start < end).SelectMany(statement => Check(file, statement, inTransaction)))
            .ToList();
        if (copy is not null) faults.Add(At(file, copy.Start, MigrationDiagnostics.CopyFromStdin));
        if (statements.LastOrDefault(statement => Opens(statement) || Closes(statement)) is { } last && Opens(last) && LeavesTransactions(file, inTransaction))
            faults.Add(At(file, last.Start, MigrationDiagnostics.TransactionControl, $"{last.Words[0]} without COMMIT"));
        return [.. faults.OrderBy(fault => fault.Location!.Line).ThenBy(fault => fault.Location!.Column)];
    }

    private static IEnumerable<Diagnostic> Check(MigrationFile file, SqlToken token)
    {
        if (token.Kind == SqlTokenKind.Backslash) yield return At(file, token.Start, MigrationDiagnostics.MetaCommand);
        if (token.Kind == SqlTokenKind.Unterminated) yield return At(file, token.Start, MigrationDiagnostics.Unterminated, What(file.Text[token.Start]));
        if (token.Kind == SqlTokenKind.LineComment && DownSection().Match(file.Text, token.Start, token.Length) is { Success: true } match)
            yield return At(file, token.Start, MigrationDiagnostics.BothDirections, match.Value.Trim());
    }

    private static IEnumerable<Diagnostic> Check(MigrationFile file, SqlStatementText statement, bool inTransaction)
    {
        if (IsTransactionControl(statement) && !LeavesTransactions(file, inTransaction)) yield return At(file, statement.Start, MigrationDiagnostics.TransactionControl, string.Join(' ', statement.Words.Take(2)));
        if (inTransaction && RefusesTransaction(statement) is { } what) yield return At(file, statement.Start, MigrationDiagnostics.NeedsNoTransaction, what);
    }

    private static bool IsCopyFromStdin(SqlStatementText statement) =>
        statement.StartsWith("COPY") && statement.Words.Zip(statement.Words.Skip(1)).Any(pair => pair is ("FROM", "STDIN"));

    private static bool IsTransactionControl(SqlStatementText statement) => statement.Words is
        ["BEGIN" or "COMMIT" or "END" or "ROLLBACK" or "ABORT" or "SAVEPOINT" or "RELEASE", ..] or ["START" or "PREPARE", "TRANSACTION", ..];

    /// <summary>The file's own statements begin and end its transactions.</summary>
    private static bool LeavesTransactions(MigrationFile file, bool inTransaction) => !inTransaction && file.Transaction is (FileTransaction.SentWhole or FileTransaction.AsWritten);

    private static bool Opens(SqlStatementText statement) => statement.Words is ["BEGIN", ..] or ["START", "TRANSACTION", ..];

    private static bool Closes(SqlStatementText statement) => statement.Words is ["COMMIT" or "END", ..] or ["ROLLBACK" or "ABORT"] or ["ROLLBACK" or "ABORT", "WORK" or "TRANSACTION"] or ["PREPARE", "TRANSACTION", ..];

    /// <summary>Statements that PostgreSQL runs outside transactions only. REFRESH MATERIALIZED VIEW CONCURRENTLY is not one of them.</summary>
    private static string? RefusesTransaction(SqlStatementText statement) => statement.Words switch
    {
        ["VACUUM", ..] => "VACUUM",
        ["CREATE" or "DROP", "INDEX", "CONCURRENTLY", ..] or ["CREATE", "UNIQUE", "INDEX", "CONCURRENTLY", ..] => string.Join(' ', statement.Words.TakeWhile(word => word != "CONCURRENTLY")) + " CONCURRENTLY",
        ["REINDEX", _, "CONCURRENTLY", ..] => "REINDEX CONCURRENTLY",
        ["REINDEX", "DATABASE" or "SYSTEM", ..] => "REINDEX of a whole database",
        ["ALTER", "TABLE", .. var rest] when rest.Contains("DETACH") && rest.Contains("CONCURRENTLY") => "DETACH PARTITION CONCURRENTLY",
        ["ALTER", "SYSTEM", ..] => "ALTER SYSTEM",
        ["CREATE" or "DROP", "DATABASE" or "TABLESPACE", ..] => string.Join(' ', statement.Words.Take(2)),
        _ => null,
    };

    private static string What(char first) => first switch
    {
        '/' => "comment",
        '"' => "quoted name",
        '$' => "dollar-quoted string",
        _ => "string or quoted name",
    };

    private static Diagnostic At(MigrationFile file, int offset, DiagnosticDescriptor descriptor, params object?[] arguments) =>
        Diagnostic.Create(descriptor, TextPosition.Locate(file.Path, file.Text, offset), arguments);

    [GeneratedRegex(@"\G--\s*(?:migrate:down|\+goose\s+down|\+migrate\s+down)\b[^\r\n]*", RegexOptions.IgnoreCase)]
    private static partial Regex DownSection();
}
