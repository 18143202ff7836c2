using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Firestore;
using SchemaTasks.Manifest;

namespace SchemaTasks.Conformance.Firestore;

/// <summary>One manifest whose Firestore files go through their consumers: the sample's, or one of <c>schemas/firestore</c>.</summary>
/// <param name="Name">The file's name without its end.</param>
/// <param name="Manifest">Absolute path.</param>
internal sealed record FirestoreSchema(string Name, string Manifest)
{
    /// <summary>Access functions that allow everything, so that what is denied is denied for what a document holds.</summary>
    private const string OpenAccess = """
        // BEGIN access
            function canRead(collection, id) {
              return true;
            }
            function canCreate(collection, id) {
              return true;
            }
            function canUpdate(collection, id) {
              return true;
            }
            function canDelete(collection, id) {
              return true;
            }
            // END access
        """;

    private static string SampleManifest { get; } = Path.Combine(Places.Repository, "samples", "Outreach", "schema", "NEON_SCHEMA_MANIFEST.yaml");

    /// <summary>Documents that fit and documents that do not; not every schema has them.</summary>
    public string Cases => End(".cases.json");

    private string Configuration => Name == "sample" ? Path.Combine(Path.GetDirectoryName(Manifest)!, "schema.config.yaml") : End(".config.yaml");

    /// <summary>All of them, the sample first; a sample that is not there is reported as skipped.</summary>
    public static IEnumerable<FirestoreSchema> All(ConformanceReport report)
    {
        if (File.Exists(SampleManifest)) yield return new FirestoreSchema("sample", SampleManifest);
        else report.Skip("sample", $"{SampleManifest} does not exist");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Places.Conformance, "schemas", "firestore"), "*.yaml").Order(StringComparer.Ordinal))
        {
            if (!file.EndsWith(".config.yaml", StringComparison.Ordinal)) yield return new FirestoreSchema(Path.GetFileNameWithoutExtension(file), file);
        }
    }

    /// <summary>Generates one output into a file of its own below <c>artifacts/</c>.</summary>
    /// <param name="output">Which.</param>
    /// <param name="extension">The file's end.</param>
    /// <param name="open">Rules with access functions that allow everything.</param>
    /// <returns>The file's absolute path; <see langword="null"/>, and a failure reported, when an error was found.</returns>
    public string? Generate(OutputKind output, string extension, ConformanceReport report, bool open = true)
    {
        var path = Path.Combine(Places.Artifacts, "firestore", output.ToString(), $"{Name}{(open ? "" : ".closed")}{extension}");
        try
        {
            var manifest = ManifestFile.Read(Manifest);
            var files = new FirestoreGenerator().Generate(new GenerationInput
            {
                Schema = manifest.Schema,
                Positions = manifest.Positions,
                Configuration = File.Exists(Configuration) ? ConfigurationFile.Read(Configuration) : SchemaConfiguration.Default,
                Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(output, path),
                ExistingText = _ => open ? OpenAccess : null,
            });
            if (files.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error) throw new DiagnosticException(error);
            foreach (var file in files.Files) AtomicFile.WriteIfDifferent(file.Path, file.Content.Span);
            return path;
        }
        catch (DiagnosticException exception)
        {
            report.Fail(Name, exception.Message);
            return null;
        }
    }

    private string End(string extension) => Manifest[..^".yaml".Length] + extension;
}
