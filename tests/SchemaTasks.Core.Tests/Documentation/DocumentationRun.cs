using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Manifest;
using SchemaTasks.Model;

namespace SchemaTasks.Documentation;

/// <summary>Prints documentation of the sample, or of a schema that a test makes.</summary>
internal static class DocumentationRun
{
    public static string Sample { get; } = File.ReadAllText(Path.Combine(Folder(), "../../../samples/Outreach/schema/NEON_SCHEMA_MANIFEST.yaml"));

    public static GeneratedFiles Generate(OutputKind output, string manifest, string configuration = "", params ReadOnlySpan<Generation.Documentation.DocumentNote> notes)
    {
        var document = ManifestFile.Parse(manifest, "manifest.yaml");
        return Generate(output, Input(document.Schema, document.Positions, configuration) with { Notes = [.. notes] });
    }

    public static GeneratedFiles Generate(OutputKind output, DatabaseSchema schema, string configuration = "") => Generate(output, Input(schema, new Nowhere(), configuration));

    /// <summary>Path below the folder → text; of an output of one file the name is <c>file</c>.</summary>
    public static Dictionary<string, string> Files(GeneratedFiles generated) => generated.Files.ToDictionary(file => Path.GetRelativePath("/out", file.Path).Replace('\\', '/'), file => file.Text, StringComparer.Ordinal);

    public static string Text(OutputKind output, string manifest, string configuration = "") => Assert.Single(Generate(output, manifest, configuration).Files).Text;

    private static GenerationInput Input(DatabaseSchema schema, ISourceLocator positions, string configuration) => new()
    {
        Schema = schema,
        Positions = positions,
        Configuration = ConfigurationFile.Parse(configuration, "config.yaml"),
        Outputs = ImmutableDictionary<OutputKind, string>.Empty,
    };

    private static GeneratedFiles Generate(OutputKind output, GenerationInput input)
    {
        input = input with { Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(output, OutputRegistry.Of(output).IsDirectory ? "/out" : "/out/file") };
        return SchemaGenerators.All.Select(generator => generator.Generate(input)).Single(files => !files.Files.IsEmpty || !files.Diagnostics.IsEmpty);
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private sealed class Nowhere : ISourceLocator
    {
        public SourceLocation Locate(ObjectPath path, string? facet = null) => new("manifest.yaml", 1, 1);
    }
}
