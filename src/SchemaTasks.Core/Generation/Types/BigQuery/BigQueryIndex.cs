using System.Text.Json;

namespace SchemaTasks.Generation.Types.BigQuery;

/// <summary>
/// The file that holds the facts of the schema's version and lists the folder's other files: BigQuery's own formats have no room for a text
/// that says who printed them.
/// </summary>
internal static class BigQueryIndex
{
    public const string FileName = "schema-version.json";

    private const string Files = "files";

    /// <param name="json">Takes the whole file.</param>
    /// <param name="schema">Whose version it is.</param>
    /// <param name="files">The folder's other files.</param>
    public static void Write(Utf8JsonWriter json, TypedSchema schema, IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files)
    {
        json.WriteStartObject();
        TypesOutput.WriteVersion(json, schema);
        json.WriteStartObject(Files);
        foreach (var (path, content) in files) json.WriteString(Path.GetFileName(path), EarlierFiles.Fingerprint(content.Span));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The files that the folder's present index lists; none without an index, or with one that is somebody else's.</summary>
    public static IEnumerable<EarlierFiles> Read(GenerationInput input, string folder)
    {
        var listed = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(input.ExistingText(Path.Combine(folder, FileName)) ?? "{}");
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(Files, out var files) && files.ValueKind == JsonValueKind.Object)
            {
                foreach (var file in files.EnumerateObject().Where(file => file.Value.ValueKind == JsonValueKind.String)) listed[file.Name] = file.Value.GetString()!;
            }
        }
        catch (JsonException)
        {
            // It is about to be replaced.
        }
        return listed.Count == 0 ? [] : [EarlierFiles.Listed(OutputKind.Bigquery, folder, "*.json", listed)];
    }
}
