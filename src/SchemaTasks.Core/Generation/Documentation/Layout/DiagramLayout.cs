using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>Where everything is: whole numbers, the origin at the top left, no box over another and no link over a box.</summary>
internal sealed record DiagramLayout
{
    /// <summary>Of everything, with a margin.</summary>
    public required int Width { get; init; }

    /// <summary>Of everything, with a margin.</summary>
    public required int Height { get; init; }

    /// <summary>The top left corner of each box, in the order of <see cref="LayoutGraph.Boxes"/>.</summary>
    public required ImmutableArray<LayoutPoint> Boxes { get; init; }

    /// <summary>From the table that refers to the one that is referred to, in the order of <see cref="LayoutGraph.Links"/>.</summary>
    public required ImmutableArray<LinkPath> Links { get; init; }

    /// <summary>How many pairs of links cross each other.</summary>
    public required long Crossings { get; init; }
}

/// <summary>A place in the diagram.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
internal readonly record struct LayoutPoint(int X, int Y)
{
    public LayoutPoint Shifted(LayoutPoint origin) => new(X + origin.X, Y + origin.Y);
}
