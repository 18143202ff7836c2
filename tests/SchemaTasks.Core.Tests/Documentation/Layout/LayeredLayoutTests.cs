using FsCheck;
using FsCheck.Fluent;

namespace SchemaTasks.Generation.Documentation.Layout;

public sealed class LayeredLayoutTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(0x5EED, 0xF00D | 1);

    private static readonly Arbitrary<LayoutGraph> Graphs =
        (from boxes in Gen.Choose(1, 40)
         from sizes in Gen.Choose(20, 400).ArrayOf(boxes * 2)
         from links in (from parent in Gen.Choose(0, boxes - 1) from child in Gen.Choose(0, boxes - 1) from port in Gen.Choose(0, 100) select (parent, child, port)).ListOf()
         select Graph(sizes, links)).ToArbitrary();

    [Fact]
    public void No_box_overlaps_another_and_no_link_runs_over_a_box() =>
        Prop.ForAll(Graphs, graph => LayoutChecks.Sound(graph, LayeredLayout.Of(graph))).Check(Fixed);

    [Fact]
    public void The_order_of_the_lists_changes_nothing() => Prop.ForAll(Graphs, graph =>
    {
        var last = graph.Boxes.Length - 1;
        var reversed = new LayoutGraph([.. graph.Boxes.Reverse()], [.. graph.Links.Reverse().Select(link => link with { From = last - link.From, To = last - link.To })]);

        var (one, other) = (LayeredLayout.Of(graph), LayeredLayout.Of(reversed));

        Assert.Equal(one.Boxes, other.Boxes.Reverse());
        Assert.Equal(one.Links.Select(link => string.Join(' ', link.Points)), other.Links.Reverse().Select(link => string.Join(' ', link.Points)));
    }).Check(Fixed);

    [Fact]
    public void A_graph_without_boxes_is_margins_alone()
    {
        var layout = LayeredLayout.Of(new LayoutGraph([], []));

        Assert.Empty(layout.Boxes);
        Assert.Equal(layout.Width, layout.Height);
    }

    [Fact]
    public void What_is_referred_to_is_on_the_left()
    {
        var graph = Graph([100, 50, 100, 50, 100, 50], [(0, 1, 10), (1, 2, 10)]);

        var layout = LayeredLayout.Of(graph);

        Assert.True(layout.Boxes[0].X < layout.Boxes[1].X && layout.Boxes[1].X < layout.Boxes[2].X);
    }

    [Fact]
    public void A_circle_is_opened_at_one_link()
    {
        var graph = Graph([100, 50, 100, 50, 100, 50], [(0, 1, 10), (1, 2, 10), (2, 0, 10)]);

        var layout = LayeredLayout.Of(graph);

        Assert.Equal(3, layout.Boxes.Select(box => box.X).Distinct().Count());
        Assert.Single(layout.Links, link => link.Points[0].X < link.Points[^1].X);
    }

    [Fact]
    public void Tables_that_all_refer_to_one_are_not_one_tower()
    {
        var graph = Graph([.. Enumerable.Repeat(120, 400)], [.. Enumerable.Range(1, 199).Select(child => (0, child, 10))]);

        var layout = LayeredLayout.Of(graph);

        Assert.InRange(layout.Width / (double)layout.Height, 0.8, 3);
    }

    private static LayoutGraph Graph(int[] sizes, IEnumerable<(int Parent, int Child, int Port)> links)
    {
        var boxes = Enumerable.Range(0, sizes.Length / 2).Select(index => new LayoutBox($"box {index:D3}", sizes[index * 2], sizes[(index * 2) + 1])).ToArray();
        return new LayoutGraph(
            [.. boxes],
            [.. links.Select((link, index) => new LayoutLink($"link {index:D3}", link.Child, link.Parent, boxes[link.Child].Height * link.Port / 100, boxes[link.Parent].Height * link.Port / 100))]);
    }
}
