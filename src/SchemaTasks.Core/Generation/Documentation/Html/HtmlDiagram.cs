using System.Collections.Immutable;
using SchemaTasks.Generation.Documentation.Layout;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>A diagram of the page, laid out for one detail.</summary>
internal sealed class HtmlDiagram
{
    private readonly DiagramModel _model;
    private readonly LinkEnd[] _parentEnds;

    private HtmlDiagram(DiagramModel model, DiagramDetail detail)
    {
        (_model, Detail) = (model, detail);
        var referenced = model.Edges.SelectMany(static edge => edge.ParentRows, static (edge, row) => (edge.Parent, row)).ToHashSet();
        Boxes = [.. model.Nodes.Select((node, index) => DiagramBox.Of(node, detail, row => referenced.Contains((index, row))))];
        Graph = new LayoutGraph(
            [.. model.Nodes.Select((node, index) => new LayoutBox($"{node.Name.Schema}\0{node.Name.Name}", Boxes[index].Width, Boxes[index].Height))],
            [.. model.Edges.Select(LinkOf)]);
        Layout = LayeredLayout.Of(Graph);
        _parentEnds = ParentEnds();
    }

    public DiagramDetail Detail { get; }

    public ImmutableArray<DiagramBox> Boxes { get; }

    public LayoutGraph Graph { get; }

    public DiagramLayout Layout { get; }

    public static HtmlDiagram Of(DiagramModel model, DiagramDetail detail) => new(model, detail);

    /// <summary>Appends the <c>svg</c> element.</summary>
    /// <param name="text">The page.</param>
    /// <param name="label">What it shows, as it is read aloud.</param>
    /// <param name="colorOf">The number of a schema's colour.</param>
    public void AppendTo(OutputText text, string label, Func<string, int> colorOf)
    {
        text.Append($"<svg class=\"d d-{Word(Detail)}\" width=\"{Layout.Width}\" height=\"{Layout.Height}\" viewBox=\"0 0 {Layout.Width} {Layout.Height}\" role=\"group\" aria-label=\"").AppendHtml(label);
        text.Append("\">\n<g class=\"es\">\n"u8);
        for (var edge = 0; edge < _model.Edges.Length; edge++) AppendEdge(text, edge);
        text.Append("</g>\n"u8);
        for (var node = 0; node < _model.Nodes.Length; node++) AppendTable(text, node, colorOf(_model.Nodes[node].Name.Schema));
        text.Append("</svg>\n"u8);
    }

    /// <summary>In class names and the page's script.</summary>
    public static string Word(DiagramDetail detail) => detail switch
    {
        DiagramDetail.Names => "names",
        DiagramDetail.Keys => "keys",
        DiagramDetail.Columns => "columns",
    };

    private LayoutLink LinkOf(DiagramEdge edge, int index)
    {
        var first = edge.IsInheritance ? -1 : 0;
        return new LayoutLink(
            edge.ForeignKey is { } key ? $"1{key.Name}" : $"0{index:D8}",
            edge.Child,
            edge.Parent,
            Boxes[edge.Child].PortOf(first < 0 ? -1 : edge.ChildRows[first]),
            Boxes[edge.Parent].PortOf(first < 0 ? -1 : edge.ParentRows[first]));
    }

    /// <summary>Links that end at the same row lie over each other there: they need one symbol.</summary>
    private LinkEnd[] ParentEnds()
    {
        var shared = new Dictionary<(LayoutPoint Point, bool Inheritance), bool?>();
        for (var edge = 0; edge < _model.Edges.Length; edge++)
        {
            var key = (Layout.Links[edge].Points[^1], _model.Edges[edge].IsInheritance);
            shared[key] = !shared.TryGetValue(key, out var known) || known == _model.Edges[edge].Optional ? _model.Edges[edge].Optional : null;
        }
        return [.. _model.Edges.Select((edge, index) => edge.IsInheritance ? LinkEnd.None : shared[(Layout.Links[index].Points[^1], false)] switch
        {
            true => LinkEnd.ZeroOrOne,
            false => LinkEnd.ExactlyOne,
            null => LinkEnd.One,
        })];
    }

    private void AppendEdge(OutputText text, int index)
    {
        var (edge, link) = (_model.Edges[index], Graph.Links[index]);
        var childEnd = edge.IsInheritance ? LinkEnd.None : edge.OneToOne ? LinkEnd.ZeroOrOne : LinkEnd.ZeroOrMany;
        text.Append($"<path class=\"{(edge.IsInheritance ? "e i" : "e")}\" data-e=\"{edge.Child} {edge.Parent} {link.FromPort} {link.ToPort} {(int)childEnd} {(int)_parentEnds[index]}\" d=\"");
        AppendPath(text, Layout.Links[index].Points, childEnd, _parentEnds[index]);
        text.Append("\"><title>"u8).AppendHtml(Boxes[edge.Child].FullName).Append(" → ").AppendHtml(Boxes[edge.Parent].FullName);
        if (edge.ForeignKey is { } key) text.Append(" ("u8).AppendHtml(key.Name).Append(")"u8);
        else text.Append(" (inherits)"u8);
        text.Append("</title></path>\n"u8);
    }

