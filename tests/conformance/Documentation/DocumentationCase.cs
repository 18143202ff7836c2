using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Documentation;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Documentation;
using SchemaTasks.Manifest;
using SchemaTasks.Model;

namespace SchemaTasks.Conformance.Documentation;

/// <summary>A schema whose documentation is printed: the sample's, ones with hostile names, one of 300 and one of 1,000 tables.</summary>
/// <param name="Name">For messages and folders.</param>
/// <param name="Schema">The schema.</param>
internal sealed record DocumentationCase(string Name, DatabaseSchema Schema)
{
    private const int Medium = 300, Large = 1000;

    public static ImmutableArray<DocumentationCase> All { get; } =
    [
        new("sample", ManifestFile.Read(Path.Combine(Places.Repository, "samples", "Outreach", "schema", "NEON_SCHEMA_MANIFEST.yaml")).Schema),
        .. HostileNames.Parts().Select(static (schema, index) => new DocumentationCase($"hostile_{index}", schema)),
        new("tables_300", ConnectedSchema.Create(Medium)),
        new("tables_1000", ConnectedSchema.Create(Large)),
    ];

    public bool IsLarge => Name is "tables_300" or "tables_1000";

    public DiagramModel Diagram => DiagramModel.Create(Schema, DocsSettings.Default);

    /// <summary>Prints one output to a folder that is emptied first.</summary>
    /// <param name="output">Which.</param>
    /// <param name="configuration">YAML.</param>
    /// <returns>Absolute paths of the files, or of a folder's.</returns>
    public ImmutableArray<string> Print(OutputKind output, string configuration = "")
    {
        var folder = Path.Combine(Places.Artifacts, "documentation", OutputRegistry.Of(output).Word, Name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var input = new GenerationInput
        {
            Schema = Schema,
            Positions = new Nowhere(),
            Configuration = ConfigurationFile.Parse(configuration, "config.yaml"),
            Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(output, OutputRegistry.Of(output).IsDirectory ? folder : Path.Combine(folder, Path.GetFileName(OutputRegistry.Of(output).DefaultPath))),
        };
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = SchemaGenerators.All.SelectMany(generator => generator.Generate(input).Files).ToList();
        return [.. OutputWriter.Write(files, diagnostics).Select(static file => file.Path)];
    }

    private sealed class Nowhere : ISourceLocator
    {
        public SourceLocation Locate(ObjectPath path, string? facet = null) => new("manifest.yaml", 1, 1);
    }
}
