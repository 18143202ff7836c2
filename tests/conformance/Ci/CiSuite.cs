using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaTasks.Conformance.Drift;

namespace SchemaTasks.Conformance.Ci;

/// <summary>
/// The workflow files of <c>docs/ci/</c> through their services' schemas (Azure publishes none that a package registry has), and SARIF
/// through Microsoft's validator with the rules of GitHub's code scanning; spoiled ones have to be refused.
/// </summary>
internal sealed class CiSuite : IConformanceSuite
{
    public string Name => "ci";

    public async Task RunAsync(ConformanceReport report)
    {
        var (package, missing) = await NodePackage.InstallAsync("ci");
        if (package is null)
        {
            report.Skip("workflow files and SARIF", missing!);
            return;
        }
        var cases = Workflows().Concat(Sarif()).ToList();
        var list = Path.Combine(Places.Artifacts, Name, "cases.json");
        foreach (var each in cases) AtomicFile.WriteIfDifferent(each.File, each.Text);
        AtomicFile.WriteIfDifferent(list, JsonSerializer.Serialize(cases, JsonSerializerOptions.Web));

        var (exitCode, output) = await package.RunAsync("validate.mjs", list);
        if (exitCode != 0) report.Fail("validate.mjs", output);
        var verdicts = output.Split('\n').Where(line => line.StartsWith("{\"name\"", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line)!)
            .ToDictionary(verdict => verdict["name"]!.GetValue<string>(), verdict => verdict["why"]!.GetValue<string>());
        foreach (var each in cases)
        {
            if (!verdicts.TryGetValue(each.Name, out var why)) report.Fail(each.Name, "no verdict");
            else if (each.Valid && why.Length > 0) report.Fail(each.Name, why);
            else if (!each.Valid && why.Length == 0) report.Fail(each.Name, "it is accepted");
            else report.Pass();
        }
        report.Tell($"{cases.Count(each => each.Valid)} workflow files and SARIF reports accepted, {cases.Count(each => !each.Valid)} spoiled ones to be refused");
    }

    private static IEnumerable<Case> Workflows()
    {
        foreach (var (kind, spoil, by) in new[] { ("github", "runs-on:", "runs-onn:"), ("gitlab", "when: always", "when: sometimes") })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Places.Repository, "docs", "ci", kind), "*.yml").Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(file);
                var text = File.ReadAllText(file);
                yield return Of(name, kind, text, valid: true);
                yield return Of($"spoiled-{name}", kind, text.Replace(spoil, by, StringComparison.Ordinal), valid: false);
            }
        }
    }

    private static IEnumerable<Case> Sarif()
    {
        string? first = null;
        foreach (var (name, report) in DriftReportSuite.Reports().Take(10))
        {
            var text = report.ToSarif();
            first ??= text;
            yield return Of($"{name}.sarif", "sarif", text, valid: true);
        }
        var root = JsonNode.Parse(first!)!;
        foreach (var rule in root["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray()) rule!.AsObject().Remove("help");
        yield return Of("without-help.sarif", "sarif", root.ToJsonString(), valid: false);
    }

    private static Case Of(string name, string kind, string text, bool valid) => new(name, kind, Path.Combine(Places.Artifacts, "ci", name), valid, text);

    private sealed record Case(string Name, string Kind, string File, bool Valid, [property: System.Text.Json.Serialization.JsonIgnore] string Text);
}
