using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>A file's text as statements to run.</summary>
internal sealed partial record MigrationScript
{
    public required MigrationFile File { get; init; }

    public required ImmutableArray<SqlStatementText> Statements { get; init; }

    /// <summary>Whether all of it runs in one transaction, which is so unless its first comments say otherwise.</summary>
    public required bool InTransaction { get; init; }

    /// <exception cref="DiagnosticException">Everything in any of them that cannot be run, each at its place.</exception>
    public static ImmutableArray<MigrationScript> ParseAll(IEnumerable<MigrationFile> files)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var scripts = ImmutableArray.CreateBuilder<MigrationScript>();
        foreach (var file in files)
        {
            scripts.Add(Parse(file, out var found));
            faults.AddRange(found);
        }
        return faults.Count == 0 ? scripts.DrainToImmutable() : throw new DiagnosticException(faults.DrainToImmutable());
    }

    /// <param name="file">The file.</param>
    /// <param name="faults">Everything in it that cannot be run, in the order of the file.</param>
    public static MigrationScript Parse(MigrationFile file, out ImmutableArray<Diagnostic> faults)
    {
        var tokens = SqlTokenizer.Tokenize(file.Text);
        var written = SqlStatementSplitter.Split(file.Text, tokens);
        var statements = MigrationScriptRules.AsItRuns(file.Transaction, written, WithoutOuterTransaction(written));
        var inTransaction = file.Transaction == FileTransaction.ByComment
            ? !LeadingComments(file.Text, tokens).Any(comment => NoTransaction().IsMatch(comment))
            : MigrationScriptRules.InTransaction(file.Transaction, statements, isWrapped: statements.Length < written.Length);
        faults = MigrationScriptRules.Check(file, tokens, statements, inTransaction);
        return new MigrationScript { File = file, Statements = statements, InTransaction = inTransaction };
    }

    public SourceLocation Locate(int offset) => TextPosition.Locate(File.Path, File.Text, offset);

    private static IEnumerable<string> LeadingComments(string text, ImmutableArray<SqlToken> tokens) =>
        tokens.TakeWhile(token => token.Kind is SqlTokenKind.Whitespace or SqlTokenKind.LineComment or SqlTokenKind.BlockComment)
            .Where(token => token.Kind == SqlTokenKind.LineComment)
            .Select(token => text.Substring(token.Start, token.Length));

    /// <summary>The file runs in a transaction of its own, so a plain pair around the whole of it says nothing new.</summary>
    private static ImmutableArray<SqlStatementText> WithoutOuterTransaction(ImmutableArray<SqlStatementText> statements) =>
        statements is [{ Words: ["BEGIN"] or ["BEGIN", "WORK" or "TRANSACTION"] or ["START", "TRANSACTION"] }, .. var inner, { Words: ["COMMIT" or "END"] or ["COMMIT" or "END", "WORK" or "TRANSACTION"] }]
            ? [.. inner]
            : statements;

    // Our own marker, then those of sqlx, dbmate, graphile-migrate, goose and Atlas.
    [GeneratedRegex(@"\A--\s*(?:schematasks:\s*no-transaction|no-transaction|migrate:up\s+(?:\S+\s+)*transaction:false(?:\s.*)?|!\s*no-transaction|\+goose\s+no\s+transaction|atlas:txmode\s+none)\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex NoTransaction();
}
