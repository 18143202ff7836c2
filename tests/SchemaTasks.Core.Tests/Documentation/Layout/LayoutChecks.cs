using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>What must hold for every layout, written without the code that makes them.</summary>
internal static class LayoutChecks
{
    private const int StepsOfCurve = 24;

    /// <summary>Fails where a box is outside of the diagram or over another one, and where a link does not join its rows or runs over a box.</summary>
    public static void Sound(LayoutGraph graph, DiagramLayout layout)
    {
        var boxes = graph.Boxes.Select((box, index) => new Area(layout.Boxes[index].X, layout.Boxes[index].Y, box.Width, box.Height)).ToArray();
        Assert.All(boxes, box => Assert.True(box.Left >= 0 && box.Top >= 0 && box.Right <= layout.Width && box.Bottom <= layout.Height, $"{box} is outside"));
        Assert.Equal([], boxes.SelectMany((box, index) => boxes.Skip(index + 1).Where(box.Overlaps).Select(other => $"{box} and {other}")));
        var rows = new Rows(boxes);
        for (var index = 0; index < graph.Links.Length; index++)
        {
            var (link, path) = (graph.Links[index], layout.Links[index].Points);
            Assert.True(boxes[link.From].Touches(path[0]), $"link {link.Key} begins at {path[0]}, not at {boxes[link.From]}");
            Assert.True(boxes[link.To].Touches(path[^1]), $"link {link.Key} ends at {path[^1]}, not at {boxes[link.To]}");
            if (link.From != link.To)
            {
                Assert.Equal(boxes[link.From].Top + link.FromPort, path[0].Y);
                Assert.Equal(boxes[link.To].Top + link.ToPort, path[^1].Y);
            }
            foreach (var (x, y) in Points(path))
            {
                Assert.True(x >= 0 && y >= 0 && x <= layout.Width && y <= layout.Height, $"link {link.Key} leaves the diagram at {x}, {y}");
                Assert.Equal([], rows.Around(y).Where(box => box.Contains(x, y)).Select(box => $"link {link.Key} runs over {box} at {x}, {y}"));
            }
        }
    }

    /// <summary>SHA-256 of all numbers of a layout, in hexadecimal digits.</summary>
    public static string Hash(DiagramLayout layout)
    {
        var text = new OutputText();
        text.Append($"{layout.Width} {layout.Height}\n");
        foreach (var point in layout.Boxes) text.Append($"{point.X} {point.Y}\n");
        foreach (var link in layout.Links)
        {
            link.AppendTo(text);
            text.Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(text.Written.Span));
    }

    /// <summary>The points of a path as a browser computes them.</summary>
    private static IEnumerable<(double X, double Y)> Points(IReadOnlyList<LayoutPoint> path)
    {
        for (var index = 1; index < path.Count; index++)
        {
            var (from, to) = (path[index - 1], path[index]);
            var control = LinkPath.Control(from, to);
            for (var step = 0; step <= StepsOfCurve; step++)
            {
                var t = step / (double)StepsOfCurve;
                yield return from.Y == to.Y
                    ? (from.X + ((to.X - from.X) * t), from.Y)
                    : (Bezier(from.X, control, control, to.X, t), Bezier(from.Y, from.Y, to.Y, to.Y, t));
            }
        }
    }

    private static double Bezier(double a, double b, double c, double d, double t)
    {
        var u = 1 - t;
        return (u * u * u * a) + (3 * u * u * t * b) + (3 * u * t * t * c) + (t * t * t * d);
    }

    /// <summary>Boxes by where they are, so that not every point is compared with every box.</summary>
    private sealed class Rows
    {
        private const int Height = 64;

        private readonly ILookup<int, Area> _byRow;

        public Rows(IEnumerable<Area> boxes) =>
            _byRow = boxes.SelectMany(box => Enumerable.Range(box.Top / Height, (box.Bottom / Height) - (box.Top / Height) + 1).Select(row => (row, box))).ToLookup(pair => pair.row, pair => pair.box);

        public IEnumerable<Area> Around(double y) => _byRow[(int)Math.Floor(y / Height)];
    }

    private readonly record struct Area(int Left, int Top, int Width, int Height)
    {
        public int Right => Left + Width;

        public int Bottom => Top + Height;

        public bool Overlaps(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        /// <summary>Inside, not at the border.</summary>
        public bool Contains(double x, double y) => x > Left + 0.5 && x < Right - 0.5 && y > Top && y < Bottom;

        /// <summary>At the left or right border.</summary>
        public bool Touches(LayoutPoint point) => (point.X == Left || point.X == Right) && point.Y >= Top && point.Y <= Bottom;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"box {Left},{Top} {Width}x{Height}");
    }
}
