using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>Gives each link a left and a right end so that none of them closes a circle.</summary>
internal static class LinkOrientation
{
    /// <summary>A depth-first search from child to parent; what leads back to a box that is being visited is laid out the other way round.</summary>
    /// <param name="boxes">How many boxes there are.</param>
    /// <param name="links">Between them, in their order; <see cref="LayoutLink.From"/> and <see cref="LayoutLink.To"/> differ.</param>
    /// <param name="indices">What <see cref="OrientedLink.Index"/> shall be, for each link.</param>
    public static ImmutableArray<OrientedLink> Of(int boxes, IReadOnlyList<LayoutLink> links, IReadOnlyList<int> indices)
    {
        var outgoing = new List<int>[boxes];
        for (var box = 0; box < boxes; box++) outgoing[box] = [];
        for (var link = 0; link < links.Count; link++) outgoing[links[link].From].Add(link);

        var reversed = new bool[links.Count];
        var state = new Visit[boxes];
        var open = new Stack<(int Box, int Next)>();
        for (var root = 0; root < boxes; root++)
        {
            if (state[root] == Visit.None) Enter(root);
            while (open.TryPop(out var top))
            {
                if (top.Next == outgoing[top.Box].Count)
                {
                    state[top.Box] = Visit.Done;
                    continue;
                }
                open.Push((top.Box, top.Next + 1));
                var link = outgoing[top.Box][top.Next];
                var parent = links[link].To;
                reversed[link] = state[parent] == Visit.Open;
                if (state[parent] == Visit.None) Enter(parent);
            }
        }
        return [.. links.Select((link, position) => reversed[position]
            ? new OrientedLink(indices[position], link.From, link.To, link.FromPort, link.ToPort, true)
            : new OrientedLink(indices[position], link.To, link.From, link.ToPort, link.FromPort, false))];

        void Enter(int box)
        {
            state[box] = Visit.Open;
            open.Push((box, 0));
        }
    }

    private enum Visit
    {
        None,
        Open,
        Done,
    }
}
