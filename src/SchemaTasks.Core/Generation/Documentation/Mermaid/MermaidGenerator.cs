using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Documentation;

/// <summary>
/// Prints the schema as a Mermaid diagram: with all columns where that fits, else with less. A schema that is too large for one diagram gets an
/// overview and a file for each schema beside it; each viewpoint has a file of its own.
/// </summary>
internal sealed class MermaidGenerator : ISchemaGenerator
{
    /// <summary>Browsers need seconds for more.</summary>
    internal const int MostTables = 150;

    private const string Extension = ".mmd";

    public string Name => "mermaid";

    public GeneratedFiles Generate(GenerationInput input) => DocumentationOutput.Print(
        input, OutputKind.Mermaid, (path, diagnostics) => Print(input, path, diagnostics),
        path => [EarlierFiles.Marked(OutputKind.Mermaid, Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.*{Extension}", DocumentationOutput.Marker)]);

    private static List<(string Path, ReadOnlyMemory<byte> Content)> Print(GenerationInput input, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var model = input.Documentation.Model;
        var files = new List<(string Path, ReadOnlyMemory<byte> Content)>();
        var whole = model.Diagram.Nodes.Length <= MostTables ? MermaidDiagram.Largest(model.Diagram) : null;
        if (whole is not { Detail: MermaidDetail.Columns }) Report(model.Diagram, whole?.Detail);
        Add(path, model.Title, whole?.Text ?? MermaidDiagram.Schemas(model.Diagram));
        if (whole is null)
        {
            foreach (var schema in model.Diagram.Nodes.Select(static node => node.Name.Schema).Distinct())
            {
                var part = model.Diagram.Where(node => node.Name.Schema == schema);
                AddPart($"schema.{DocumentName.Of(schema)}", $"{model.Title}: {schema}", part);
            }
        }
        foreach (var viewpoint in model.Viewpoints) AddPart($"viewpoint.{viewpoint.FileName}", $"{model.Title}: {viewpoint.Viewpoint.Name}", viewpoint.Diagram);
        return files;

        void AddPart(string name, string title, DiagramModel part)
        {
            if (MermaidDiagram.Largest(part) is { } largest) Add(Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.{name}{Extension}"), title, largest.Text);
            else diagnostics.Add(Diagnostic.Create(DocumentationDiagnostics.SmallerDiagram, null, part.Nodes.Length, title, "nothing, it has no file"));
        }

        void Add(string file, string title, string text)
        {
            // What is no diagram: Mermaid takes comments, but executes %%{ } wherever it is.
            var head = new StringBuilder().Append("%% ").Append(DocumentationOutput.Marker).Append("\n%% ").Append(MermaidText.Quoted(title)[1..^1]).Append('\n');
            files.Add((file, DocumentationOutput.Bytes(head.Append(text))));
        }

        void Report(DiagramModel diagram, MermaidDetail? detail) => diagnostics.Add(Diagnostic.Create(DocumentationDiagnostics.SmallerDiagram, null, diagram.Nodes.Length, Path.GetFileName(path), detail switch
        {
            MermaidDetail.Columns => "all columns",
            MermaidDetail.Keys => "the columns of keys only",
            MermaidDetail.Names => "names of tables only",
            null => "the schemas, and each schema has a file of its own beside it",
        }));
    }
}
