using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>Boxes that links join, and no others. Indices are those of <see cref="Boxes"/>.</summary>
/// <param name="Boxes">In the ordinal order of their keys.</param>
/// <param name="Links">Between different boxes, each from left to right, without a circle.</param>
internal sealed record ComponentGraph(ImmutableArray<LayoutBox> Boxes, ImmutableArray<OrientedLink> Links)
{
    /// <summary>What the boxes need with the gaps around them.</summary>
    public double Area { get; } = Boxes.Sum(box => (double)(box.Width + LayoutMeasures.LayerGap) * (box.Height + LayoutMeasures.BoxGap));
}

/// <summary>A link as it is laid out: what is referred to is on the left, unless that would close a circle.</summary>
/// <param name="Index">In the caller's list of links.</param>
/// <param name="Left">The box whose right side it leaves.</param>
/// <param name="Right">The box whose left side it reaches.</param>
/// <param name="LeftPort">Where it leaves, from the top of the box.</param>
/// <param name="RightPort">Where it arrives, from the top of the box.</param>
/// <param name="Reversed">Whether the left box is the one that refers.</param>
internal readonly record struct OrientedLink(int Index, int Left, int Right, int LeftPort, int RightPort, bool Reversed);
