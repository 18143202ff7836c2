namespace SchemaTasks.Manifest.Reading;

/// <summary>One string for texts that come again and again: types, names of schemas and columns, defaults.</summary>
internal sealed class StringPool
{
    /// <summary>UTF-16 units; longer texts rarely come twice.</summary>
    private const int LongestPooled = 48;

    private readonly HashSet<string> _strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StringPool() => _lookup = _strings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether texts of this length are the same string each time.</summary>
    public static bool MayPool(string text) => text.Length <= LongestPooled;

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestPooled) return text.ToString();
        if (_lookup.TryGetValue(text, out var known)) return known;
        var added = text.ToString();
        _strings.Add(added);
        return added;
    }
}
