using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Types.JsonSchema;

/// <summary>Prints a JSON Schema (2020-12) for the rows of each table and view as <c>row_to_json</c> and PostgREST return them, and an index of all.</summary>
internal sealed class JsonSchemaGenerator : ISchemaGenerator
{
    private const string End = ".schema.json";

    public string Name => "json-schema";

    public GeneratedFiles Generate(GenerationInput input) => TypesOutput.Print(
        input, OutputKind.JsonSchema, (folder, diagnostics) => Print(input, folder, diagnostics),
        folder => [EarlierFiles.Marked(OutputKind.JsonSchema, folder, "*" + End, JsonSchemaPrinter.Marker)]);

    private static List<(string Path, ReadOnlyMemory<byte> Content)> Print(GenerationInput input, string folder, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var schema = input.Types;
        var names = new NameTable(input, new NamingRules
        {
            Language = "JSON Schema",
            Setting = "json-schema",
            IsGiven = name => name.Length > 0 && TypesOutput.FileName(name) == name,
            GivenTakes = "letters, digits, '_', '-' and '.'",
            Named = "table or view",
            Kinds = NamingRules.Relations,
            Write = static (_, part) => TypesOutput.FileName(part),
            // File systems of Windows and macOS do not distinguish upper and lower case.
            Comparer = StringComparer.OrdinalIgnoreCase,
            CarriesDropped = false,
        }, diagnostics);
        var files = names.Assign(
            [.. schema.Relations.Select(relation => new NameCandidate(relation.Path, relation.Path.Name, TypesOutput.FileName(relation.Name.ToString()), NameCandidate.NoSuffix))],
            static name => name == "index", "file");
        names.ReportUnused();
        var overrides = new TypeOverrides(input.Configuration, "json-schema", "JSON Schema", Fault, diagnostics);
        var printer = new JsonSchemaPrinter(input, overrides, diagnostics);
        var printed = schema.Relations.Select((relation, i) => (Path.Combine(folder, files[i] + End), printer.Print(relation, files[i] + End))).ToList();
        diagnostics.AddRange(overrides.Unused());
        printed.Add((Path.Combine(folder, "index.json"), Index(schema, files)));
        return printed;
    }

    private static ReadOnlyMemory<byte> Index(TypedSchema schema, string[] files)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, TypesOutput.Json))
        {
            json.WriteStartObject();
            TypesOutput.WriteVersion(json, schema);
            json.WriteStartObject("schemas");
            for (var i = 0; i < files.Length; i++) json.WriteString(schema.Relations[i].Name.ToString(), files[i] + End);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return SafeJson.Escape(bytes.WrittenMemory);
    }

    private static string? Fault(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False ? null : "write an object in JSON, or true.";
        }
        catch (JsonException exception)
        {
            return $"it is not JSON ({exception.Message})";
        }
    }
}
