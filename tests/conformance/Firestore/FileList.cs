using System.Text.Json;
using SchemaTasks.Generation;

namespace SchemaTasks.Conformance.Firestore;

/// <summary>Files that one process of Node.js checks together.</summary>
internal static class FileList
{
    /// <summary>Generates one output of every schema, and lists the files for a script.</summary>
    /// <returns>The list's absolute path, and how many files it names.</returns>
    public static async Task<(string Path, int Count)> CreateAsync(OutputKind output, string extension, ConformanceReport report)
    {
        var files = FirestoreSchema.All(report)
            .Select(schema => (schema.Name, File: schema.Generate(output, extension, report)))
            .Where(entry => entry.File is not null)
            .Select(entry => new { name = entry.Name, file = entry.File }).ToList();
        return (await WriteAsync($"{output}.list.json", files), files.Count);
    }

    public static async Task<string> WriteAsync<T>(string name, T content)
    {
        var path = Path.Combine(Places.Artifacts, "firestore", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(content));
        return path;
    }

    /// <summary>The JSON lines that a script printed, one to each of its files; a crash is reported with all of its output.</summary>
    public static IReadOnlyList<JsonElement> Results(int exitCode, string output, int expected, ConformanceReport report)
    {
        var results = output.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        if (exitCode != 0 || results.Count != expected) report.Fail("the run", $"exit code {exitCode}, {results.Count} of {expected} results: {output[..Math.Min(output.Length, 2000)]}");
        return results;
    }
}
