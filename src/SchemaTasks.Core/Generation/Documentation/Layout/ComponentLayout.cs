using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>One component, laid out from left to right.</summary>
internal sealed class ComponentLayout
{
    private readonly ComponentGraph _graph;
    private readonly LayeredGraph _layered;

    /// <summary>The left end of each layer, and its right end.</summary>
    private readonly (int Left, int Right)[] _layers;

    private ComponentLayout(ComponentGraph graph, LayeredGraph layered, long crossings)
    {
        (_graph, _layered, Crossings) = (graph, layered, crossings);
        _layers = Columns(layered.Layers);
        Width = _layers[^1].Right;
        Height = layered.Layers.Max(layer => (int)layer[^1].Y + layer[^1].Height);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>How many pairs of lines cross.</summary>
    public long Crossings { get; }

    /// <summary>Tries layers of several heights; a large graph takes fewer of them, and turns out well with any.</summary>
    /// <returns>The best of the layouts.</returns>
    public static ComponentLayout Of(ComponentGraph graph)
    {
        var height = LayerHeight(graph);
        ReadOnlySpan<double> factors = graph.Boxes.Length switch
        {
            <= 60 => [0.7, 0.85, 1, 1.2, 1.5, 2],
            <= 400 => [0.9, 1.15],
            _ => [1],
        };
        ComponentLayout? best = null;
        foreach (var factor in factors)
        {
            var layered = LayeredGraph.Create(graph, LayerAssignment.Of(graph, height * factor));
            var crossings = CrossingReduction.Run(layered);
            VerticalPlacement.Run(layered.Layers);
            var layout = new ComponentLayout(graph, layered, crossings);
            if (best is null || layout.Score() < best.Score()) best = layout;
        }
        return best!;
    }

    /// <summary>
    /// How high layers must be for the shape aimed at. Links that pass layers take room that is known only from the layers, so it is found in steps;
    /// nothing is ordered for it.
    /// </summary>
    private static double LayerHeight(ComponentGraph graph)
    {
        const int steps = 6;
        // Lines pull boxes apart, so that a layer is higher than what is in it.
        const double spread = 1.7;
        var lowest = graph.Boxes.Max(box => box.Height);
        var height = Math.Max(lowest, Math.Sqrt(graph.Area / LayoutMeasures.Aspect));
        for (var step = 0; step < steps; step++)
        {
            var layers = LayeredGraph.Create(graph, LayerAssignment.Of(graph, height)).Layers;
            var columns = Columns(layers);
            var shape = (double)columns[^1].Right / layers.Max(layer => layer.Sum(vertex => vertex.Height + VerticalPlacement.Gap(vertex))) / (LayoutMeasures.Aspect * spread);
            if (shape is > 0.85 and < 1.15) break;
            height = Math.Max(lowest, height * Math.Sqrt(shape));
        }
        return height;
    }

    /// <summary>The left and the right end of each layer: as wide as its widest box, with more room between layers the more lines there are.</summary>
    private static (int Left, int Right)[] Columns(List<Vertex>[] layers)
    {
        var columns = new (int Left, int Right)[layers.Length];
        var left = 0;
        for (var layer = 0; layer < columns.Length; layer++)
        {
            var right = left + layers[layer].Max(vertex => vertex.Width);
            columns[layer] = (left, right);
            var ports = layers[layer].Sum(vertex => vertex.Right.Select(joint => joint.Here).Distinct().Count());
            left = right + LayoutMeasures.LayerGap + Math.Min(LayoutMeasures.LayerGapOfPorts, ports * LayoutMeasures.LayerGapPerPort);
        }
        return columns;
    }

    /// <summary>The top left corner of each box, from the component's own corner.</summary>
    public ImmutableArray<LayoutPoint> Boxes() => [.. _layered.Boxes.Select(vertex => new LayoutPoint(_layers[vertex.Layer].Left, (int)vertex.Y))];

    /// <summary>The line of each link with its <see cref="OrientedLink.Index"/>, from the box that refers, from the component's own corner.</summary>
    public IEnumerable<(int Link, ImmutableArray<LayoutPoint> Line)> Lines() => _graph.Links.Select((link, index) => (link.Index, Line(link, _layered.Bends[index])));

    private ImmutableArray<LayoutPoint> Line(OrientedLink oriented, Vertex[] bends)
    {
        var (left, right) = (_layered.Boxes[oriented.Left], _layered.Boxes[oriented.Right]);
        var y = (int)left.Y + oriented.LeftPort;
        // Straight to the end of the layer, beside narrower boxes; curves only between layers, where no box is.
        List<LayoutPoint> line = [new(_layers[left.Layer].Left + left.Width, y), new(_layers[left.Layer].Right, y)];
        if (line[0] == line[1]) line.RemoveAt(1);
        foreach (var bend in bends)
        {
            y = (int)bend.Y + (LayoutMeasures.BendHeight / 2);
            line.Add(new(_layers[bend.Layer].Left, y));
            line.Add(new(_layers[bend.Layer].Right, y));
        }
        line.Add(new(_layers[right.Layer].Left, (int)right.Y + oriented.RightPort));
        if (!oriented.Reversed) line.Reverse();
        return [.. line];
    }

    /// <summary>Less is better: the area, more for a shape that is not the one aimed at and for lines that cross. Arithmetic only, so that every processor finds the same.</summary>
    private double Score()
    {
        var shape = (double)Width / Height / LayoutMeasures.Aspect;
        var distortion = Math.Abs(shape - (1 / shape)) / 2;
        return (double)Width * Height * (1 + (0.25 * distortion)) * (1 + (0.08 * Crossings / (_graph.Links.Length + 1)));
    }
}
