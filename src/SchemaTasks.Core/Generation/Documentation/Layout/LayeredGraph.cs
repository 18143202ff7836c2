namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>
/// Boxes in layers, with a vertex in each layer that a link passes. All links that come from the same row of a box share these vertices: they
/// run as one line and part where they have to.
/// </summary>
internal sealed class LayeredGraph
{
    private LayeredGraph(List<Vertex>[] layers, Vertex[] boxes, Vertex[][] bends) => (Layers, Boxes, Bends) = (layers, boxes, bends);

    /// <summary>From the left; each from the top.</summary>
    public List<Vertex>[] Layers { get; private set; }

    /// <summary>The vertex of each of <see cref="ComponentGraph.Boxes"/>.</summary>
    public Vertex[] Boxes { get; }

    /// <summary>The vertices that each of <see cref="ComponentGraph.Links"/> passes, from the left.</summary>
    public Vertex[][] Bends { get; }

    public static LayeredGraph Create(ComponentGraph graph, int[] layerOf)
    {
        var layers = new List<Vertex>[layerOf.Max() + 1];
        for (var layer = 0; layer < layers.Length; layer++) layers[layer] = [];
        var boxes = graph.Boxes.Select((box, index) => new Vertex { Box = index, Layer = layerOf[index], Width = box.Width, Height = box.Height }).ToArray();
        foreach (var vertex in boxes) layers[vertex.Layer].Add(vertex);

        var shared = new Dictionary<(int Box, int Port, bool Reversed, int Layer), Vertex>();
        var bends = new Vertex[graph.Links.Length][];
        const int middle = LayoutMeasures.BendHeight / 2;
        for (var index = 0; index < bends.Length; index++)
        {
            var link = graph.Links[index];
            var (last, port) = (boxes[link.Left], link.LeftPort);
            var right = boxes[link.Right];
            bends[index] = new Vertex[right.Layer - last.Layer - 1];
            for (var layer = last.Layer + 1; layer < right.Layer; layer++)
            {
                var key = (link.Left, link.LeftPort, link.Reversed, layer);
                if (!shared.TryGetValue(key, out var bend))
                {
                    shared[key] = bend = new Vertex { Layer = layer };
                    layers[layer].Add(bend);
                    Join(last, port, bend, middle);
                }
                bends[index][layer - boxes[link.Left].Layer - 1] = bend;
                (last, port) = (bend, middle);
            }
            Join(last, port, right, link.RightPort);
        }
        var result = new LayeredGraph(layers, boxes, bends);
        result.Number();
        return result;
    }

    /// <summary>Takes these layers, of the same vertices in another order.</summary>
    public void Reorder(List<Vertex>[] layers)
    {
        Layers = layers;
        Number();
    }

    private void Number()
    {
        foreach (var layer in Layers)
        {
            for (var order = 0; order < layer.Count; order++) layer[order].Order = order;
        }
    }

    private static void Join(Vertex left, int leftPort, Vertex right, int rightPort)
    {
        left.Right.Add(new Joint(right, leftPort, rightPort));
        right.Left.Add(new Joint(left, rightPort, leftPort));
    }
}
