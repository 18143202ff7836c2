
namespace SchemaTasks.Manifest.Sql;

/// <summary>
/// A text's tokens outside of brackets, if it is text that psql and every server version cut into the same tokens: quotes and brackets are
/// closed, nothing is a comment, a psql command or a number that runs into a word.
/// </summary>
internal sealed class SqlOutline
{
    private readonly string _text;
    private readonly List<SqlToken> _outer = [];
    private readonly Stack<char> _open = new();

    private SqlOutline(string text) => _text = text;

    /// <summary>What no text of a manifest may hold, for a message (<c>a comment</c>); <see langword="null"/> when there is nothing of the kind.</summary>
    public string? Fault { get; private set; }

    /// <summary>Tokens outside of brackets, the brackets themselves included, white space left out.</summary>
    public IReadOnlyList<SqlToken> Outer => _outer;

    /// <summary>A semicolon is within parentheses.</summary>
    public bool HasInnerSemicolon { get; private set; }

    /// <summary>Brackets are within brackets.</summary>
    public bool IsNested { get; private set; }

    public static SqlOutline Of(string text)
    {
        var outline = new SqlOutline(text);
        outline.Scan();
        return outline;
    }

    public bool IsWord(int index, string word) =>
        index >= 0 && index < _outer.Count && _outer[index].Kind == SqlTokenKind.Word && Span(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Is(int index, char symbol) => index >= 0 && index < _outer.Count && _outer[index].Length == 1 && _text[_outer[index].Start] == symbol;

    public bool StartsWith(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsWord(i, words[i])) return false;
        }
        return true;
    }

    private ReadOnlySpan<char> Span(int index) => _text.AsSpan(_outer[index].Start, _outer[index].Length);

    private void Scan()
    {
        SqlToken previous = default;
        for (var start = 0; start < _text.Length && Fault is null;)
        {
            var token = SqlTokenizer.At(_text, start);
            start = token.End;
            Fault = FaultOf(token, previous);
            previous = token;
            if (token.Kind == SqlTokenKind.Whitespace) continue;
            if (_open.Count == 0) _outer.Add(token);
            else if (token.Kind == SqlTokenKind.Semicolon) HasInnerSemicolon = true;
            Fault ??= Bracket(token);
        }
        if (_open.Count > 0) Fault ??= $"a '{_open.Peek()}' that is not closed";
    }

    private string? FaultOf(SqlToken token, SqlToken previous) => token.Kind switch
    {
        SqlTokenKind.LineComment or SqlTokenKind.BlockComment => "a comment",
        SqlTokenKind.Backslash => "a backslash outside of quotes",
        SqlTokenKind.Unterminated => "a quote or a comment that is not closed",
        SqlTokenKind.Whitespace => _text.AsSpan(token.Start, token.Length).ContainsAny('\v', '\f') ? "a control character" : null,
        SqlTokenKind.Other when char.IsControl(_text[token.Start]) => "a control character",
        SqlTokenKind.Other when _text[token.Start] == ':' && _text.AsSpan(token.Start).StartsWith(":::") => "':::'",
        // Where a number ends that runs into letters depends on the version: 1E'\' is a number and a string, or junk and a string.
        SqlTokenKind.Word or SqlTokenKind.QuotedString or SqlTokenKind.QuotedIdentifier when previous.Kind == SqlTokenKind.Number && !IsExponent(token) => "a number that runs into what follows it",
        SqlTokenKind.Whitespace or SqlTokenKind.Word or SqlTokenKind.QuotedIdentifier or SqlTokenKind.QuotedString or SqlTokenKind.DollarString or SqlTokenKind.Number
            or SqlTokenKind.Semicolon or SqlTokenKind.OpenParenthesis or SqlTokenKind.CloseParenthesis or SqlTokenKind.Operator or SqlTokenKind.Other => null,
    };

    /// <summary>The <c>e10</c> of <c>1e10</c>, the <c>e</c> of <c>1e+10</c>.</summary>
    private bool IsExponent(SqlToken token)
    {
        var text = _text.AsSpan(token.Start, token.Length);
        if (token.Kind != SqlTokenKind.Word || text[0] is not ('e' or 'E')) return false;
        return text.Length > 1
            ? !text[1..].ContainsAnyExceptInRange('0', '9')
            : token.End + 1 < _text.Length && _text[token.End] is '+' or '-' && char.IsAsciiDigit(_text[token.End + 1]);
    }

    private string? Bracket(SqlToken token)
    {
        if (token.Length != 1) return null;
        switch (_text[token.Start])
        {
            case '(' or '[' when token.Kind is SqlTokenKind.OpenParenthesis or SqlTokenKind.Other:
                _open.Push(_text[token.Start]);
                IsNested |= _open.Count > 1;
                return null;
            case ')' or ']' when token.Kind is SqlTokenKind.CloseParenthesis or SqlTokenKind.Other:
                if (!_open.TryPop(out var opened) || opened != (_text[token.Start] == ')' ? '(' : '[')) return $"a '{_text[token.Start]}' that closes nothing";
                if (_open.Count == 0) _outer.Add(token);
                return null;
            default:
                return null;
        }
    }
}
