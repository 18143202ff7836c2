using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest;

/// <summary>The published schema names the keys that the reader takes and the writer writes, no more and no less. Its rules are tried by the conformance suite.</summary>
public sealed class ManifestJsonSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(JsonSchemas.Manifest)!;

    [Fact]
    public void Every_key_that_is_written_is_in_the_schema_and_the_reverse()
    {
        var written = new HashSet<string>();
        for (var seed = 0; seed < 60; seed++) Collect(JsonNodeWriter.Of(new DatabaseGenerator(seed).Database()), "", Schema, written);

        Assert.Equal(Declared().Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_copies_of_the_sample_are_the_schemas() =>
        Assert.All([("schema-manifest.v1.json", JsonSchemas.Manifest), ("schema-config.v1.json", JsonSchemas.Configuration)], pair => Assert.Equal(pair.Item2, File.ReadAllText(Path.Combine(Folder(), "../../../samples/Outreach/schema", pair.Item1))));

    [Fact]
    public void The_schema_is_put_where_the_manifests_first_line_points_to()
    {
        var folder = Directory.CreateTempSubdirectory("manifest-schema-").FullName;
        try
        {
            JsonSchemas.WriteBeside(Path.Combine(folder, "m.yaml"));

            var named = ManifestFile.Print(new DatabaseSchema()).Split('\n')[0].Split('=')[1];
            Assert.Equal(JsonSchemas.Manifest, File.ReadAllText(Path.Combine(folder, named)));
            Assert.Equal(JsonSchemas.Configuration, File.ReadAllText(Path.Combine(folder, "schema-config.v1.json")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Adds <c>definition.key</c> for each key of the data.</summary>
    private static void Collect(JsonNode data, string definition, JsonNode rule, HashSet<string> written)
    {
        (definition, rule) = Resolve(definition, rule);
        switch (data)
        {
            case JsonArray list:
                foreach (var item in list) Collect(item!, definition, rule["items"]!, written);
                break;
            case JsonObject mapping when !mapping.ContainsKey("$integer") && !mapping.ContainsKey("$number"):
                foreach (var (key, value) in mapping)
                {
                    var property = rule["properties"]?[key];
                    Assert.True(property is not null, $"the schema has no key '{key}' in '{definition}'");
                    written.Add($"{definition}.{key}");
                    Collect(value!, $"{definition}.{key}", property, written);
                }
                break;
            default:
                break;
        }
    }

    private static (string Definition, JsonNode Rule) Resolve(string definition, JsonNode rule) =>
        rule["$ref"]?.GetValue<string>() is { } reference ? (reference["#/$defs/".Length..], Schema["$defs"]![reference["#/$defs/".Length..]]!) : (definition, rule);

    private static IEnumerable<string> Declared() =>
        Keys("", Schema).Concat(Schema["$defs"]!.AsObject().SelectMany(definition => Keys(definition.Key, definition.Value!)));

    private static IEnumerable<string> Keys(string definition, JsonNode rule) =>
        rule["properties"]?.AsObject().SelectMany(property => Keys($"{definition}.{property.Key}", property.Value!).Prepend($"{definition}.{property.Key}")) ?? [];

    private static string Folder([CallerFilePath] string testFile = "") => Path.GetDirectoryName(testFile)!;
}
