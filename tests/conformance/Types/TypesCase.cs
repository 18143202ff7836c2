using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Manifest;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance.Types;

/// <summary>A schema whose types are printed: the sample's, one of the other suites', the one of every type, or one with hostile names.</summary>
/// <param name="Name">For messages and folders.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Positions">Of the manifest it was read from.</param>
internal sealed record TypesCase(string Name, DatabaseSchema Schema, ISourceLocator Positions)
{
    private const int HostileSchemas = 15;

    /// <summary>So many names that meet are resolved before a case counts as failed.</summary>
    private const int MostCollisions = 50;

    /// <summary>Every schema that needs no server.</summary>
    public static IEnumerable<TypesCase> OfFiles(ConformanceReport report)
    {
        var sample = Path.Combine(Places.Repository, "samples", "Outreach", "schema", "NEON_SCHEMA_MANIFEST.yaml");
        if (File.Exists(sample)) yield return Read("sample", sample);
        else report.Skip("sample", $"{sample} does not exist");
        foreach (var folder in (string[])["amplify", "firestore"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Places.Conformance, "schemas", folder), "*.yaml").Order(StringComparer.Ordinal))
            {
                if (!file.EndsWith(".config.yaml", StringComparison.Ordinal)) yield return Read($"{folder}_{Path.GetFileNameWithoutExtension(file)}", file);
            }
        }
    }

    /// <summary>The schemas with hostile names, each made on the server and read from it.</summary>
    public static async Task<List<TypesCase>> HostileAsync(ShadowServer server)
    {
        var cases = new List<TypesCase>();
        for (var seed = 0; seed < HostileSchemas; seed++)
        {
            var schema = new HostileSchema(seed);
            var database = await server.CreateDatabaseAsync($"types_{seed}", CancellationToken.None);
            await SchemaCreation.RunAsync(database, schema.Sql);
            cases.Add(await ReadAsync($"hostile_{seed}", database));
            await server.DropDatabaseAsync($"types_{seed}", CancellationToken.None);
        }
        return cases;
    }

    public static async Task<TypesCase> ReadAsync(string name, ConnectionSettings database)
    {
        var reading = await CatalogReader.ReadAsync(database, CatalogOptions.Default, CancellationToken.None);
        var document = ManifestFile.Parse(ManifestFile.Print(reading.Schema), $"{name}.yaml");
        return new TypesCase(name, document.Schema, document.Positions);
    }

    /// <summary>
    /// Generates one output. Names that meet are given names as the error's own text proposes, until there are no more: what it proposes has to help.
    /// </summary>
    /// <returns>The files; none, and a failure in the report, when another error was found.</returns>
    public ImmutableArray<GeneratedFile> Generate(ISchemaGenerator generator, OutputKind output, string path, string setting, ConformanceReport report, string configuration = "", string? name = null)
    {
        var names = new List<string>();
        while (true)
        {
            var text = configuration + (names.Count == 0 ? "" : $"\nnames: {{ {setting}: {{ {string.Join(", ", names)} }} }}");
            GeneratedFiles files;
            try
            {
                files = generator.Generate(new GenerationInput
                {
                    Schema = Schema,
                    Positions = Positions,
                    Configuration = ConfigurationFile.Parse(text, "schema.config.yaml"),
                    Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(output, path),
                    CSharpNamespace = name ?? "Database",
                });
            }
            catch (DiagnosticException exception)
            {
                report.Fail(Name, exception.Message);
                return [];
            }
            var errors = files.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0) return files.Files;
            if (errors.Find(error => error.Code != "ST3301") is { } other || names.Count >= MostCollisions)
            {
                report.Fail(Name, (errors.Find(error => error.Code != "ST3301") ?? errors[0]).ToString());
                return [];
            }
            names.Add($"{Quoted(errors[0].Arguments[0]!.ToString()!)}: Renamed{names.Count}");
        }
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static TypesCase Read(string name, string file)
    {
        var document = ManifestFile.Read(file);
        return new TypesCase(name, document.Schema, document.Positions);
    }
}
