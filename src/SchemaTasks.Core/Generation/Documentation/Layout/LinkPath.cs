using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>
/// The line of a link through its points. Between two points of equal height it is straight; between others a cubic Bézier curve that leaves
/// and arrives horizontally, with both control points in the middle. Where both points are at the same <c>x</c>, it is the arc of a link to its own box.
/// </summary>
/// <param name="Points">At least two.</param>
internal sealed record LinkPath(ImmutableArray<LayoutPoint> Points)
{
    /// <summary>How far the control points of an arc are to the right of its box; the arc itself goes three quarters as far.</summary>
    private const int ArcReach = 36;

    /// <summary>The <c>x</c> of both control points of the curve between two points.</summary>
    public static int Control(LayoutPoint from, LayoutPoint to) => from.X == to.X ? from.X + ArcReach : (from.X + to.X) / 2;

    /// <summary>Appends the value of SVG's <c>d</c> attribute.</summary>
    public void AppendTo(OutputText text)
    {
        text.Append($"M{Points[0].X} {Points[0].Y}");
        for (var index = 1; index < Points.Length; index++)
        {
            var (from, to) = (Points[index - 1], Points[index]);
            // Relative numbers are shorter, and most of a large page are lines.
            var (control, across, down) = (Control(from, to) - from.X, to.X - from.X, to.Y - from.Y);
            if (down == 0) text.Append($"h{across}");
            else text.Append($"c{control} 0 {control} {down} {across} {down}");
        }
    }
}
