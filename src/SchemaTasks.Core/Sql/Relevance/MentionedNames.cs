using System.Buffers;
using SchemaTasks.Model;

namespace SchemaTasks.Sql.Relevance;

/// <summary>
/// Some qualified names, and whether texts may hold one of them: that they do not is quickly seen. Texts name everything with its schema, in
/// whatever spelling, so one that does not hold both parts does not hold the name.
/// </summary>
internal sealed class MentionedNames
{
    /// <summary>By name, the schemas that it is in; <see langword="null"/> for what has no schema.</summary>
    private readonly Dictionary<string, List<string?>> _schemas = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parts of names that texts may write otherwise, or within other letters: wherever they are, they count.</summary>
    private readonly HashSet<string> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly SearchValues<string> _anything;
    private readonly Dictionary<string, List<string?>>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly SearchValues<string> _anyPart;
    private readonly bool _areAnywhere;

    /// <param name="names">The names; the schema of what is in none is empty.</param>
    public MentionedNames(IEnumerable<QualifiedName> names)
    {
        foreach (var name in names)
        {
            if (name.Name.Length == 0 || !name.Name.All(IsLetter))
            {
                _parts.Add(Findable(name.Name));
                continue;
            }
            if (!_schemas.TryGetValue(name.Name, out var list)) _schemas.Add(name.Name, list = []);
            list.Add(name.Schema.Length == 0 ? null : Findable(name.Schema));
        }
        _areAnywhere = _parts.Remove("");
        _anyPart = SearchValues.Create([.. _parts], StringComparison.OrdinalIgnoreCase);
        _anything = SearchValues.Create([.. _parts, .. _schemas.Keys], StringComparison.OrdinalIgnoreCase);
        _byName = _schemas.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool AreInAny(IEnumerable<string?> texts)
    {
        foreach (var text in texts)
            if (AreIn(text)) return true;
        return false;
    }

    private bool AreIn(string? text)
    {
        if (text is null) return false;
        if (_areAnywhere) return true;
        var at = text.AsSpan().IndexOfAny(_anything);
        if (at < 0) return false;
        return _parts.Count > 0 && text.AsSpan(at).ContainsAny(_anyPart) || IsOneIn(text, at);
    }

    private bool IsOneIn(string text, int from)
    {
        while (from > 0 && IsLetter(text[from - 1])) from--;
        for (var at = from; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsLetter(text[end])) end++;
            if (end > at && _byName.TryGetValue(text.AsSpan(at, end - at), out var schemas)
                && schemas.Exists(schema => schema is null || text.Contains(schema, StringComparison.OrdinalIgnoreCase)))
                return true;
            at = end + 1;
        }
        return false;
    }

    private static bool IsLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '$' || letter > '\x7f';

    /// <summary>The longest part of a name that a text holds as it is, whatever quotes are doubled or escaped there.</summary>
    private static string Findable(string name) => name.AsSpan().IndexOfAny('"', '\'', '\\') < 0 ? name : name.Split('"', '\'', '\\').MaxBy(part => part.Length)!;
}
