using System.Text.Json;

namespace SchemaTasks.Conformance.Documentation;

/// <summary>Gives printed documentation to a consumer that runs on Node.js, with what the model says that it has to find there.</summary>
internal abstract class DocumentationSuite : IConformanceSuite
{
    public abstract string Name { get; }

    /// <summary>A script of <c>node/docs</c>. Each of its lines is <c>{"name": …, "faults": […]}</c>; a control has <c>"expected": true</c>.</summary>
    protected abstract string Script { get; }

    protected virtual bool NeedsBrowser => false;

    public async Task RunAsync(ConformanceReport report)
    {
        if (NeedsBrowser && Chromium.Find() is null)
        {
            report.Skip("all", Chromium.Missing);
            return;
        }
        var (package, missing) = await NodePackage.InstallAsync("docs");
        if (package is null)
        {
            report.Skip("all", missing!);
            return;
        }
        var jobs = DocumentationCase.All.SelectMany(Jobs).ToList();
        var file = Path.Combine(Places.Artifacts, "documentation", Name + ".json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(jobs));
        var (exitCode, output) = await package.RunAsync(Script, NeedsBrowser ? [file, Chromium.Find()!] : [file]);
        var results = output.Split('\n').Where(line => line.StartsWith("{\"name\"", StringComparison.Ordinal)).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        foreach (var result in results)
        {
            var name = result.GetProperty("name").GetString()!;
            var faults = result.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()).ToList();
            var isControl = result.TryGetProperty("expected", out _);
            if (isControl ? faults.Count == 0 : faults.Count > 0) report.Fail(name, isControl ? "what is wrong was accepted" : string.Join("; ", faults.Take(5)));
            else report.Pass();
        }
        if (exitCode != 0 || results.Count == 0) report.Fail(Script, $"exit code {exitCode}: {output[..Math.Min(output.Length, 2000)]}");
        foreach (var line in output.Split('\n').Where(line => line.StartsWith("note: ", StringComparison.Ordinal))) report.Tell(line["note: ".Length..]);
    }

    /// <summary>What the script gets of a case.</summary>
    protected abstract IEnumerable<object> Jobs(DocumentationCase item);
}
