using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>Boxes without links, in columns of about the same height.</summary>
internal sealed class IsolatedGrid
{
    /// <summary>Columns are higher than the shape aimed at: what no link joins is read down, and most of it is small.</summary>
    private const double Narrower = 1.3;

    private IsolatedGrid(ImmutableArray<LayoutPoint> boxes, int width, int height) => (Boxes, Width, Height) = (boxes, width, height);

    /// <summary>The top left corner of each box.</summary>
    public ImmutableArray<LayoutPoint> Boxes { get; }

    public int Width { get; }

    public int Height { get; }

    /// <param name="boxes">At least one, in their order.</param>
    public static IsolatedGrid Of(IReadOnlyCollection<LayoutBox> boxes)
    {
        var area = boxes.Sum(box => (double)(box.Width + LayoutMeasures.GridGap) * (box.Height + LayoutMeasures.BoxGap));
        var limit = Math.Max(boxes.Max(box => box.Height), Math.Sqrt(area / LayoutMeasures.Aspect / Narrower));
        var points = ImmutableArray.CreateBuilder<LayoutPoint>(boxes.Count);
        var (x, y, width, height) = (0, 0, 0, 0);
        foreach (var box in boxes)
        {
            if (y > 0 && y + box.Height > limit) (x, y, width) = (x + width + LayoutMeasures.GridGap, 0, 0);
            points.Add(new LayoutPoint(x, y));
            (width, height) = (Math.Max(width, box.Width), Math.Max(height, y + box.Height));
            y += box.Height + LayoutMeasures.BoxGap;
        }
        return new IsolatedGrid(points.MoveToImmutable(), x + width, height);
    }
}
