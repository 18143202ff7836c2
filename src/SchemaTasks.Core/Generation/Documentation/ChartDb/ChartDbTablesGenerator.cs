using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>
/// Prints a JSON file of each table (names, types, keys) and <c>schema_index.json</c>, which lists them: plain data for scripts. ChartDB
/// imports <see cref="ChartDbGenerator"/>'s file, not these.
/// </summary>
internal sealed class ChartDbTablesGenerator : ISchemaGenerator
{
    private const string IndexFile = "schema_index.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public string Name => "chartdb-tables";

    public GeneratedFiles Generate(GenerationInput input) => DocumentationOutput.Print(input, OutputKind.ChartdbTables, (folder, _) => Print(input, folder), folder => Earlier(input, folder));

    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> Print(GenerationInput input, string folder)
    {
        var nodes = input.Documentation.Model.Diagram.Nodes;
        yield return (Path.Combine(folder, IndexFile), Json(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("tables");
            foreach (var node in nodes)
            {
                json.WriteStartObject();
                json.WriteString("table_name", node.Name.Name);
                json.WriteString("schema", node.Name.Schema);
                json.WriteString("file", FileOf(node.Name));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }));
        foreach (var node in nodes)
            yield return (Path.Combine(folder, FileOf(node.Name)), Json(json => Write(json, node.Name, node.Rows.Select(row => new Field(row.Name, row.Column.Type, row.PrimaryKey, IsUnique(node, row), row.Column.Nullable)))));
    }

    private static string FileOf(QualifiedName table) => DocumentName.Of(table) + ".json";

    /// <summary>Alone in the primary key or in a unique constraint.</summary>
    private static bool IsUnique(DiagramNode node, DiagramRow row) => row.Unique || node.Table.PrimaryKey is { Columns: [var only] } && only == row.Name;

    private static void Write(Utf8JsonWriter json, QualifiedName table, IEnumerable<Field> fields)
    {
        json.WriteStartObject();
        json.WriteString("table_name", table.Name);
        json.WriteString("schema", table.Schema);
        json.WriteStartArray("columns");
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Type);
            json.WriteBoolean("primary_key", field.PrimaryKey);
            json.WriteBoolean("unique", field.Unique);
            json.WriteBoolean("nullable", field.Nullable);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Json(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        bytes.Write("\n"u8);
        return SafeJson.Escape(bytes.WrittenMemory);
    }

    /// <summary>The format has no room for a marker: a file that the index lists is this output's if it is what would be printed of its own data.</summary>
    private static IEnumerable<EarlierFiles> Earlier(GenerationInput input, string folder)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var index = JsonDocument.Parse(input.ExistingText(Path.Combine(folder, IndexFile)) ?? "{}");
            if (index.RootElement.ValueKind != JsonValueKind.Object || !index.RootElement.TryGetProperty("tables", out var tables) || tables.ValueKind != JsonValueKind.Array) return [];
            foreach (var table in tables.EnumerateArray())
            {
                if (table.ValueKind == JsonValueKind.Object && table.TryGetProperty("file", out var file) && file.GetString() is { } name && name == Path.GetFileName(name) && Printed(input, folder, name) is { } printed) own[name] = EarlierFiles.Fingerprint(printed.Span);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Somebody else's index: it is about to be replaced, and what it lists stays.
            return [];
        }
        return own.Count == 0 ? [] : [EarlierFiles.Listed(OutputKind.ChartdbTables, folder, "*.json", own)];
    }

    private static ReadOnlyMemory<byte>? Printed(GenerationInput input, string folder, string name)
    {
        if (input.ExistingText(Path.Combine(folder, name)) is not { } text) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var table = new QualifiedName(root.GetProperty("schema").GetString()!, root.GetProperty("table_name").GetString()!);
            var fields = root.GetProperty("columns").EnumerateArray().Select(static column => new Field(
                column.GetProperty("name").GetString()!, column.GetProperty("type").GetString()!, column.GetProperty("primary_key").GetBoolean(), column.GetProperty("unique").GetBoolean(), column.GetProperty("nullable").GetBoolean())).ToList();
            return Json(json => Write(json, table, fields));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private sealed record Field(string Name, string Type, bool PrimaryKey, bool Unique, bool Nullable);
}
