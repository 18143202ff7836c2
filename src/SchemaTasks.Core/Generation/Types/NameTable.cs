using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types;

/// <summary>
/// Gives names in one language. A name is a function of the object's own name; only where two meet, those that lost characters on the way
/// carry these characters' numbers. What meets even then is an error that says which setting decides: a number would move when a table is added.
/// </summary>
internal sealed class NameTable
{
    /// <summary>Candidates in a scope whose dictionary is kept for the next: most are a table's few columns.</summary>
    private const int FewCandidates = 100;

    private readonly Dictionary<string, NameOverride> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly GenerationInput _input;
    private readonly NamingRules _rules;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    private readonly Dictionary<string, int> _taken;

    /// <param name="input">Configuration and positions.</param>
    /// <param name="rules">Of the language.</param>
    /// <param name="diagnostics">Takes names that meet, names that cannot be, and notes.</param>
    public NameTable(GenerationInput input, NamingRules rules, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_input, _rules, _diagnostics) = (input, rules, diagnostics);
        _taken = new Dictionary<string, int>(rules.Comparer);
        foreach (var given in NamePatterns.Resolve(input, rules.Setting, rules.Kinds, (path, part, isStart) => isStart || part.StartsWith('_') ? rules.Write(path, part) : rules.Write(path, part).TrimStart('_'), diagnostics.Add))
        {
            if (rules.IsGiven(given.Name)) _given.TryAdd(given.Object, given);
            else
            {
                _used.Add(given.Object);
                diagnostics.Add(Diagnostic.Create(TypesDiagnostics.BadName, given.Location, given.Name, rules.Language, given.Object, rules.GivenTakes));
            }
        }
    }

    /// <summary>Whether any name is given by hand.</summary>
    public bool IsEmpty => _given.Count == 0;

    /// <summary>The name given by hand.</summary>
    public string? Given(ObjectPath path)
    {
        if (_given.Count == 0) return null;
        var key = path.ToString();
        if (!_given.TryGetValue(key, out var given)) return null;
        _used.Add(key);
        return given.Name;
    }

    /// <summary>Names for objects that share a scope.</summary>
    /// <param name="candidates">The objects.</param>
    /// <param name="reserved">Names of the scope that are taken; what would be one of them gets an underscore.</param>
    /// <param name="what">What is named, for messages: <c>type</c>, <c>property</c>.</param>
    /// <returns>The name of each, without its suffixes.</returns>
    public string[] Assign(NameCandidate[] candidates, Func<string, bool> reserved, string what)
    {
        var names = new string[candidates.Length];
        var fixedNames = new bool[candidates.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var given = Given(candidates[i].Path);
            fixedNames[i] = given is not null;
            names[i] = given ?? Plain(candidates[i], reserved);
            if (given is not null && candidates[i].Suffixes.Any(suffix => reserved(given + suffix)))
                _diagnostics.Add(Diagnostic.Create(TypesDiagnostics.BadName, _given[candidates[i].Path.ToString()].Location, given, _rules.Language, candidates[i].Path, "a name that is not taken already"));
        }
        if (!Meet(candidates, names, null)) return names;

        foreach (var group in Groups(candidates, names))
        {
            foreach (var i in group.Where(i => !fixedNames[i]))
            {
                var dropped = NameWords.Dropped(candidates[i].Source);
                if (dropped.Length == 0 || candidates[i].Name.Length == 0) continue;
                fixedNames[i] = true;
                names[i] = _rules.CarriesDropped ? candidates[i].Name + dropped : names[i];
                if (_rules.CarriesDropped) _diagnostics.Add(Diagnostic.Create(TypesDiagnostics.NameCarriesNumbers, _input.Positions.Locate(candidates[i].Path), candidates[i].Path, _rules.Language, names[i]));
            }
        }
        Meet(candidates, names, (first, second, name) => _diagnostics.Add(Diagnostic.Create(
            TypesDiagnostics.SameName, _input.Positions.Locate(candidates[second].Path), candidates[second].Path, candidates[first].Path,
            _input.Positions.Locate(candidates[first].Path).Line, $"{_rules.Language} {what}", name, _rules.Setting)));
        return names;
    }

    /// <summary>A fault for each name given by hand to nothing.</summary>
    public void ReportUnused()
    {
        foreach (var stale in _given.Values.Where(given => given.Pattern is null && !_used.Contains(given.Object)).OrderBy(given => given.Object, StringComparer.Ordinal))
        {
            _diagnostics.Add(Diagnostic.Create(TypesDiagnostics.NothingMatched, stale.Location, $"names.{_rules.Setting}", stale.Object, _rules.Named));
        }
    }

    private string Plain(in NameCandidate candidate, Func<string, bool> reserved)
    {
        var name = candidate.Name.Length > 0 ? candidate.Name : NameWords.Dropped(candidate.Source) is { Length: > 0 } dropped ? dropped[1..] : _rules.Empty;
        foreach (var suffix in candidate.Suffixes)
        {
            if (reserved(name + suffix)) return name + "_";
        }
        return name;
    }

    private bool Meet(NameCandidate[] candidates, string[] names, Action<int, int, string>? report)
    {
        var taken = _taken;
        if (names.Length <= FewCandidates) taken.Clear();
        else taken = new Dictionary<string, int>(names.Length * 2, _rules.Comparer);
        var meet = false;
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var suffix in candidates[i].Suffixes)
            {
                var name = names[i] + suffix;
                if (taken.TryAdd(name, i)) continue;
                meet = true;
                report?.Invoke(taken[name], i, name);
                break;
            }
        }
        return meet;
    }

    private List<List<int>> Groups(NameCandidate[] candidates, string[] names)
    {
        var groups = new Dictionary<string, List<int>>(_rules.Comparer);
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var suffix in candidates[i].Suffixes)
            {
                var name = names[i] + suffix;
                if (groups.TryGetValue(name, out var group)) group.Add(i);
                else groups.Add(name, [i]);
            }
        }
        return [.. groups.Values.Where(group => group.Count > 1)];
    }
}
