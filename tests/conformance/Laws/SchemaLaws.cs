using System.Collections.Immutable;
using SchemaTasks.Generation;
using SchemaTasks.Laws;
using SchemaTasks.Manifest;
using SchemaTasks.Model;
using SchemaTasks.Postgres;

namespace SchemaTasks.Conformance.Laws;

/// <summary>What has to hold for one database, whatever is in it. An answer is <see langword="null"/> when it holds, else what is wrong.</summary>
internal static class SchemaLaws
{
    /// <summary>Every law, each tried whatever the others say.</summary>
    public static async Task<string?> RunAsync(LawServer laws, ConnectionSettings database)
    {
        var schema = await laws.ReadAsync(database);
        var wrong = new List<string>();
        await TryAsync("read", () => CountAsync(laws, database, schema));
        await TryAsync("silence", () => Task.FromResult(LawServer.Silent(schema)));
        await TryAsync("round trip", () => laws.RoundTripAsync(schema));
        foreach (var dialect in Enum.GetValues<AmplifyDialect>()) await TryAsync($"outputs, {dialect}", () => Task.FromResult(Generate(ManifestFile.Print(schema), dialect)));
        return wrong.Count == 0 ? null : string.Join('\n', wrong);

        async Task TryAsync(string name, Func<Task<string?>> law)
        {
            try
            {
                if (await law() is { } failure) wrong.Add($"{name}: {failure}");
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                wrong.Add($"{name}: {exception}");
            }
        }
    }

    /// <summary>Every object of the catalog is in the manifest or left out by a named rule; a second reading changes no byte.</summary>
    private static async Task<string?> CountAsync(LawServer laws, ConnectionSettings database, DatabaseSchema schema)
    {
        if (ManifestFile.Print(schema) != ManifestFile.Print(await laws.ReadAsync(database))) return "a second reading gives another manifest";
        // Grants are no objects to the count.
        var (differences, _) = await CountCheck.RunAsync(database, (await CatalogReader.ReadAsync(database, CatalogOptions.Default, CancellationToken.None)).Schema);
        return differences.Count == 0 ? null : string.Join("; ", differences);
    }

    /// <summary>Generators answer with files or with diagnostics, never with an exception.</summary>
    private static string? Generate(string text, AmplifyDialect dialect)
    {
        var manifest = ManifestFile.Parse(text, "/schema.manifest.yaml");
        var input = new GenerationInput
        {
            Schema = manifest.Schema,
            Positions = manifest.Positions,
            AmplifyDialect = dialect,
            Templates = [new SchemaTemplate("/tables.sbn", "{{ table.name }}", "{{ schema.name }}/{{ table.name }}.txt", TemplateScope.Table), new SchemaTemplate("/schema.sbn", "{{ for schema in schemas }}{{ schema.name }}{{ end }}", "schema.txt", TemplateScope.None)],
            ProjectDirectory = "/",
            Outputs = Enum.GetValues<OutputKind>().ToImmutableDictionary(kind => kind, kind => $"/{kind}"),
        };
        var silent = SchemaGenerators.All.Select(generator => (generator.Name, Made: generator.Generate(input))).FirstOrDefault(one => one.Made.Files.IsEmpty && one.Made.Diagnostics.IsEmpty);
        return silent.Name is null ? null : $"the generator {silent.Name} gave neither files nor diagnostics";
    }
}
