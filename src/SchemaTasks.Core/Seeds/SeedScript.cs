using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Text;

namespace SchemaTasks.Seeds;

/// <summary>The text of an SQL seed as steps. The lines after COPY … FROM STDIN are data: they are found before anything is made of them.</summary>
internal sealed class SeedScript
{
    private readonly SeedFile _file;
    private readonly List<SeedStep> _steps = [];
    private readonly List<SqlStatementText> _statements = [];
    private readonly List<Diagnostic> _faults = [];

    private SeedScript(SeedFile file) => _file = file;

    public IReadOnlyList<SeedStep> Steps => _steps;

    /// <summary>For positions of errors.</summary>
    public MigrationScript Positions => new() { File = _file.Source, Statements = [.. _statements], Count = _statements.Count, InTransaction = true };

    /// <exception cref="DiagnosticException">Everything in it that cannot be run, in the order of the file.</exception>
    public static SeedScript Parse(SeedFile file)
    {
        var script = new SeedScript(file);
        script.Read();
        script.WithoutOuterTransaction();
        return script._faults.Count == 0 ? script : throw new DiagnosticException([.. script._faults.OrderBy(fault => fault.Location!.Line).ThenBy(fault => fault.Location!.Column)]);
    }

    private void Read()
    {
        var text = _file.Text;
        var tokens = ImmutableArray.CreateBuilder<SqlToken>();
        var statementStart = 0;
        for (var at = 0; at < text.Length;)
        {
            var token = SqlTokenizer.At(text, at);
            tokens.Add(token);
            at = token.End;
            if (token.Kind != SqlTokenKind.Semicolon) continue;
            var statement = SqlStatementSplitter.Split(text, [.. tokens.Skip(statementStart)]);
            statementStart = tokens.Count;
            if (statement is not [.., { } last] || !IsCopy(last, out var fromFile)) continue;
            if (fromFile)
            {
                _faults.Add(Diagnostic.Create(SeedDiagnostics.CopyFromFile, TextPosition.Locate(_file.Path, text, last.Start)));
                continue;
            }
            // What is before the COPY, then the COPY, then the lines up to the one that ends them.
            Add([.. tokens.Where(before => before.Start < last.Start)]);
            var dataStart = LineAfter(text, at);
            var dataEnd = EndOfData(text, dataStart, out at);
            if (dataEnd < 0) _faults.Add(Diagnostic.Create(SeedDiagnostics.CopyWithoutEnd, TextPosition.Locate(_file.Path, text, last.Start)));
            _steps.Add(new SeedStep.Copy(_statements.Count, last.Text, dataStart, Math.Max(dataStart, dataEnd), TextPosition.Locate(_file.Path, text, dataStart).Line));
            _statements.Add(last);
            tokens.Clear();
            statementStart = 0;
        }
        Add(tokens.ToImmutable());
    }

    private void Add(ImmutableArray<SqlToken> tokens)
    {
        var statements = SqlStatementSplitter.Split(_file.Text, tokens);
        _faults.AddRange(MigrationScriptRules.Check(_file.Source, tokens, statements, inTransaction: true));
        foreach (var statement in statements)
        {
            _steps.Add(new SeedStep.Statement(_statements.Count, statement.Text));
            _statements.Add(statement);
        }
    }

    /// <summary>A BEGIN at the beginning and a COMMIT at the end of the whole file say nothing new.</summary>
    private void WithoutOuterTransaction()
    {
        if (_statements is not [{ } first, .., { } last] || !IsBegin(first) || !IsCommit(last)) return;
        _steps.RemoveAt(_steps.Count - 1);
        _steps.RemoveAt(0);
        _faults.RemoveAll(fault => fault.Descriptor == MigrationDiagnostics.TransactionControl
            && (fault.Location == TextPosition.Locate(_file.Path, _file.Text, first.Start) || fault.Location == TextPosition.Locate(_file.Path, _file.Text, last.Start)));
    }

    private static bool IsBegin(SqlStatementText statement) => statement.Words is ["BEGIN"] or ["BEGIN", "WORK" or "TRANSACTION"] or ["START", "TRANSACTION"];

    private static bool IsCommit(SqlStatementText statement) => statement.Words is ["COMMIT" or "END"] or ["COMMIT" or "END", "WORK" or "TRANSACTION"];

    private static bool IsCopy(SqlStatementText statement, out bool fromFile)
    {
        fromFile = false;
        if (!statement.StartsWith("COPY")) return false;
        var from = statement.Words.IndexOf("FROM");
        if (from < 0) return false;
        fromFile = from + 1 >= statement.Words.Length || statement.Words[from + 1] != "STDIN";
        return true;
    }

    private static int LineAfter(string text, int at)
    {
        var newline = text.IndexOf('\n', at);
        return newline < 0 ? text.Length : newline + 1;
    }

    /// <returns>Behind the last line of data; -1 when no line ends it.</returns>
    private static int EndOfData(string text, int start, out int next)
    {
        for (var line = start; line < text.Length; line = LineAfter(text, line))
        {
            var end = text.IndexOf('\n', line);
            if (text.AsSpan(line, (end < 0 ? text.Length : end) - line).TrimEnd('\r') is not @"\.") continue;
            next = end < 0 ? text.Length : end + 1;
            return line;
        }
        next = text.Length;
        return -1;
    }
}
