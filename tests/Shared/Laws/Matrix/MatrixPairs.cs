namespace SchemaTasks.Laws.Matrix;

/// <summary>
/// The pairs of a kind: the object and its dependents added; each choice changed, alone and under dependents, and while they go; and choices
/// that change two or three at once, so that each two of a kind meet.
/// </summary>
internal sealed class MatrixPairs
{
    private readonly MatrixKind _kind;
    private readonly (string Name, string Sql) _host;
    private readonly List<MatrixPair> _pairs = [];

    private MatrixPairs(MatrixKind kind, (string Name, string Sql) host) => (_kind, _host) = (kind, host);

    /// <summary>Always the same for the same kinds and version.</summary>
    public static IReadOnlyList<MatrixPair> Of(IEnumerable<MatrixKind> kinds, int major) =>
        [.. kinds.Where(kind => kind.Since <= major).Select(kind => kind.For(major)).SelectMany(kind => kind.Hosts.SelectMany(host => new MatrixPairs(kind, host).Make()))];

    private bool HasDependents => _kind.Dependents.Length > 0;

    private List<MatrixPair> Make()
    {
        AddWhole();
        foreach (var slot in _kind.Slots) AddChanges(slot);
        AddCombinations();
        return _pairs;
    }

    private void AddWhole()
    {
        Add("added", [_kind.Path], (MatrixPart.Common, []), (MatrixPart.Base, []));
        if (!HasDependents) return;
        Add("added with dependents", [_kind.Path], (MatrixPart.Common, []), (MatrixPart.Dependents, []));
        Add("dependents added", [], (MatrixPart.Base, []), (MatrixPart.Dependents, []));
    }

    private void AddChanges(MatrixSlot slot)
    {
        var facets = slot.Facets.Select(facet => $"{_kind.Path}.{facet}").ToList();
        var isInBase = _kind.IsInBase(slot);
        for (var value = 1; value < slot.Values.Count; value++)
        {
            // From the base, and from the value before it.
            foreach (var before in new[] { 0, value - 1 }.Distinct())
            {
                var name = $"{slot.Name} {before}→{value}";
                if (isInBase) Add(name, facets, (MatrixPart.Base, Choice(slot, before)), (MatrixPart.Base, Choice(slot, value)));
                if (!HasDependents || slot.Values[value].Bare || slot.Values[before].Bare) continue;
                Add($"{name}, with dependents", facets, (MatrixPart.Dependents, Choice(slot, before)), (MatrixPart.Dependents, Choice(slot, value)));
                if (isInBase && before == 0) Add($"{name}, dependents go", facets, (MatrixPart.Dependents, []), (MatrixPart.Base, Choice(slot, value)));
            }
        }
    }

    private void AddCombinations()
    {
        // The same numbers in every run; another series for each kind.
        var random = new Random(_kind.Name.Aggregate(_host.Name.Length, (seed, letter) => unchecked((seed * 31) + letter)));
        var slots = _kind.Slots.Where(slot => slot.Values.Count > 1 && (HasDependents ? slot.Values.Skip(1).Any(value => !value.Bare) : _kind.IsInBase(slot))).ToList();
        var open = slots.SelectMany((one, i) => slots.Skip(i + 1).Select(two => (one, two))).ToHashSet();
        while (open.Count > 0)
        {
            var (one, two) = open.First();
            // A third that has not met either of them yet.
            var third = slots.Where(slot => slot != one && slot != two && (Meets(one, slot) || Meets(two, slot))).OrderBy(_ => random.Next()).FirstOrDefault();
            var row = new[] { one, two, third }.OfType<MatrixSlot>().ToList();
            open.RemoveWhere(met => row.Contains(met.one) && row.Contains(met.two));
            var chosen = row.ToDictionary(slot => slot.Name, slot => Value(slot, random));
            var part = HasDependents ? MatrixPart.Dependents : MatrixPart.Base;
            Add($"together: {string.Join(", ", chosen.Select(choice => $"{choice.Key} {choice.Value}"))}", [], (part, []), (part, chosen), combined: true);
        }

        bool Meets(MatrixSlot one, MatrixSlot two) => open.Contains((one, two)) || open.Contains((two, one));
    }

    private int Value(MatrixSlot slot, Random random)
    {
        var values = Enumerable.Range(1, slot.Values.Count - 1).Where(value => !HasDependents || !slot.Values[value].Bare).ToList();
        return values[random.Next(values.Count)];
    }

    private static Dictionary<string, int> Choice(MatrixSlot slot, int value) => new() { [slot.Name] = value };

    private void Add(string name, IReadOnlyList<string> facets, (MatrixPart Part, Dictionary<string, int> Chosen) from, (MatrixPart Part, Dictionary<string, int> Chosen) to, bool combined = false)
    {
        var host = _host.Name.Length == 0 ? "" : $" on {_host.Name}";
        // What one host takes, another may not.
        var refusable = combined || _host != _kind.Hosts[0];
        _pairs.Add(new(new LawCase($"{_kind.Name}{host}: {name}", Sql(from), Sql(to)), facets, combined) { MayBeRefused = refusable });

        string Sql((MatrixPart Part, Dictionary<string, int> Chosen) side) => _kind.Sql(_host.Sql, side.Part, side.Chosen);
    }
}
