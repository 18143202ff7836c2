using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>Parts of a diagram on shelves, the highest first.</summary>
internal static class ShelfPacking
{
    /// <summary>The corner of each part, and the size of everything, margins included.</summary>
    /// <param name="parts">Width and height of each.</param>
    public static (ImmutableArray<LayoutPoint> Corners, int Width, int Height) Of(IReadOnlyList<(int Width, int Height)> parts)
    {
        const int gap = LayoutMeasures.ComponentGap, margin = LayoutMeasures.Margin;
        var area = parts.Sum(part => (double)(part.Width + gap) * (part.Height + gap));
        var limit = Math.Max(parts.Select(part => part.Width).DefaultIfEmpty().Max(), Math.Sqrt(area * LayoutMeasures.Aspect));
        var corners = new LayoutPoint[parts.Count];
        var (x, y, shelf, width, height) = (0, 0, 0, 0, 0);
        foreach (var index in Enumerable.Range(0, parts.Count).OrderByDescending(index => parts[index].Height).ThenBy(index => index))
        {
            var part = parts[index];
            if (x > 0 && x + part.Width > limit) (x, y, shelf) = (0, y + shelf + gap, 0);
            corners[index] = new LayoutPoint(x + margin, y + margin);
            shelf = Math.Max(shelf, part.Height);
            (width, height) = (Math.Max(width, x + part.Width), Math.Max(height, y + shelf));
            x += part.Width + gap;
        }
        return ([.. corners], width + (2 * margin), height + (2 * margin));
    }
}
