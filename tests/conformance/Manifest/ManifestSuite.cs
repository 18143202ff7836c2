using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaTasks.Manifest;

namespace SchemaTasks.Conformance.Manifest;

/// <summary>
/// Manifests through npm's <c>ajv</c> (the published JSON Schema) and npm's <c>yaml</c> (a YAML 1.2 reader that shares nothing with ours):
/// accepted, and read to the data that was meant; broken ones refused, by the schema as by our reader.
/// </summary>
internal sealed class ManifestSuite : IConformanceSuite
{
    private const int GeneratedModels = 150;

    private static readonly (string Find, string Replace)[] Breaks =
    [
        ("version: \"1.0\"", "version: 1.0"),
        ("version: \"1.0\"", "version: \"2.0\""),
        ("postgres: 15", "postgres: fifteen"),
        ("schemas:", "schema:"),
        ("values: [owner, executive, manager]", "values: owner"),
        ("values: [owner, executive, manager]", "values: [owner, executive, owner]"),
        ("            nullable: false\n", ""),
        ("nullable: false", "nullable: no"),
        ("type: uuid", "type: 16"),
        ("start: 1000", "start: 1000.5"),
        ("identity: always", "identity: sometimes"),
        ("columns: [people_unique_id]", "columns: []"),
        ("columns: [people_unique_id]", "columns: people_unique_id"),
        ("on_delete: cascade", "on_delete: CASCADE"),
        ("column: company_id\n", "column: company_id\n                expression: lower(email)\n"),
        ("order: desc", "order: down"),
        ("row_level_security: enabled", "row_level_security: true"),
        ("roles: [public]", "roles: []"),
        ("kind: function", "kind: method"),
        ("arguments: \"\"", "arguments:"),
        ("bound: FOR", "bounds: FOR"),
        ("kind: cast", "kynd: cast"),
        ("            references:\n", "            reference:\n"),
    ];

    public string Name => "manifest";

    public async Task RunAsync(ConformanceReport report)
    {
        var (package, missing) = await NodePackage.InstallAsync("manifest");
        if (package is null)
        {
            report.Skip("all manifests", missing!);
            return;
        }
        var cases = Cases(report);
        var list = Path.Combine(Places.Artifacts, Name, "cases.json");
        AtomicFile.WriteIfDifferent(list, JsonSerializer.Serialize(cases, JsonSerializerOptions.Web));
        var schema = Path.Combine(Places.Artifacts, Name, "schema-manifest.v1.json");
        AtomicFile.WriteIfDifferent(schema, JsonSchemas.Manifest);

        var (exitCode, output) = await package.RunAsync("check.mjs", schema, list);
        var verdicts = output.Split('\n').Where(line => line.StartsWith("{\"name\"", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line)!)
            .ToDictionary(verdict => verdict["name"]!.GetValue<string>(), verdict => verdict["why"]!.GetValue<string>());
        if (exitCode != 0) report.Fail("check.mjs", output);
        foreach (var each in cases)
        {
            if (!verdicts.TryGetValue(each.Name, out var why)) report.Fail(each.Name, "no verdict");
            else if (why.Length > 0) report.Fail(each.Name, why);
            else report.Pass();
        }
        report.Tell($"{cases.Count(each => each.Valid)} manifests accepted by ajv and read by yaml to the same data, {cases.Count(each => !each.Valid)} broken ones to be refused");
    }

    private static List<ManifestCase> Cases(ConformanceReport report)
    {
        var example = Path.Combine(Places.Repository, "tests/SchemaTasks.Core.Tests/Manifest/Data/example.yaml");
        var text = File.ReadAllText(example);
        var cases = new List<ManifestCase> { new("example", text, null, Valid: true) };
        foreach (var (name, path) in new[] { ("example, printed", example), ("sample", Path.Combine(Places.Repository, "samples/Outreach/schema/NEON_SCHEMA_MANIFEST.yaml")) })
        {
            if (File.Exists(path)) cases.Add(ManifestCase.Of(name, ManifestFile.Read(path).Schema));
            else report.Skip(name, $"{path} does not exist");
        }
        for (var seed = 0; seed < GeneratedModels; seed++) cases.Add(ManifestCase.Of($"model {seed}", new DatabaseGenerator(seed).Database()));
        for (var index = 0; index < Breaks.Length; index++)
        {
            var (find, replace) = Breaks[index];
            var name = $"break {index}: {replace.Trim()} for {find.Trim()}";
            var at = text.IndexOf(find, StringComparison.Ordinal);
            if (at < 0) report.Fail(name, "the example has no such text");
            else cases.Add(Broken(report, name, string.Concat(text.AsSpan(0, at), replace, text.AsSpan(at + find.Length))));
        }
        return cases;
    }

    private static ManifestCase Broken(ConformanceReport report, string name, string text)
    {
        try
        {
            ManifestFile.Parse(text, name);
            report.Fail(name, "our reader takes it");
        }
        catch (ManifestException)
        {
            report.Pass();
        }
        return new ManifestCase(name, text, null, Valid: false);
    }
}
