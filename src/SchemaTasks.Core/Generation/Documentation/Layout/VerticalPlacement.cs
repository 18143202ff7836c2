namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>
/// Gives each vertex its height: as near as can be to the rows that its lines lead to, in its layer's order and with the gaps between.
/// For one layer, with its neighbours fixed, that is a problem of least squares under an order, which pooling adjacent violators solves exactly
/// (Barlow, Bartholomew, Bremner and Brunk, Statistical Inference under Order Restrictions, 1972); sweeps go on to the other layers.
/// </summary>
internal static class VerticalPlacement
{
    private const int Sweeps = 14;

    /// <summary>The first so many look only to the side that they come from, the others to both.</summary>
    private const int OneSidedSweeps = 10;

    /// <summary>How much a vertex without neighbours on the sides that are looked at insists on its place.</summary>
    private const double WeightOfFree = 0.05;

    /// <summary>How much more than a box a line insists: straight lines are what the eye follows.</summary>
    private const int WeightOfBend = 2;

    /// <summary>Sets <see cref="Vertex.Y"/> to whole numbers from 0 on.</summary>
    public static void Run(List<Vertex>[] layers)
    {
        foreach (var layer in layers)
        {
            var y = 0.0;
            foreach (var vertex in layer)
            {
                vertex.Y = y;
                y += vertex.Height + Gap(vertex);
            }
        }
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var toTheRight = sweep % 2 == 0;
            for (var step = 0; step < layers.Length; step++)
            {
                Solve(layers[toTheRight ? step : layers.Length - 1 - step], toTheRight || sweep >= OneSidedSweeps, !toTheRight || sweep >= OneSidedSweeps);
            }
        }
        Round(layers);
    }

    private static void Solve(List<Vertex> layer, bool left, bool right)
    {
        // Without the heights and gaps above it, a vertex's place must not be above that of the vertex before it.
        var blocks = new Stack<Block>();
        var above = 0;
        foreach (var vertex in layer)
        {
            var (place, weight) = Wish(vertex, left, right);
            var block = new Block((place - above) * weight, weight, 1);
            while (blocks.TryPeek(out var previous) && previous.Place > block.Place) block = blocks.Pop().With(block);
            blocks.Push(block);
            above += vertex.Height + Gap(vertex);
        }
        var (index, offset) = (0, 0);
        foreach (var block in blocks.Reverse())
        {
            for (var last = index + block.Count; index < last; index++)
            {
                layer[index].Y = block.Place + offset;
                offset += layer[index].Height + Gap(layer[index]);
            }
        }
    }

    private static (double Place, double Weight) Wish(Vertex vertex, bool left, bool right)
    {
        var (sum, count) = (0.0, 0);
        if (left) Add(vertex.Left);
        if (right) Add(vertex.Right);
        return count == 0 ? (vertex.Y, WeightOfFree) : (sum / count, vertex.IsBend ? count * WeightOfBend : count);

        void Add(List<Joint> joints)
        {
            foreach (var joint in joints) sum += joint.Other.Y + joint.There - joint.Here;
            count += joints.Count;
        }
    }

    private static void Round(List<Vertex>[] layers)
    {
        var top = layers.Min(layer => layer[0].Y);
        foreach (var layer in layers)
        {
            var free = 0.0;
            foreach (var vertex in layer)
            {
                vertex.Y = Math.Max(free, Math.Round(vertex.Y - top));
                free = vertex.Y + vertex.Height + Gap(vertex);
            }
        }
    }

    /// <summary>Below a vertex.</summary>
    public static int Gap(Vertex vertex) => vertex.IsBend ? LayoutMeasures.BendGap : LayoutMeasures.BoxGap;

    /// <summary>Vertices that touch each other.</summary>
    /// <param name="Sum">Of their wishes, weighted.</param>
    /// <param name="Weight">Of all.</param>
    /// <param name="Count">How many they are.</param>
    private readonly record struct Block(double Sum, double Weight, int Count)
    {
        public double Place => Sum / Weight;

        public Block With(Block next) => new(Sum + next.Sum, Weight + next.Weight, Count + next.Count);
    }
}
