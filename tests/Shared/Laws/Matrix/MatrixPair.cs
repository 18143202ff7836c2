namespace SchemaTasks.Laws.Matrix;

/// <summary>A pair of the matrix.</summary>
/// <param name="Case">Its SQL.</param>
/// <param name="Facets">What it is about, as full paths; some other pair of the same choice may change it instead.</param>
/// <param name="Combined">Several choices at once.</param>
internal sealed record MatrixPair(LawCase Case, IReadOnlyList<string> Facets, bool Combined)
{
    /// <summary>The server may refuse to make it; then there is nothing to try.</summary>
    public bool MayBeRefused { get; init; }
}
