using System.Collections.Immutable;

namespace SchemaTasks.Text;

/// <summary>
/// Finds the statements of a text: they end at a semicolon outside quotes, parentheses and the bodies of SQL-standard routines
/// (<c>BEGIN ATOMIC … END</c>, in which <c>CASE … END</c> may be nested). The rule is psql's.
/// </summary>
internal static class SqlStatementSplitter
{
    private const int KeptWords = 10;

    /// <summary>The statements in order; empty ones (comments only, nothing between two semicolons) are left out.</summary>
    public static ImmutableArray<SqlStatementText> Split(string text) => Split(text, SqlTokenizer.Tokenize(text));

    internal static ImmutableArray<SqlStatementText> Split(string text, ImmutableArray<SqlToken> tokens) =>
        [.. Scan(text, tokens).Select(statement => new SqlStatementText(text[statement.Start..statement.End], statement.Start, statement.Words))];

    /// <summary>The same, one at a time: of a large text neither tokens nor statements are kept.</summary>
    internal static IEnumerable<SqlStatementText> Enumerate(string text) =>
        Scan(text, SqlTokenizer.Enumerate(text)).Select(statement => new SqlStatementText(text[statement.Start..statement.End], statement.Start, statement.Words));

    /// <summary>Where the statements are and what they are, without copies of their texts.</summary>
    internal static IEnumerable<(int Start, int End, ImmutableArray<string> Words)> Scan(string text, IEnumerable<SqlToken> tokens)
    {
        var current = new Statement();
        foreach (var token in tokens)
        {
            if (token.Kind != SqlTokenKind.Semicolon || !current.IsOutermost)
            {
                current.Add(text, token);
                continue;
            }
            if (current.Start is { } start) yield return (start, current.End, [.. current.Words]);
            current = new Statement();
        }
        if (current.Start is { } last) yield return (last, current.End, [.. current.Words]);
    }

    private sealed class Statement
    {
        private int _parentheses;
        private int _blocks;
        private string? _previous;

        public int? Start { get; private set; }

        public int End { get; private set; }

        public List<string> Words { get; } = [];

        public bool IsOutermost => _parentheses == 0 && _blocks == 0;

        private bool IsRoutine => Words is ["CREATE", "FUNCTION" or "PROCEDURE", ..] or ["CREATE", "OR", "REPLACE", "FUNCTION" or "PROCEDURE", ..];

        public void Add(string text, SqlToken token)
        {
            if (token.Kind is SqlTokenKind.Whitespace or SqlTokenKind.LineComment or SqlTokenKind.BlockComment) return;
            Start ??= token.Start;
            End = token.End;
            switch (token.Kind)
            {
                case SqlTokenKind.OpenParenthesis:
                    _parentheses++;
                    break;
                case SqlTokenKind.CloseParenthesis when _parentheses > 0:
                    _parentheses--;
                    break;
                case SqlTokenKind.Word when _parentheses == 0:
                    AddWord(text.Substring(token.Start, token.Length).ToUpperInvariant());
                    break;
            }
        }

        private void AddWord(string word)
        {
            if (Words.Count < KeptWords) Words.Add(word);
            if (_blocks > 0)
            {
                if (word is "BEGIN" or "CASE") _blocks++;
                else if (word == "END") _blocks--;
            }
            else if (word == "ATOMIC" && _previous == "BEGIN" && IsRoutine)
            {
                _blocks = 1;
            }
            _previous = word;
        }
    }
}
