namespace SchemaTasks.Diff;

/// <summary>One property of an object as comparison sees it.</summary>
/// <param name="Key">The manifest's own key, see <see cref="FacetNames"/>.</param>
/// <param name="Text">As people read it; <see langword="null"/> where it says nothing.</param>
/// <param name="Deparsed">The text was printed by the server's deparser, whose output is no fixed point.</param>
internal readonly record struct Facet(string Key, string? Text, bool Deparsed);
