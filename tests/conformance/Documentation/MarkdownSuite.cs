using SchemaTasks.Generation.Documentation;
using SchemaTasks.Text;

namespace SchemaTasks.Conformance.Documentation;

/// <summary>Markdown through two renderers: links that lead to files, no HTML, image, emphasis or address of a database's, and the model's names in headings and tables.</summary>
internal sealed class MarkdownSuite : DocumentationSuite
{
    public override string Name => "docs-markdown";

    protected override string Script => "markdown.mjs";

    protected override IEnumerable<object> Jobs(DocumentationCase item)
    {
        var files = item.Print(OutputKind.Docs, "docs: {viewpoints: [{name: '*x* <b> | [y](z)', description: '@a http://b.example', tables: '*'}]}");
        yield return new
        {
            name = item.Name,
            folder = Path.GetDirectoryName(files.Single(file => Path.GetFileName(file) == "README.md")),
            files,
            pages = item.Diagram.Nodes.Select(node => new
            {
                path = $"tables/{DocumentName.Of(node.Name)}.md",
                heading = OneLine.Of(node.Name.ToString(), int.MaxValue),
                columns = node.Rows.Select(row => OneLine.Of(row.Name, int.MaxValue)),
            }),
        };
    }
}
