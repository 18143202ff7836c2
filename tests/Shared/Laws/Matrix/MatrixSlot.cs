namespace SchemaTasks.Laws.Matrix;

/// <summary>One choice of a kind's SQL: the text that stands for <c>{Name}</c>.</summary>
/// <param name="Name">The placeholder's name; a facet's when only that one hangs on it.</param>
/// <param name="Facets">What of the model it changes, as paths from the kind's.</param>
/// <param name="Values">The first is the base's.</param>
internal sealed record MatrixSlot(string Name, IReadOnlyList<string> Facets, IReadOnlyList<MatrixValue> Values)
{
    public string Placeholder => $"{{{Name}}}";
}

/// <param name="Text">SQL, which may hold placeholders.</param>
/// <param name="Since">The first major version of PostgreSQL that knows it.</param>
/// <param name="Bare">It cannot be when the dependents are there.</param>
internal sealed record MatrixValue(string Text, int Since, bool Bare);
