using System.Buffers;

namespace SchemaTasks.Manifest.Yaml;

/// <summary>
/// The tokens of a text in the form that <see cref="YamlWriter"/> writes, line by line: ten times as fast as a whole YAML parser. At the
/// first line that is in any other form it declines and the document is over; <see cref="YamlEventTokens"/> then reads the text again. Where
/// it does not decline, the tokens are the same to the last column (the ends apart, which have no position here).
/// </summary>
internal sealed class CanonicalTokens(string text) : ITokenSource
{
    private const int DeepestNesting = 50;

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_0123456789");
    private static readonly YamlToken EndOfDocument = new() { Kind = YamlTokenKind.EndOfDocument, Source = "" };
    private static readonly YamlToken End = new() { Kind = YamlTokenKind.End, Source = "" };

    private readonly List<YamlToken> _tokens = [];
    private readonly List<Container> _open = [];
    private int _next;
    private int _position;
    private int _line;
    private bool _valueIsOpen;

    /// <summary>The text is not in canonical form; what was read so far is to be thrown away.</summary>
    public bool Declined { get; private set; }

    public YamlToken Read()
    {
        while (_next == _tokens.Count)
        {
            if (Declined || (_position == text.Length && _open.Count == 0)) return EndOfDocument;
            _tokens.Clear();
            _next = 0;
            if (_position == text.Length) Finish();
            else Declined = !ReadLine();
            if (Declined) return EndOfDocument;
        }
        return _tokens[_next++];
    }

    private void Finish()
    {
        Declined = _valueIsOpen;
        for (; _open.Count > 0; _open.RemoveAt(_open.Count - 1)) _tokens.Add(End);
    }

    private bool ReadLine()
    {
        _line++;
        var length = text.AsSpan(_position).IndexOf('\n');
        if (length < 0) return false;
        var start = _position;
        var line = text.AsSpan(start, length);
        _position += length + 1;
        if (_line == 1 && line.StartsWith("# ")) return ScalarStyles.IsOrdinaryLine(line);

        var indent = line.IndexOfAnyExcept(' ');
        if (indent < 0 || _open.Count > DeepestNesting) return false;
        var isItem = line[indent..].StartsWith("- ");
        if (_valueIsOpen)
        {
            if (indent != _open[^1].Indent + 2) return false;
            _valueIsOpen = false;
            Open(isItem, indent);
        }
        else if (_line <= 2 && _open.Count == 0)
        {
            if (indent != 0 || isItem) return false;
            Open(isSequence: false, 0);
        }
        else
        {
            while (_open.Count > 0 && _open[^1].Indent > indent)
            {
                _open.RemoveAt(_open.Count - 1);
                _tokens.Add(End);
            }
        }
        if (_open.Count == 0 || _open[^1] != new Container(isItem, indent)) return false;
        if (!isItem) return ReadEntry(start, line, indent);

        var content = indent + 2;
        if (KeyEnd(line, content) < 0) return ReadValue(start, line, content, indent);
        Open(isSequence: false, content);
        return ReadEntry(start, line, content);
    }

    /// <summary>A key and what is behind it on its line.</summary>
    private bool ReadEntry(int start, ReadOnlySpan<char> line, int column)
    {
        var end = KeyEnd(line, column);
        if (end < 0) return false;
        _tokens.Add(Slice(start, column, end, isPlain: true));
        if (end + 1 < line.Length) return ReadValue(start, line, end + 2, column);
        _valueIsOpen = true;
        return true;
    }

    /// <param name="start">Where the line begins in the text.</param>
    /// <param name="line">The line.</param>
    /// <param name="column">Where the value begins in the line.</param>
    /// <param name="indent">Of the mapping or list that the value belongs to.</param>
    private bool ReadValue(int start, ReadOnlySpan<char> line, int column, int indent)
    {
        if (column >= line.Length) return false;
        switch (line[column])
        {
            case '"':
                var end = ReadQuoted(start, line, column);
                return end == line.Length;
            case '[':
                return ReadFlow(start, line, column);
            case '|':
                return ReadLiteral(line[column..], column, indent);
            default:
                if (!ScalarStyles.IsPlainSyntax(line[column..], inFlow: false)) return false;
                _tokens.Add(Slice(start, column, line.Length, isPlain: true));
                return true;
        }
    }

