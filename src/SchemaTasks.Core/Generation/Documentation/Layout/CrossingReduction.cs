namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>Orders each layer so that few lines cross: sweeps of the barycentre method to the right and to the left, and the best of all orders.</summary>
internal static class CrossingReduction
{
    private const int Sweeps = 24;

    /// <summary>For a graph of more than <see cref="LargeGraph"/> boxes.</summary>
    private const int SweepsOfLargeGraph = 10;

    private const int LargeGraph = 300;

    /// <summary>Sweeps without a better order, after which no more are made.</summary>
    private const int Patience = 6;

    /// <summary>Reorders the layers.</summary>
    /// <returns>How many pairs of lines cross.</returns>
    public static long Run(LayeredGraph graph)
    {
        var (best, least, stale) = (Copy(graph), (Crossings: long.MaxValue, Length: long.MaxValue), 0);
        var sweeps = graph.Boxes.Length > LargeGraph ? SweepsOfLargeGraph : Sweeps;
        for (var sweep = 0; sweep < sweeps && stale < Patience; sweep++)
        {
            var toTheRight = sweep % 2 == 0;
            for (var step = 1; step < graph.Layers.Length; step++) Sort(graph.Layers[toTheRight ? step : graph.Layers.Length - 1 - step], toTheRight);
            var cost = (CrossingCount.Of(graph.Layers), LineLength.Of(graph.Layers));
            stale++;
            if (cost.CompareTo(least) < 0) (best, least, stale) = (Copy(graph), cost, 0);
        }
        graph.Reorder(best);
        return least.Crossings;
    }

    /// <summary>Vertices with neighbours on that side take the places that such vertices have, in the order of their neighbours' average place.</summary>
    private static void Sort(List<Vertex> layer, bool byLeft)
    {
        var sorted = layer.Where(vertex => Neighbours(vertex).Count > 0).Select(vertex => (Vertex: vertex, Place: Neighbours(vertex).Sum(Place) / Neighbours(vertex).Count))
            .OrderBy(pair => pair.Place).ThenBy(pair => pair.Vertex.Order).ToList();
        for (int first = 0, next; first < sorted.Count; first = next)
        {
            next = first + 1;
            while (next < sorted.Count && sorted[next].Place == sorted[first].Place) next++;
            if (next - first > 2) PutBendsInTheMiddle(sorted, first, next);
        }
        var taken = 0;
        for (var order = 0; order < layer.Count; order++)
        {
            if (Neighbours(layer[order]).Count > 0) layer[order] = sorted[taken++].Vertex;
        }
        for (var order = 0; order < layer.Count; order++) layer[order].Order = order;

        List<Joint> Neighbours(Vertex vertex) => byLeft ? vertex.Left : vertex.Right;

        static double Place(Joint joint) => joint.Other.Order + (joint.There / (joint.Other.Height + 1.0));
    }

    /// <summary>
    /// Of vertices that want the same place, what goes on to other layers comes between the others: at their end, each layer would be lower
    /// than the one before it.
    /// </summary>
    private static void PutBendsInTheMiddle(List<(Vertex Vertex, double Place)> sorted, int first, int next)
    {
        var group = sorted.GetRange(first, next - first);
        var bends = group.Where(pair => pair.Vertex.IsBend).ToList();
        if (bends.Count == 0) return;
        var boxes = group.Where(pair => !pair.Vertex.IsBend).ToList();
        List<(Vertex, double)> arranged = [.. boxes.Take(boxes.Count / 2), .. bends, .. boxes.Skip(boxes.Count / 2)];
        for (var index = 0; index < arranged.Count; index++) sorted[first + index] = arranged[index];
    }

    private static List<Vertex>[] Copy(LayeredGraph graph) => [.. graph.Layers.Select(layer => layer.ToList())];
}
