using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Prints a folder of Markdown: an index that hosts show as the folder's page, and a page for each table, view, type, name of routines and viewpoint.</summary>
internal sealed class MarkdownGenerator : ISchemaGenerator
{
    public string Name => "docs";

    public GeneratedFiles Generate(GenerationInput input) => DocumentationOutput.Print(
        input, OutputKind.Docs, (folder, _) => Print(input, folder), static folder => [EarlierFiles.Marked(OutputKind.Docs, folder, "*.md", MarkdownPage.Marker, inSubfolders: true)]);

    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> Print(GenerationInput input, string folder)
    {
        var model = input.Documentation.Model;
        yield return (Path.Combine(folder, "README.md"), new MarkdownIndex(model, input.Schema, input.Configuration.Docs).ToBytes());
        foreach (var article in model.Articles)
            yield return (Path.Combine(folder, DocumentName.Folder(article.Kind), article.Link.FileName + ".md"), new MarkdownPage("../").Article(article, model.Diagram).ToBytes());
        foreach (var viewpoint in model.Viewpoints)
            yield return (Path.Combine(folder, "viewpoints", viewpoint.FileName + ".md"), MarkdownIndex.Viewpoint(viewpoint));
    }
}
