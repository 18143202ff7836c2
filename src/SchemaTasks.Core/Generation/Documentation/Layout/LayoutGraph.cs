using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>What <see cref="LayeredLayout"/> arranges: boxes of known sizes and links between rows of them. All lengths are in the format's own units.</summary>
/// <param name="Boxes">In any order: <see cref="LayoutBox.Key"/> decides.</param>
/// <param name="Links">In any order.</param>
internal sealed record LayoutGraph(ImmutableArray<LayoutBox> Boxes, ImmutableArray<LayoutLink> Links);

/// <summary>A table.</summary>
/// <param name="Key">Unique; boxes are arranged in the ordinal order of their keys.</param>
/// <param name="Width">At least 1.</param>
/// <param name="Height">At least 1.</param>
internal sealed record LayoutBox(string Key, int Width, int Height);

/// <summary>A foreign key: from a row of the box that refers to a row of the box that is referred to, which may be the same.</summary>
/// <param name="Key">Unique among the links of one box, as a foreign key's name is.</param>
/// <param name="From">Index into <see cref="LayoutGraph.Boxes"/> of the table that refers.</param>
/// <param name="To">Index of the table that is referred to.</param>
/// <param name="FromPort">Where the link leaves, from the top of its box.</param>
/// <param name="ToPort">Where it ends, from the top of its box.</param>
internal sealed record LayoutLink(string Key, int From, int To, int FromPort, int ToPort);
