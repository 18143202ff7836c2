namespace SchemaTasks.Laws.Matrix;

/// <summary>One kind of object in one shape: the SQL that makes it, what can depend on it, and the choices in both.</summary>
internal sealed record MatrixKind
{
    /// <summary>As <see cref="ModelPaths"/> spells it: <c>Schemas.Enums</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The path, and in parentheses the shape.</summary>
    public required string Name { get; init; }

    public int Since { get; init; }

    /// <summary>In every schema of the kind.</summary>
    public string Common { get; init; } = "";

    /// <summary>What the kind's object is made in, by name; the kind is tried in each.</summary>
    public IReadOnlyList<(string Name, string Sql)> Hosts { get; init; } = [("", "")];

    public string Base { get; init; } = "";

    public string Dependents { get; init; } = "";

    public IReadOnlyList<MatrixSlot> Slots { get; init; } = [];

    /// <summary>Every facet that some slot changes, and the kind itself, which is added and dropped.</summary>
    public IEnumerable<string> Facets => Slots.SelectMany(slot => slot.Facets).Select(facet => $"{Path}.{facet}").Prepend(Path);

    /// <summary>Without what a major version does not know.</summary>
    public MatrixKind For(int major) => this with
    {
        Slots = [.. Slots.Select(slot => slot with { Values = [.. slot.Values.Where(value => value.Since <= major)] })],
    };

    /// <summary>The whole SQL of one choice of values.</summary>
    /// <param name="host">One of <see cref="Hosts"/>.</param>
    /// <param name="part">The base, with or without the dependents, or nothing but what is common.</param>
    /// <param name="chosen">By slot, the value's number; 0 where it is not named.</param>
    public string Sql(string host, MatrixPart part, IReadOnlyDictionary<string, int> chosen)
    {
        var text = string.Join('\n', [Common, host, part >= MatrixPart.Base ? Base : "", part >= MatrixPart.Dependents ? Dependents : ""]);
        // Values may name other slots.
        for (var depth = 0; depth < 3; depth++)
            foreach (var slot in Slots)
                text = text.Replace(slot.Placeholder, slot.Values[chosen.GetValueOrDefault(slot.Name)].Text, StringComparison.Ordinal);
        return text;
    }

    /// <summary>Whether a slot stands in the base itself, not only in the dependents.</summary>
    public bool IsInBase(MatrixSlot slot) => Sql("", MatrixPart.Base, Marked(slot)) != Sql("", MatrixPart.Base, Marked(null));

    private Dictionary<string, int> Marked(MatrixSlot? slot) => slot is null || slot.Values.Count < 2 ? [] : new() { [slot.Name] = 1 };
}

internal enum MatrixPart
{
    Common,
    Base,
    Dependents,
}
