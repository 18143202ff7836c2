namespace SchemaTasks.Health;

/// <summary>A check that one query of the catalogs answers.</summary>
/// <param name="Word">The check's word.</param>
/// <param name="Query">A file below <c>Health/Queries</c>, without <c>.sql</c>.</param>
/// <param name="Read">Judges each row.</param>
internal sealed record CatalogCheck(string Word, string Query, Action<HealthRow, HealthContext, FindingList> Read)
{
    /// <summary>Of the query, from the limits of the configuration.</summary>
    public Func<HealthContext, string[]> Parameters { get; init; } = static _ => [];

    /// <summary>Every one, in order of code.</summary>
    public static IReadOnlyList<CatalogCheck> All { get; } = [.. ServerChecks.All, .. IndexChecks.All, .. TableChecks.All];
}
