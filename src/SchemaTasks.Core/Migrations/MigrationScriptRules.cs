using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>What a migration file may not hold, reported before anything of it runs.</summary>
internal static partial class MigrationScriptRules
{
    /// <param name="rule">The layout's.</param>
    /// <param name="isWrapped">There is a pair of BEGIN and COMMIT around all statements.</param>
    /// <param name="count">How many statements there are, without that pair.</param>
    /// <param name="hasTransactions">One of them begins or ends a transaction.</param>
    /// <param name="isRefused">One of them cannot run in a transaction.</param>
    public static bool InTransaction(FileTransaction rule, bool isWrapped, int count, bool hasTransactions, bool isRefused) => rule switch
    {
        FileTransaction.Never => false,
        FileTransaction.UnlessRefused => !isRefused,
        FileTransaction.SentWhole => (isWrapped || count > 1) && !hasTransactions,
        FileTransaction.AsWritten => isWrapped && !hasTransactions,
        _ => true,
    };

    /// <returns>Errors in the order of the file.</returns>
    public static ImmutableArray<Diagnostic> Check(MigrationFile file, ImmutableArray<SqlToken> tokens, ImmutableArray<SqlStatementText> statements, bool inTransaction) =>
    [
        .. tokens.Select(token => Check(file, token)).OfType<Diagnostic>()
            .Concat(statements.SelectMany(statement => Check(file, statement.Start, statement.Words, inTransaction)))
            .OrderBy(fault => fault.Location!.Line).ThenBy(fault => fault.Location!.Column),
    ];

    /// <returns><see langword="null"/> for nearly every token.</returns>
    public static Diagnostic? Check(MigrationFile file, SqlToken token) => token.Kind switch
    {
        SqlTokenKind.Backslash => At(file, token.Start, MigrationDiagnostics.MetaCommand),
        SqlTokenKind.Unterminated => At(file, token.Start, MigrationDiagnostics.Unterminated, What(file.Text[token.Start])),
        SqlTokenKind.LineComment when file.Kind != MigrationKind.Rollback && DownSection().Match(file.Text, token.Start, token.Length) is { Success: true } match =>
            At(file, token.Start, MigrationDiagnostics.BothDirections, match.Value.Trim()),
        _ => null,
    };

    /// <param name="file">The file.</param>
    /// <param name="start">The statement's offset in it.</param>
    /// <param name="words">What the statement is: <see cref="SqlStatementText.Words"/>.</param>
    /// <param name="inTransaction">Whether the file runs in one transaction.</param>
    public static IEnumerable<Diagnostic> Check(MigrationFile file, int start, ImmutableArray<string> words, bool inTransaction)
    {
        if (IsTransactionControl(words) && !(inTransaction && IsSavepoint(words)) && !LeavesTransactions(file, inTransaction)) yield return At(file, start, MigrationDiagnostics.TransactionControl, string.Join(' ', words.Take(2)));
        if (inTransaction && RefusesTransaction(words) is { } what) yield return At(file, start, MigrationDiagnostics.NeedsNoTransaction, what);
    }

    /// <summary>Whether a statement of a file without transaction may be put into one of its own.</summary>
    public static bool CanBeWrapped(ImmutableArray<string> words) => RefusesTransaction(words) is null && !IsTransactionControl(words);

    public static bool IsCopyFromStdin(ImmutableArray<string> words) =>
        words is ["COPY", ..] && words.Zip(words.Skip(1)).Any(pair => pair is ("FROM", "STDIN"));

    public static Diagnostic CopyFromStdin(MigrationFile file, int start) => At(file, start, MigrationDiagnostics.CopyFromStdin);

    /// <summary>The fault of a transaction that a file begins and does not end.</summary>
    public static Diagnostic OpenTransaction(MigrationFile file, int start, string word) => At(file, start, MigrationDiagnostics.TransactionControl, $"{word} without COMMIT");

    /// <summary>The file's own statements begin and end its transactions.</summary>
    public static bool LeavesTransactions(MigrationFile file, bool inTransaction) => !inTransaction && file.Transaction is (FileTransaction.SentWhole or FileTransaction.AsWritten);

    public static bool Opens(IReadOnlyList<string> words) => words is ["BEGIN", ..] or ["START", "TRANSACTION", ..];

    public static bool Closes(IReadOnlyList<string> words) => words is ["COMMIT" or "END", ..] or ["ROLLBACK" or "ABORT"] or ["ROLLBACK" or "ABORT", "WORK" or "TRANSACTION"] or ["PREPARE", "TRANSACTION", ..];

    public static bool IsTransactionControl(ImmutableArray<string> words) => words is
        ["BEGIN" or "COMMIT" or "END" or "ROLLBACK" or "ABORT" or "SAVEPOINT" or "RELEASE", ..] or ["START" or "PREPARE", "TRANSACTION", ..];

    /// <summary>What begins and ends within the file's transaction, which goes on.</summary>
    private static bool IsSavepoint(ImmutableArray<string> words) => words is
        ["SAVEPOINT" or "RELEASE", ..] or ["ROLLBACK", "TO", ..] or ["ROLLBACK", "WORK" or "TRANSACTION", "TO", ..];

    /// <summary>Statements that PostgreSQL runs outside transactions only. REFRESH MATERIALIZED VIEW CONCURRENTLY is not one of them.</summary>
    public static string? RefusesTransaction(ImmutableArray<string> words) => words switch
    {
        ["VACUUM", ..] => "VACUUM",
        ["CREATE" or "DROP", "INDEX", "CONCURRENTLY", ..] or ["CREATE", "UNIQUE", "INDEX", "CONCURRENTLY", ..] => string.Join(' ', words.TakeWhile(word => word != "CONCURRENTLY")) + " CONCURRENTLY",
        ["REINDEX", _, "CONCURRENTLY", ..] => "REINDEX CONCURRENTLY",
        ["REINDEX", "DATABASE" or "SYSTEM", ..] => "REINDEX of a whole database",
        ["ALTER", "TABLE", .. var rest] when rest.Contains("DETACH") && rest.Contains("CONCURRENTLY") => "DETACH PARTITION CONCURRENTLY",
        ["ALTER", "SYSTEM", ..] => "ALTER SYSTEM",
        ["CREATE" or "DROP", "DATABASE" or "TABLESPACE", ..] => string.Join(' ', words.Take(2)),
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
