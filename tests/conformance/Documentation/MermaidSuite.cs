using SchemaTasks.Generation.Documentation;

namespace SchemaTasks.Conformance.Documentation;

/// <summary>Diagrams rendered by four versions of Mermaid in Chromium: a mistake in a text often gives another diagram instead of an error, so all texts of the picture are compared with the model's.</summary>
internal sealed class MermaidSuite : DocumentationSuite
{
    /// <summary>Of the files beside a large schema's overview: each takes a browser seconds.</summary>
    private const int PartsOfLarge = 1;

    public override string Name => "docs-mermaid";

    protected override string Script => "mermaid.mjs";

    protected override bool NeedsBrowser => true;

    protected override IEnumerable<object> Jobs(DocumentationCase item)
    {
        var files = item.Print(OutputKind.Mermaid);
        foreach (var file in files.Take(item.IsLarge ? 1 + PartsOfLarge : files.Length))
        {
            var isOverview = files.Length > 1 && file == files[0];
            var diagram = files.Length == 1 ? item.Diagram : item.Diagram.Where(node => Path.GetFileName(file) == $"schema.schema.{DocumentName.Of(node.Name.Schema)}.mmd");
            yield return new { name = $"{item.Name}/{Path.GetFileName(file)}", file, texts = isOverview ? Overview(item.Diagram) : Texts(diagram) };
        }
    }

    private static IEnumerable<string> Overview(DiagramModel diagram)
    {
        var pairs = diagram.Edges.Where(edge => !edge.IsInheritance).Select(edge => (diagram.Nodes[edge.Child].Name.Schema, diagram.Nodes[edge.Parent].Name.Schema)).Where(pair => pair.Item1 != pair.Item2).GroupBy(pair => pair);
        return diagram.Nodes.Select(node => node.Name.Schema).Distinct().Concat(pairs.Select(pair => $"{pair.Count()} foreign {(pair.Count() == 1 ? "key" : "keys")}"));
    }

    /// <summary>As a whole diagram with all columns shows them.</summary>
    private static IEnumerable<string> Texts(DiagramModel diagram)
    {
        foreach (var node in diagram.Nodes)
        {
            yield return node.Name.ToString();
            foreach (var row in node.Rows)
            {
                var word = MermaidText.Word(row.Name);
                yield return MermaidText.Type(row.Column.Type);
                yield return word;
                yield return string.Join(",", new[] { row.PrimaryKey ? "PK" : null, row.ForeignKey ? "FK" : null, row.Unique ? "UK" : null }.OfType<string>());
                var comment = string.Join(": ", new[] { word == row.Name ? null : row.Name, string.IsNullOrWhiteSpace(row.Column.Comment) ? null : row.Column.Comment }.OfType<string>());
                yield return comment.Length > 80 ? comment[..80] + "…" : comment;
            }
        }
        foreach (var edge in diagram.Edges.Where(edge => edge.Child != edge.Parent)) yield return edge.ForeignKey is { } key ? string.Join(", ", key.Columns) : "inherits";
        foreach (var edges in diagram.Edges.Where(edge => edge.Child == edge.Parent).GroupBy(edge => edge.Child)) yield return string.Join(" / ", edges.Select(edge => string.Join(", ", edge.ForeignKey!.Columns)));
    }
}
