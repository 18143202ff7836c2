using System.Text.Json;
using SchemaTasks.Generation;

namespace SchemaTasks.Conformance.Firestore;

/// <summary>
/// <c>firestore.rules</c> through Firebase's own grammar; and documents that fit and that do not, decided by an evaluator over that grammar
/// and, where a machine has it, by the real emulator.
/// </summary>
internal sealed class FirestoreRulesSuite : IConformanceSuite
{
    /// <summary>The compiler refuses chains of about 98.</summary>
    private const int LongestChain = 20;

    private const int NoEmulator = 3;

    public string Name => "firestore-rules";

    public async Task RunAsync(ConformanceReport report)
    {
        var (package, missing) = await NodePackage.InstallAsync(Name);
        if (package is null)
        {
            report.Skip("all", missing!);
            return;
        }
        var jobs = Jobs(report);
        var list = await FileList.WriteAsync("FirestoreRules.jobs.json", jobs);
        var (exitCode, output) = await package.RunAsync("run.mjs", list);
        Judge("Firebase's grammar and an evaluator over it", FileList.Results(exitCode, output, jobs.Count, report), report);

        (exitCode, output) = await package.RunAsync("emulator.mjs", list);
        if (exitCode == NoEmulator) report.Skip("the emulator", output.Trim());
        else Judge("the emulator", FileList.Results(exitCode, output, jobs.Count, report), report);
    }

    private static List<RulesJob> Jobs(ConformanceReport report)
    {
        var jobs = new List<RulesJob> { new("refused", Path.Combine(Places.Conformance, "node", "firestore-rules", "refused.rules"), []) };
        foreach (var schema in FirestoreSchema.All(report))
        {
            var cases = File.Exists(schema.Cases) ? JsonDocument.Parse(File.ReadAllText(schema.Cases)).RootElement : (JsonElement?)null;
            if (schema.Generate(OutputKind.FirestoreRules, ".rules", report) is { } open) jobs.Add(new RulesJob(schema.Name, open, cases is null ? [] : RulesCase.Open(cases.Value)));
            if (schema.Generate(OutputKind.FirestoreRules, ".rules", report, open: false) is { } closed) jobs.Add(new RulesJob(schema.Name + " as printed", closed, cases is null ? [] : RulesCase.Closed(cases.Value)));
        }
        return jobs;
    }

    private static void Judge(string judge, IReadOnlyList<JsonElement> results, ConformanceReport report)
    {
        var (allowed, denied) = (0, 0);
        foreach (var result in results)
        {
            var name = $"{result.GetProperty("name").GetString()} ({judge})";
            var syntax = result.GetProperty("syntax").GetString();
            var wrong = result.GetProperty("wrong").EnumerateArray().Select(text => text.GetString()).ToList();
            if (name.StartsWith("refused ", StringComparison.Ordinal) ? syntax is null : syntax is not null) report.Fail(name, syntax ?? "rules that are wrong were accepted");
            else if (result.GetProperty("chain").GetInt32() > LongestChain) report.Fail(name, $"a chain of {result.GetProperty("chain").GetInt32()} conjuncts");
            else if (wrong.Count > 0) report.Fail(name, $"{wrong.Count} documents: {string.Join("; ", wrong.Take(5))}");
            else report.Pass();
            allowed += result.GetProperty("allowed").GetInt32();
            denied += result.GetProperty("denied").GetInt32();
        }
        report.Tell($"{judge}: {results.Count} rules files, {allowed} requests allowed and {denied} denied as expected");
    }
}