    /// <summary>The symbols at both ends, and the line between them.</summary>
    private static void AppendPath(OutputText text, ImmutableArray<LayoutPoint> points, LinkEnd childEnd, LinkEnd parentEnd)
    {
        var arc = points[0].X == points[^1].X;
        var childRight = arc || points[1].X > points[0].X;
        var parentRight = arc || points[^2].X > points[^1].X;
        text.Append($"M{points[0].X} {points[0].Y}");
        LinkSymbols.Append(text, childEnd, childRight);
        text.Append($"M{points[^1].X} {points[^1].Y}");
        LinkSymbols.Append(text, parentEnd, parentRight);
        new LinkPath([.. Between(points, childRight, parentRight)]).AppendTo(text);
    }

    /// <summary>The line without its ends, where the symbols are.</summary>
    private static IEnumerable<LayoutPoint> Between(ImmutableArray<LayoutPoint> points, bool childRight, bool parentRight)
    {
        var (first, last) = (Beside(points[0], childRight), Beside(points[^1], parentRight));
        yield return first;
        for (var index = 1; index < points.Length - 1; index++)
        {
            // The end of the layer may be nearer than that of the symbol.
            if (index == 1 && points[1].Y == first.Y && (points[1].X > first.X) != childRight) continue;
            if (index == points.Length - 2 && points[^2].Y == last.Y && (points[^2].X > last.X) != parentRight) continue;
            yield return points[index];
        }
        yield return last;
    }

    private static LayoutPoint Beside(LayoutPoint point, bool right) => point with { X = point.X + (right ? LinkSymbols.Length : -LinkSymbols.Length) };

    private void AppendTable(OutputText text, int index, int color)
    {
        var (node, box, at) = (_model.Nodes[index], Boxes[index], Layout.Boxes[index]);
        text.Append($"<a class=\"t c{color}\" href=\"#{DocumentName.Fragment(ArticleKind.Table, node.Name)}\" data-b=\"{at.X} {at.Y} {box.Width} {box.Height}\" transform=\"translate({at.X} {at.Y})\" style=\"--f:{box.FarNameSize}px\"><title>").AppendHtml(box.FullName);
        if (node.Table.Comment is { Length: > 0 } comment) text.Append(" – ").AppendHtml(OneLine.Of(comment, 160));
        text.Append($"</title><rect class=\"b\" width=\"{box.Width}\" height=\"{box.Height}\" rx=\"7\"/><path class=\"s\" d=\"M0 7a7 7 0 0 1 7-7H{box.Width - 7}a7 7 0 0 1 7 7z\"/><text class=\"h\" x=\"{DiagramBox.Padding}\" y=\"25\">");
        if (box.Schema.Length > 0) text.Append("<tspan class=\"q\">"u8).AppendHtml(box.Schema).Append("</tspan>"u8);
        text.AppendHtml(box.Name).Append("</text>"u8);
        if (box.Rows.Length > 0 || box.Footer.Length > 0) AppendRows(text, box);
        text.Append("</a>\n"u8);
    }

    private static void AppendRows(OutputText text, DiagramBox box)
    {
        text.Append($"<g class=\"r\" aria-hidden=\"true\"><path class=\"l\" d=\"M0 {DiagramBox.HeaderHeight}H{box.Width}\"/>");
        for (var index = 0; index < box.Rows.Length; index++)
        {
            var row = box.Rows[index];
            var y = DiagramBox.RowMiddle(index) + 4;
            if (row.Tag.Length > 0) text.Append($"<text class=\"k\" x=\"{DiagramBox.Padding}\" y=\"{y}\">{row.Tag}</text>");
            text.Append($"<text x=\"{box.NameX}\" y=\"{y}\">");
            AppendTitle(text, row.Whole);
            text.AppendHtml(row.Name).Append($"</text><text class=\"y\" x=\"{box.Width - DiagramBox.Padding}\" y=\"{y}\">");
            AppendTitle(text, row.Whole);
            text.AppendHtml(row.Type).Append("</text>"u8);
        }
        if (box.Footer.Length > 0) text.Append($"<text class=\"f\" x=\"{box.NameX}\" y=\"{DiagramBox.RowMiddle(box.Rows.Length) + 4}\">{box.Footer}</text>");
        text.Append("</g>"u8);
    }

    private static void AppendTitle(OutputText text, string? title)
    {
        if (title is not null) text.Append("<title>"u8).AppendHtml(title).Append("</title>"u8);
    }
}
