using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SchemaTasks;

/// <summary>YamlDotNet's parser over one text, whose every fault is a <see cref="YamlException"/> that starts where the fault is.</summary>
internal sealed class YamlParser(string text) : IParser
{
    private readonly Parser _parser = new(new StringReader(text));
    private readonly Stack<NodeEvent> _open = new();

    public ParsingEvent? Current => _parser.Current;

    /// <exception cref="YamlException">The text is not YAML from here on.</exception>
    public bool MoveNext()
    {
        try
        {
            if (!_parser.MoveNext()) return false;
        }
        catch (YamlException exception) when (exception.Message.Contains(" tab ", StringComparison.Ordinal) && IndentingTab() is { } tab)
        {
            throw new YamlException(tab, tab, exception.Message, exception);
        }
        catch (InvalidOperationException exception)
        {
            // What YamlDotNet's scanner throws where a line that belongs to no list follows one that is still open.
            var open = _open.TryPeek(out var node) ? node.Start : Current?.Start ?? Mark.Empty;
            throw new YamlException(open, open, "What is opened here by [ or { is not closed.", exception);
        }
        if (Current is MappingEnd or SequenceEnd) _open.Pop();
        if (Current is MappingStart or SequenceStart) _open.Push((NodeEvent)Current);
        return true;
    }

    /// <summary>The first tab that indents a line, from the line of the latest node on.</summary>
    private Mark? IndentingTab()
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (number < (Current?.End.Line ?? 1)) continue;
            var tab = line[..^line.TrimStart().Length].IndexOf('\t');
            if (tab >= 0) return new Mark(0, number, tab + 1);
        }
        return null;
    }
}
