using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>
/// Puts boxes into layers, each to the right of all that its links come from. A layer is only so high: a full one passes the box on to the next.
/// That limit is what gives a diagram its shape; without it a schema with a central table is one layer of hundreds.
/// </summary>
internal sealed class LayerAssignment
{
    private readonly ComponentGraph _graph;
    private readonly double _limit;
    private readonly List<int>[] _children, _parents;
    private readonly int[] _layers;
    private readonly List<double> _loads = [];

    private LayerAssignment(ComponentGraph graph, double limit)
    {
        (_graph, _limit) = (graph, limit);
        _layers = new int[graph.Boxes.Length];
        _children = [.. graph.Boxes.Select(_ => new List<int>())];
        _parents = [.. graph.Boxes.Select(_ => new List<int>())];
        foreach (var link in graph.Links)
        {
            _children[link.Left].Add(link.Right);
            _parents[link.Right].Add(link.Left);
        }
    }

    /// <summary>The layer of each box, from 0 on without a gap.</summary>
    /// <param name="graph">The boxes and links.</param>
    /// <param name="limit">How high a layer may be; one with a single box may be higher.</param>
    public static int[] Of(ComponentGraph graph, double limit)
    {
        var assignment = new LayerAssignment(graph, limit);
        assignment.PlaceFromTheLeft();
        assignment.MoveToTheRight();
        var used = assignment._layers.Distinct().Order().Select((layer, position) => (layer, position)).ToImmutableDictionary(pair => pair.layer, pair => pair.position);
        return [.. assignment._layers.Select(layer => used[layer])];
    }

    /// <summary>Boxes whose parents have their places, those first that may be furthest left, then those with most children.</summary>
    private void PlaceFromTheLeft()
    {
        var waiting = _parents.Select(parents => parents.Count).ToArray();
        var lowest = new int[_layers.Length];
        var ready = new SortedSet<(int Lowest, int FewerChildren, int Box)>();
        for (var box = 0; box < _layers.Length; box++)
        {
            if (waiting[box] == 0) ready.Add((0, -_children[box].Count, box));
        }
        while (ready.Count > 0)
        {
            var next = ready.Min;
            ready.Remove(next);
            var layer = next.Lowest;
            while (Load(layer) > 0 && Load(layer) + Need(next.Box) > _limit) layer++;
            Put(next.Box, layer);
            foreach (var child in _children[next.Box])
            {
                lowest[child] = Math.Max(lowest[child], layer + 1);
                if (--waiting[child] == 0) ready.Add((lowest[child], -_children[child].Count, child));
            }
        }
    }

    /// <summary>Boxes that more links leave than reach move next to their first child, where a layer has room.</summary>
    private void MoveToTheRight()
    {
        foreach (var box in Enumerable.Range(0, _layers.Length).OrderByDescending(box => _layers[box]).ThenBy(box => box).ToList())
        {
            if (_children[box].Count == 0 || (_parents[box].Count > 0 && _parents[box].Count >= _children[box].Count)) continue;
            for (var layer = _children[box].Min(child => _layers[child]) - 1; layer > _layers[box]; layer--)
            {
                if (Load(layer) + Need(box) > _limit) continue;
                _loads[_layers[box]] -= Need(box);
                Put(box, layer);
                break;
            }
        }
    }

    private void Put(int box, int layer)
    {
        _layers[box] = layer;
        _loads[layer] = Load(layer) + Need(box);
    }

    private double Need(int box) => _graph.Boxes[box].Height + LayoutMeasures.BoxGap;

    private double Load(int layer)
    {
        while (_loads.Count <= layer) _loads.Add(0);
        return _loads[layer];
    }
}
