namespace SchemaTasks.Diff.Facets;

/// <summary>One property of an object as comparison sees it.</summary>
/// <param name="Key">The manifest's own key, see <see cref="FacetNames"/>.</param>
/// <param name="Text">As people read it; <see langword="null"/> where it says nothing.</param>
/// <param name="Kind">What the text is.</param>
internal readonly record struct FacetText(string Key, string? Text, TextKind Kind)
{
    /// <summary>The text was printed by the server's deparser, whose output is no fixed point.</summary>
    public bool Deparsed => Kind >= TextKind.Sql;

    /// <summary>It can name objects, so that a rename of one changes it.</summary>
    public bool MayNameOthers => Kind != TextKind.Free;
}