    private bool ReadFlow(int start, ReadOnlySpan<char> line, int column)
    {
        _tokens.Add(new YamlToken { Kind = YamlTokenKind.SequenceStart, Source = "", Line = _line, Column = column + 1 });
        var at = column + 1;
        while (at < line.Length && !(line[at] == ']' && at == column + 1))
        {
            if (line[at] == '"')
            {
                at = ReadQuoted(start, line, at);
                if (at < 0) return false;
            }
            else
            {
                var length = line[at..].IndexOfAny(',', ']');
                if (length < 0 || !ScalarStyles.IsPlainSyntax(line.Slice(at, length), inFlow: true)) return false;
                _tokens.Add(Slice(start, at, at + length, isPlain: true));
                at += length;
            }
            if (!line[at..].StartsWith(", ")) break;
            at += 2;
        }
        _tokens.Add(End);
        return at == line.Length - 1 && line[at] == ']';
    }

    /// <returns>The column behind the closing quote; negative when this is no canonical quoted text.</returns>
    private int ReadQuoted(int start, ReadOnlySpan<char> line, int column)
    {
        var from = column + 1;
        var length = line[from..].IndexOfAny('"', '\\');
        if (length < 0) return -1;
        if (line[from + length] == '"')
        {
            if (!ScalarStyles.IsOrdinaryLine(line.Slice(from, length))) return -1;
            _tokens.Add(Slice(start, from, from + length, isPlain: false) with { Column = column + 1 });
            return from + length + 1;
        }
        if (QuotedText.Read(line, from, out var end) is not { } value) return -1;
        _tokens.Add(Whole(value, column));
        return end;
    }

    private bool ReadLiteral(ReadOnlySpan<char> header, int column, int indent)
    {
        var (tellsIndent, keepsLast) = header switch
        {
            "|" => (false, true),
            "|-" => (false, false),
            "|2" => (true, true),
            "|2-" => (true, false),
            _ => (false, (bool?)null),
        };
        if (keepsLast is null) return false;
        var headerLine = _line;
        if (LiteralText.Read(text, _position, indent + 2, tellsIndent, keepsLast.Value, out var end, out var lines) is not { } value) return false;
        _tokens.Add(Whole(value, column) with { Line = headerLine });
        _position = end;
        _line += lines;
        return true;
    }

    private void Open(bool isSequence, int indent)
    {
        _open.Add(new Container(isSequence, indent));
        _tokens.Add(new YamlToken { Kind = isSequence ? YamlTokenKind.SequenceStart : YamlTokenKind.MappingStart, Source = "", Line = _line, Column = indent + 1 });
    }

    /// <returns>Where the colon of a key is; negative when no key begins here.</returns>
    private static int KeyEnd(ReadOnlySpan<char> line, int column)
    {
        var length = line[column..].IndexOfAnyExcept(KeyCharacters);
        if (length <= 0 || line[column + length] != ':') return -1;
        return column + length + 1 == line.Length || line[column + length + 1] == ' ' ? column + length : -1;
    }

    private YamlToken Slice(int start, int from, int to, bool isPlain) =>
        new() { Kind = YamlTokenKind.Scalar, Source = text, Start = start + from, Length = to - from, IsPlain = isPlain, Line = _line, Column = from + 1 };

    private YamlToken Whole(string value, int column) =>
        new() { Kind = YamlTokenKind.Scalar, Source = value, Length = value.Length, Line = _line, Column = column + 1 };

    private readonly record struct Container(bool IsSequence, int Indent);
}
