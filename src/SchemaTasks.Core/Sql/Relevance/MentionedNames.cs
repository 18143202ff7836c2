using System.Buffers;

namespace SchemaTasks.Sql.Relevance;

/// <summary>Some names, and whether texts may hold one of them: that they do not is quickly seen.</summary>
internal sealed class MentionedNames
{
    private readonly SearchValues<string> _names;
    private readonly bool _areAnywhere;

    public MentionedNames(IEnumerable<string> names)
    {
        var parts = names.Select(Findable).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _areAnywhere = parts.Remove("");
        _names = SearchValues.Create([.. parts], StringComparison.OrdinalIgnoreCase);
    }

    public bool AreIn(string? text) => text is not null && (_areAnywhere || text.AsSpan().ContainsAny(_names));

    /// <summary>The longest part of a name that a text holds as it is, whatever quotes are doubled or escaped there.</summary>
    private static string Findable(string name) => name.AsSpan().IndexOfAny('"', '\'', '\\') < 0 ? name : name.Split('"', '\'', '\\').MaxBy(part => part.Length)!;
}
