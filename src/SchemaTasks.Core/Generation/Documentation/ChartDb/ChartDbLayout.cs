using System.Collections.Immutable;
using SchemaTasks.Generation.Documentation.Layout;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Where ChartDB's boxes are: its own sizes in pixels.</summary>
internal static class ChartDbLayout
{
    public const int Width = 224;

    private const int Head = 42, Row = 32, MostRows = 10;

    /// <returns>The top left corner of each table, in the diagram's order.</returns>
    public static ImmutableArray<LayoutPoint> Of(DiagramModel diagram) => LayeredLayout.Of(new LayoutGraph(
        [.. diagram.Nodes.Select(static node => new LayoutBox($"{node.Name.Schema}\0{node.Name.Name}", Width, Height(node)))],
        [
            .. diagram.Edges.Where(static edge => !edge.IsInheritance).Select(static edge =>
                new LayoutLink(edge.ForeignKey!.Name, edge.Child, edge.Parent, Port(edge.ChildRows[0]), Port(edge.ParentRows[0]))),
        ])).Boxes;

    /// <summary>A table shows its first rows, and below them that there are more.</summary>
    private static int Height(DiagramNode node) => Head + (Row * (node.Rows.Length > MostRows ? MostRows + 1 : node.Rows.Length));

    private static int Port(int row) => Head + (Row * Math.Min(row, MostRows)) + (Row / 2);
}
