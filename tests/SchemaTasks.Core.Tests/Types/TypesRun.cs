using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Manifest;

namespace SchemaTasks.Generation.Types;

/// <summary>Prints outputs of a manifest that a test writes, or of the sample's.</summary>
internal static class TypesRun
{
    public static string Sample { get; } = File.ReadAllText(Path.Combine(Folder(), "../../../samples/Outreach/schema/NEON_SCHEMA_MANIFEST.yaml"));

    /// <param name="output">Which.</param>
    /// <param name="manifest">YAML.</param>
    /// <param name="configuration">YAML.</param>
    public static GeneratedFiles Generate(OutputKind output, string manifest, string configuration = "")
    {
        var document = ManifestFile.Parse(manifest, "manifest.yaml");
        return SchemaGenerators.All.Select(generator => generator.Generate(new GenerationInput
        {
            Schema = document.Schema,
            Positions = document.Positions,
            Configuration = ConfigurationFile.Parse(configuration, "config.yaml"),
            Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(output, OutputRegistry.Of(output).IsDirectory ? "/out" : "/out/file"),
            CSharpNamespace = "Outreach",
        })).Single(files => !files.Files.IsEmpty || !files.Diagnostics.IsEmpty);
    }

    public static string Text(OutputKind output, string manifest, string configuration = "", string? file = null)
    {
        var files = Generate(output, manifest, configuration);
        Assert.DoesNotContain(files.Diagnostics, diagnostic => diagnostic.Severity == Diagnostics.DiagnosticSeverity.Error);
        return files.Files.Single(item => file is null || item.Path == "/out/" + file).Text;
    }

    /// <summary>One error, as MSBuild prints it.</summary>
    public static string Error(OutputKind output, string manifest, string configuration = "")
    {
        var files = Generate(output, manifest, configuration);
        Assert.Empty(files.Files);
        return Assert.Single(files.Diagnostics, diagnostic => diagnostic.Severity == Diagnostics.DiagnosticSeverity.Error).ToString();
    }

    /// <summary>A manifest of schema <c>public</c>.</summary>
    /// <param name="content">What is in it, indented by four.</param>
    public static string Public(string content) => $"version: \"1.0\"\nschemas:\n  - name: public\n{content.ReplaceLineEndings("\n")}\n";

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
