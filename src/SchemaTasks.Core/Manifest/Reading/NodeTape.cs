using SchemaTasks.Manifest.Yaml;

namespace SchemaTasks.Manifest.Reading;

/// <summary>
/// One YAML node with all that is in it, flat: each entry knows where the next one beside it begins. Reused for every object of the
/// manifest, so that a large file is never in memory as a tree.
/// </summary>
internal sealed class NodeTape
{
    private readonly List<Entry> _entries = [];
    private readonly Stack<int> _open = new();

    public YamlToken this[int index] => _entries[index].Token;

    /// <summary>The index behind the node at <paramref name="index"/>.</summary>
    public int Next(int index) => _entries[index].Next;

    public int Length => _entries.Count;

    public void Clear() => _entries.Clear();

    /// <summary>Adds a node that begins with this token, its end tokens left out.</summary>
    public void Add(YamlToken first, ITokenSource source)
    {
        var token = first;
        while (true)
        {
            switch (token.Kind)
            {
                case YamlTokenKind.Scalar:
                    _entries.Add(new Entry(token, _entries.Count + 1));
                    break;
                case YamlTokenKind.MappingStart or YamlTokenKind.SequenceStart:
                    _open.Push(_entries.Count);
                    _entries.Add(new Entry(token, 0));
                    break;
                // In place of a value: of a text that only the other token source reads, and reports.
                case YamlTokenKind.End when _open.Count == 0:
                    return;
                case YamlTokenKind.End:
                    Close();
                    break;
                case YamlTokenKind.EndOfDocument:
                    // A syntax error ended the document: what was open ends with it.
                    while (_open.Count > 0) Close();
                    break;
            }
            if (_open.Count == 0) return;
            token = source.Read();
        }
    }

    /// <summary>Opens a mapping whose keys and values are added one by one, until <see cref="EndMapping"/>.</summary>
    public void BeginMapping(YamlToken start) => _entries.Add(new Entry(start, 0));

    /// <summary>Replaces a list whose items are not kept.</summary>
    public void AddEmptyList(YamlToken start) => _entries.Add(new Entry(start, _entries.Count + 1));

    public void EndMapping() => _entries[0] = _entries[0] with { Next = _entries.Count };

    private void Close()
    {
        var start = _open.Pop();
        _entries[start] = _entries[start] with { Next = _entries.Count };
    }

    private readonly record struct Entry(YamlToken Token, int Next);
}
