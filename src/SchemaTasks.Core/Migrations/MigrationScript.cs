using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Migrations;

/// <summary>A file's text as statements to run.</summary>
internal sealed partial record MigrationScript
{
    public required MigrationFile File { get; init; }

    /// <summary>In order, cut from the file's text each time they are asked for: a large file's are not kept.</summary>
    public required IEnumerable<SqlStatementText> Statements { get; init; }

    /// <summary>How many statements there are.</summary>
    public required int Count { get; init; }

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
    /// <param name="faults">What in it cannot be run, in the order of the file; of more than 1,000 faults the first.</param>
    public static MigrationScript Parse(MigrationFile file, out ImmutableArray<Diagnostic> faults)
    {
        var outline = Outline(file);
        var byComment = file.Transaction == FileTransaction.ByComment;
        // A file that has transactions of its own runs as it is written, where its tool lets it.
        var unwraps = outline.IsWrapped && !(file.Transaction is FileTransaction.SentWhole or FileTransaction.AsWritten && outline.HasTransactions);
        var count = unwraps ? outline.Count - 2 : outline.Count;
        var inTransaction = byComment
            ? !LeadingComments(file.Text).Any(comment => NoTransaction().IsMatch(comment))
            : MigrationScriptRules.InTransaction(file.Transaction, unwraps, count, outline.HasTransactions || (outline.IsWrapped && !unwraps), outline.IsRefused);
        faults = Check(file, outline, unwraps, inTransaction);
        var statements = SqlStatementSplitter.Enumerate(file.Text);
        return new MigrationScript { File = file, Statements = unwraps ? statements.Skip(1).Take(count) : statements, Count = count, InTransaction = inTransaction };
    }

    /// <summary>What decides how the file runs, without keeping its statements.</summary>
    private static ScriptOutline Outline(MigrationFile file)
    {
        var (count, hasTransactions, isRefused, isFirstBegin) = (0, false, false, false);
        ImmutableArray<string> last = [];
        foreach (var (start, _, words) in SqlStatementSplitter.Scan(file.Text, SqlTokenizer.Enumerate(file.Text)))
        {
            if (MigrationScriptRules.IsCopyFromStdin(words)) return new ScriptOutline(count, false, hasTransactions, isRefused, start);
            if (count == 0) isFirstBegin = IsBegin(words);
            // The last one does not count if it ends what the first one begins.
            hasTransactions |= count > 1 && MigrationScriptRules.IsTransactionControl(last);
            isRefused |= MigrationScriptRules.RefusesTransaction(words) is not null;
            if (count == 0 && !isFirstBegin) hasTransactions |= MigrationScriptRules.IsTransactionControl(words);
            last = words;
            count++;
        }
        var isWrapped = count > 1 && isFirstBegin && IsCommit(last);
        if (!isWrapped) hasTransactions |= isFirstBegin || (count > 0 && MigrationScriptRules.IsTransactionControl(last));
        return new ScriptOutline(count, isWrapped, hasTransactions, isRefused, file.Text.Length);
    }

    private static ImmutableArray<Diagnostic> Check(MigrationFile file, ScriptOutline outline, bool unwraps, bool inTransaction)
    {
        var found = new FaultList();
        (int Start, string Word)? open = null;
        var index = 0;
        foreach (var (start, _, words) in SqlStatementSplitter.Scan(file.Text, SqlTokenizer.Enumerate(file.Text).TakeWhile(token => token.Start < outline.End).Select(token =>
        {
            if (MigrationScriptRules.Check(file, token) is { } fault) found.Add(fault, token.Start);
            return token;
        })))
        {
            if (!unwraps || (index > 0 && index < outline.Count - 1))
                foreach (var fault in MigrationScriptRules.Check(file, start, words, inTransaction)) found.Add(fault, start);
            if (MigrationScriptRules.Opens(words)) open = (start, words[0]);
            else if (MigrationScriptRules.Closes(words)) open = null;
            index++;
        }
        // The lines after it are data: what the scanner makes of them means nothing.
        if (outline.End < file.Text.Length) found.Add(MigrationScriptRules.CopyFromStdin(file, outline.End), outline.End);
        if (open is { } begun && MigrationScriptRules.LeavesTransactions(file, inTransaction)) found.Add(MigrationScriptRules.OpenTransaction(file, begun.Start, begun.Word), begun.Start);
        return found.Sorted();
    }

    public SourceLocation Locate(int offset) => TextPosition.Locate(File.Path, File.Text, offset);

    private static IEnumerable<string> LeadingComments(string text) =>
        SqlTokenizer.Enumerate(text).TakeWhile(token => token.Kind is SqlTokenKind.Whitespace or SqlTokenKind.LineComment or SqlTokenKind.BlockComment)
            .Where(token => token.Kind == SqlTokenKind.LineComment)
            .Select(token => text.Substring(token.Start, token.Length));

    private static bool IsBegin(ImmutableArray<string> words) => words is ["BEGIN"] or ["BEGIN", "WORK" or "TRANSACTION"] or ["START", "TRANSACTION"];

    private static bool IsCommit(ImmutableArray<string> words) => words is ["COMMIT" or "END"] or ["COMMIT" or "END", "WORK" or "TRANSACTION"];

    /// <param name="Count">How many statements there are, up to a COPY … FROM STDIN.</param>
    /// <param name="IsWrapped">A plain BEGIN is the first and a COMMIT the last.</param>
    /// <param name="HasTransactions">Another one begins or ends a transaction.</param>
    /// <param name="IsRefused">One cannot run in a transaction.</param>
    /// <param name="End">Where COPY … FROM STDIN begins, else the text's length.</param>
    private sealed record ScriptOutline(int Count, bool IsWrapped, bool HasTransactions, bool IsRefused, int End);

    /// <summary>Faults with their places.</summary>
    private sealed class FaultList
    {
        private const int Most = 1_000;

        private readonly List<(Diagnostic Fault, int Start)> _faults = [];

        public void Add(Diagnostic fault, int start)
        {
            if (_faults.Count < Most) _faults.Add((fault, start));
        }

        public ImmutableArray<Diagnostic> Sorted() => [.. _faults.OrderBy(one => one.Start).Select(one => one.Fault)];
    }

    // Our own marker, then those of sqlx, dbmate, graphile-migrate, goose and Atlas.
    [GeneratedRegex(@"\A--\s*(?:schematasks:\s*no-transaction|no-transaction|migrate:up\s+(?:\S+\s+)*transaction:false(?:\s.*)?|!\s*no-transaction|\+goose\s+no\s+transaction|atlas:txmode\s+none)\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex NoTransaction();
}
