using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>
/// Arranges tables from left to right, what is referred to before what refers (Sugiyama, Tagawa and Toda, 1981). Columns of limited height keep a
/// large schema in the shape of a screen, links end at the rows that they join, and none runs over a table. The same graph gives the same numbers
/// in any order of its lists and on any machine: whole numbers out, only <c>+ - * /</c> and square roots within, and ties broken by key.
/// </summary>
internal static class LayeredLayout
{
    /// <summary>How far the ends of a link from a box to itself are apart, at least.</summary>
    private const int SmallestArc = 12;

    public static DiagramLayout Of(LayoutGraph graph)
    {
        var order = Enumerable.Range(0, graph.Boxes.Length).OrderBy(box => graph.Boxes[box].Key, StringComparer.Ordinal).ToArray();
        var rank = new int[order.Length];
        for (var index = 0; index < order.Length; index++) rank[order[index]] = index;
        var links = Enumerable.Range(0, graph.Links.Length).OrderBy(link => rank[graph.Links[link].From]).ThenBy(link => rank[graph.Links[link].To])
            .ThenBy(link => graph.Links[link].Key, StringComparer.Ordinal).ToArray();

        var groups = Components(graph, order, rank);
        var alone = groups.Where(group => group.Length == 1).Select(group => group[0]).ToArray();
        var joined = groups.Where(group => group.Length > 1).ToArray();
        var components = Graphs(graph, joined, links).Select(ComponentLayout.Of).ToArray();
        var grid = alone.Length == 0 ? null : IsolatedGrid.Of([.. alone.Select(box => graph.Boxes[box])]);

        var (corners, width, height) = ShelfPacking.Of([.. components.Select(part => (part.Width, part.Height)), .. grid is null ? [] : new[] { (grid.Width, grid.Height) }]);
        var boxes = new LayoutPoint[graph.Boxes.Length];
        var paths = new LinkPath[graph.Links.Length];
        for (var part = 0; part < components.Length; part++)
        {
            var places = components[part].Boxes();
            for (var index = 0; index < places.Length; index++) boxes[joined[part][index]] = places[index].Shifted(corners[part]);
            foreach (var (link, line) in components[part].Lines()) paths[link] = new LinkPath([.. line.Select(point => point.Shifted(corners[part]))]);
        }
        for (var index = 0; index < alone.Length; index++) boxes[alone[index]] = grid!.Boxes[index].Shifted(corners[^1]);
        foreach (var index in links.Where(index => graph.Links[index].From == graph.Links[index].To)) paths[index] = Arc(graph.Links[index], graph.Boxes, boxes);
        return new DiagramLayout { Width = width, Height = height, Boxes = [.. boxes], Links = [.. paths], Crossings = components.Sum(part => part.Crossings) };
    }

    /// <summary>The boxes that links join, each group in order, the groups in the order of their first boxes.</summary>
    private static int[][] Components(LayoutGraph graph, int[] order, int[] rank)
    {
        // By rank: the first box of a group represents it.
        var first = Enumerable.Range(0, order.Length).ToArray();
        foreach (var link in graph.Links)
        {
            var (one, other) = (Find(rank[link.From]), Find(rank[link.To]));
            first[Math.Max(one, other)] = Math.Min(one, other);
        }
        return [.. Enumerable.Range(0, order.Length).GroupBy(Find).OrderBy(group => group.Key).Select(group => group.Select(index => order[index]).ToArray())];

        int Find(int index)
        {
            while (first[index] != index) index = first[index] = first[first[index]];
            return index;
        }
    }

    private static IEnumerable<ComponentGraph> Graphs(LayoutGraph graph, int[][] groups, int[] links)
    {
        var place = new (int Group, int Index)[graph.Boxes.Length];
        Array.Fill(place, (-1, -1));
        for (var group = 0; group < groups.Length; group++)
        {
            for (var index = 0; index < groups[group].Length; index++) place[groups[group][index]] = (group, index);
        }
        var byGroup = links.Where(link => graph.Links[link].From != graph.Links[link].To).ToLookup(link => place[graph.Links[link].From].Group);
        return groups.Select((boxes, group) =>
        {
            var own = byGroup[group].ToList();
            var local = own.Select(link => graph.Links[link]).Select(link => link with { From = place[link.From].Index, To = place[link.To].Index }).ToList();
            return new ComponentGraph([.. boxes.Select(box => graph.Boxes[box])], LinkOrientation.Of(boxes.Length, local, own));
        });
    }

    /// <summary>A link from a box to itself, on the right of it.</summary>
    private static LinkPath Arc(LayoutLink link, ImmutableArray<LayoutBox> boxes, LayoutPoint[] places)
    {
        var box = boxes[link.From];
        var (x, top) = (places[link.From].X + box.Width, places[link.From].Y);
        var (from, to) = (link.FromPort, link.ToPort);
        if (Math.Abs(from - to) < SmallestArc)
        {
            var middle = (from + to) / 2;
            (from, to) = (Math.Min(middle + (SmallestArc / 2), box.Height), Math.Max(middle - (SmallestArc / 2), 0));
        }
        return new LinkPath([new(x, top + from), new(x, top + to)]);
    }
}
