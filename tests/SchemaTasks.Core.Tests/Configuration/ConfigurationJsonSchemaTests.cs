using System.Text.Json.Nodes;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

/// <summary>The published schema names the keys that the readers take, section by section, no more and no less.</summary>
public sealed class ConfigurationJsonSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(JsonSchemas.Configuration)!.AsObject();

    /// <summary>Each section of the schema, and a file that has a key in it which is none.</summary>
    private static readonly Dictionary<string, string> Sections = new()
    {
        ["$"] = "none_such: 1",
        ["$.properties.names"] = "names: {none_such: {}}",
        ["$.properties.types"] = "types: {none_such: {}}",
        ["$.properties.amplify"] = "amplify: {none_such: 1}",
        ["$.properties.firestore"] = "firestore: {none_such: 1}",
        ["$.properties.firestore.properties.subcollections.additionalProperties.anyOf[1]"] = "firestore: {subcollections: {a.b: {parent: a.c, none_such: 1}}}",
        ["$.properties.shadow"] = "shadow: {none_such: 1}",
        ["$.properties.csharp"] = "csharp: {none_such: 1}",
        ["$.properties.python"] = "python: {none_such: 1}",
        ["$.properties.typescript"] = "typescript: {none_such: 1}",
        ["$.properties.json-schema"] = "json-schema: {none_such: 1}",
        ["$.properties.bigquery"] = "bigquery: {none_such: 1}",
        ["$.properties.drift"] = "drift: {none_such: 1}",
        ["$.properties.health"] = "health: {none_such: 1}",
        ["$.properties.health.properties.limits"] = "health: {limits: {none_such: 1}}",
        ["$.properties.docs"] = "docs: {none_such: 1}",
        ["$.properties.docs.properties.dbml"] = "docs: {dbml: {none_such: 1}}",
        ["$.properties.docs.properties.coverage"] = "docs: {coverage: {none_such: 1}}",
        ["$.properties.docs.properties.coverage.properties.schemas.additionalProperties"] = "docs: {coverage: {schemas: {a: {none_such: 1}}}}",
        ["$.$defs.viewpoint"] = "docs: {viewpoints: [{name: x, tables: a.*, none_such: 1}]}",
        ["$.properties.requires"] = "requires: {none_such: 1}",
        ["$.$defs.required_relation"] = "requires: {tables: {a.b: {none_such: 1}}}",
        ["$.$defs.health_ignore"] = "health: {ignore: [{check: server, reason: x, expires: 2030-01-01, none_such: 1}]}",
        ["$.$defs.auth_rule"] = "amplify: {auth: [{allow: private, none_such: 1}]}",
        ["$.$defs.drift_rule"] = "drift: {rules: [{objects: a.*, severity: low, none_such: 1}]}",
        ["$.$defs.baseline_entry"] = "drift: {baseline: [{object: a.b, reason: x, expires: 2030-01-01, none_such: 1}]}",
    };

    [Fact]
    public void Readers_and_schema_know_the_same_keys()
    {
        var rules = All(Schema).Where(rule => rule.ContainsKey("properties") && rule["additionalProperties"] is JsonValue).ToDictionary(rule => rule.GetPath());
        Assert.Equal(rules.Keys.Order(StringComparer.Ordinal), Sections.Keys.Order(StringComparer.Ordinal));

        foreach (var (section, text) in Sections)
        {
            var faults = Assert.Throws<DiagnosticException>(() => ConfigurationFile.Parse(text, "c.yaml")).Diagnostics;
            var unknown = Assert.Single(faults, fault => fault.Descriptor == ConfigurationDiagnostics.UnknownKey);
            Assert.Equal(
                rules[section]["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal),
                ((string)unknown.Arguments[2]!).Split(", ").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Words_of_the_schema_are_those_of_the_reader()
    {
        Assert.Equal(KindNames.All, Words(Schema["$defs"]!["kind"]!));
        Assert.Equal(Enum.GetValues<ChangeKind>().Select(DriftWords.Of), Words(Schema["$defs"]!["drift_rule"]!["properties"]!["change"]!));
        Assert.Equal(Enum.GetValues<DriftSeverity>().Select(DriftWords.Of).Prepend("ignore"), Words(Schema["$defs"]!["drift_rule"]!["properties"]!["severity"]!));
    }

    [Fact]
    public void Every_key_is_documented()
    {
        var document = File.ReadAllText(Path.Combine(Folder(), "../../../docs/configuration.md"));

        Assert.All(All(Schema).SelectMany(rule => rule["properties"] is JsonObject properties ? properties : []), property =>
        {
            Assert.False(string.IsNullOrEmpty(property.Value!["description"]?.GetValue<string>()), $"{property.Key} has no description in the schema");
            Assert.True(document.Contains($"`{property.Key}`", StringComparison.Ordinal), $"docs/configuration.md does not tell of `{property.Key}`");
        });
    }

    private static IEnumerable<string> Words(JsonNode rule) => rule["enum"]!.AsArray().Select(word => word!.GetValue<string>());

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject rule => rule.SelectMany(property => All(property.Value)).Prepend(rule),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string testFile = "") => Path.GetDirectoryName(testFile)!;
}
