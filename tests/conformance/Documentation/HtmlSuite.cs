using SchemaTasks.Text;

namespace SchemaTasks.Conformance.Documentation;

/// <summary>The page in Chromium: what it asks for, whether everything in it can be used, and how fast it moves. Pictures of the sample's page are kept.</summary>
internal sealed class HtmlSuite : DocumentationSuite
{
    private static readonly string SampleConfiguration = File.ReadAllText(Path.Combine(Places.Repository, "samples", "Outreach", "schema", "schema.config.yaml"));

    public override string Name => "docs-html";

    protected override string Script => "html.mjs";

    protected override bool NeedsBrowser => true;

    protected override IEnumerable<object> Jobs(DocumentationCase item)
    {
        var isSample = item.Name == "sample";
        var pictures = Path.Combine(Places.Artifacts, "documentation", "pictures");
        if (isSample) Directory.CreateDirectory(pictures);
        yield return new
        {
            name = item.Name,
            file = item.Print(OutputKind.Html, isSample ? SampleConfiguration : "")[0],
            headings = item.Diagram.Nodes.Select(node => SafeText.Shown(node.Name.ToString())),
            links = item.Diagram.Edges.Length,
            pictures = isSample || item.IsLarge ? pictures : null,
        };
    }
}
