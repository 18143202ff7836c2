namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>Counts the lines that cross between layers, in the time of sorting them (a Fenwick tree over the places where they arrive).</summary>
internal static class CrossingCount
{
    /// <summary>No box is so high, so that a line's place in a layer is one number.</summary>
    private const long HighestBox = 1L << 32;

    public static long Of(IEnumerable<List<Vertex>> layers) => layers.Sum(Between);

    /// <summary>Between a layer and the one on its right.</summary>
    private static long Between(List<Vertex> layer)
    {
        var lines = new List<(long From, long To)>();
        foreach (var vertex in layer)
        {
            foreach (var joint in vertex.Right) lines.Add(((vertex.Order * HighestBox) + joint.Here, (joint.Other.Order * HighestBox) + joint.There));
        }
        lines.Sort();
        var places = lines.Select(line => line.To).Distinct().Order().ToArray();
        var tree = new int[places.Length + 1];
        long crossings = 0;
        for (var seen = 0; seen < lines.Count; seen++)
        {
            var place = Array.BinarySearch(places, lines[seen].To) + 1;
            var notBelow = 0;
            for (var node = place; node > 0; node -= node & -node) notBelow += tree[node];
            crossings += seen - notBelow;
            for (var node = place; node < tree.Length; node += node & -node) tree[node]++;
        }
        return crossings;
    }
}
