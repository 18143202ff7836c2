namespace SchemaTasks.Conformance.Laws;

/// <summary>One thing to try.</summary>
/// <param name="Name">For people.</param>
/// <param name="Schemas">How many schemas are round-tripped.</param>
/// <param name="Pairs">How many pairs are fixed, each in both directions.</param>
/// <param name="Law"><see langword="null"/> when it holds, else what is wrong.</param>
internal sealed record LawCheck(string Name, int Schemas, int Pairs, Func<Task<string?>> Law)
{
    /// <summary>The server may refuse to make its schemas; then there is nothing to try.</summary>
    public bool MayBeRefused { get; init; }

    public static LawCheck OfSchema(string name, Func<Task<string?>> law) => new(name, 1, 0, law);

    public static LawCheck OfPair(string name, Func<Task<string?>> law) => new(name, 2, 1, law);
}
