namespace SchemaTasks.Generation.Amplify;

/// <summary>Types of an expanded API in the order in which they were added; each name once.</summary>
internal sealed class ApiDocument
{
    private readonly List<(string Head, List<string> Members)> _types = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public void Add(string keyword, string name, IEnumerable<string> members)
    {
        if (_names.Add(name)) _types.Add(($"{keyword} {name}", [.. members]));
    }

    /// <summary>Filters on one scalar or enum.</summary>
    public void AddOperators(string name, string type, string operators, IEnumerable<string>? more = null) =>
        Add("input", name, operators.Split(' ').Select(each => $"{each}: {(each is "between" or "in" or "notIn" ? $"[{type}]" : type)}").Concat(more ?? []));

    public void AppendTo(OutputText sdl)
    {
        foreach (var (head, members) in _types.Where(type => type.Members.Count > 0))
        {
            sdl.Append('\n').Append(head).Append(" {\n");
            foreach (var member in members) sdl.Append("  ").Append(member).Append('\n');
            sdl.Append("}\n");
        }
    }
}
