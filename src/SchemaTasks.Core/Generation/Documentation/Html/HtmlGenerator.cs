using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>Prints the page.</summary>
internal sealed class HtmlGenerator : ISchemaGenerator
{
    public string Name => "html";

    public GeneratedFiles Generate(GenerationInput input) =>
        DocumentationOutput.Print(input, OutputKind.Html, (path, _) => [(path, Page(input))]);

    private static ReadOnlyMemory<byte> Page(GenerationInput input)
    {
        var (model, reports) = (input.Documentation.Model, input.Reports);
        var findings = reports.SelectMany((report, index) => FindingReader.Read(report, index)).ToImmutableArray();
        return HtmlPage.Print(model, reports, new ArticleFindings(model, findings));
    }
}
