using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;

namespace SchemaTasks.Conformance.Amplify;

/// <summary>Puts every schema, printed in one dialect, through Amplify's own transformer.</summary>
internal abstract class AmplifySuite(AmplifyDialect dialect) : IConformanceSuite
{
    internal const string Sample = "samples/Outreach/schema/NEON_SCHEMA_MANIFEST.yaml";

    public string Name => $"amplify-{dialect.ToString().ToLowerInvariant()}";

    public async Task RunAsync(ConformanceReport report)
    {
        var (package, missing) = await NodePackage.InstallAsync("amplify");
        if (package is null)
        {
            report.Skip("all schemas", missing!);
            return;
        }
        var watch = Stopwatch.StartNew();
        var cases = Cases(report);
        var folder = Path.Combine(Places.Artifacts, Name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var jobs = new List<Job>();
        foreach (var each in cases)
        {
            var (files, errors) = each.Generate(dialect, Path.Combine(folder, each.Name), OutputKind.Amplify, OutputKind.AmplifyApi);
            if (errors.Length > 0) report.Fail(each.Name, "not generated: " + string.Join("; ", errors));
            else jobs.Add(Job.Of(each, dialect, files));
        }
        var list = Path.Combine(folder, "jobs.json");
        AtomicFile.WriteIfDifferent(list, JsonSerializer.Serialize(jobs, JsonSerializerOptions.Web));
        var (_, output) = await package.RunAsync(dialect == AmplifyDialect.V1 ? "validate-v1.mjs" : "validate-v2.mjs", list);
        Judge(report, jobs, output);
        report.Tell(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0} seconds"));
        if (dialect == AmplifyDialect.V2) await PluralCheck.RunAsync(report, package, folder);
    }

    internal static List<AmplifyCase> Cases(ConformanceReport report)
    {
        var cases = new List<AmplifyCase>();
        var sample = Path.Combine(Places.Repository, Sample);
        if (File.Exists(sample)) cases.Add(AmplifyCase.Read(sample, checkStacks: true) with { Name = "sample" });
        else report.Skip("the sample", $"{Sample} does not exist");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Places.Conformance, "schemas", "amplify"), "*.yaml")
            .Where(file => !file.EndsWith(".config.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            try
            {
                cases.Add(AmplifyCase.Read(file, checkStacks: Path.GetFileName(file).StartsWith("limit_", StringComparison.Ordinal) || Path.GetFileName(file).Contains("_resolver", StringComparison.Ordinal)));
            }
            catch (DiagnosticException exception)
            {
                report.Fail(Path.GetFileName(file), exception.Message);
            }
        }
        cases.AddRange(RandomSchemas.Make());
        cases.Add(new AmplifyCase("hundred_tables", LargeSchema.Make(tables: 100, foreignKeys: 200), Configuration.SchemaConfiguration.Default, CheckStacks: true));
        return cases;
    }

    private static void Judge(ConformanceReport report, List<Job> jobs, string output)
    {
        var results = output.Split('\n').Where(line => line.StartsWith("RESULT ", StringComparison.Ordinal))
            .Select(line => JsonSerializer.Deserialize<Result>(line["RESULT ".Length..], JsonSerializerOptions.Web)!)
            .ToDictionary(result => result.Name, StringComparer.Ordinal);
        var accepted = 0;
        foreach (var job in jobs)
        {
            if (!results.TryGetValue(job.Name, out var result)) report.Fail(job.Name, "no result: " + output[^Math.Min(output.Length, 500)..]);
            else if (!result.Ok) report.Fail(job.Name, result.Error ?? "refused");
            else if (OperationTable.Difference(File.ReadAllText(job.File), result.Operations!) is { } difference) report.Fail(job.Name, difference);
            else
            {
                accepted++;
                report.Pass();
            }
        }
        report.Tell($"{accepted} of {jobs.Count} schemas accepted by the transformer, {jobs.Count - accepted} refused");
        if (results.TryGetValue("sample", out var sample) && sample.Operations is not null)
        {
            foreach (var line in OperationTable.Print(File.ReadAllText(jobs.Single(job => job.Name == "sample").File), sample.Operations)) report.Tell(line);
        }
    }

    private sealed record Job(string Name, string File, bool Sql, string? Api, string? StackMapping, bool Synthesize)
    {
        public static Job Of(AmplifyCase each, AmplifyDialect dialect, IEnumerable<GeneratedFile> files)
        {
            var paths = files.Select(file => file.Path).ToList();
            return new Job(each.Name, paths[0], dialect == AmplifyDialect.Sql, paths.Find(path => path.EndsWith(".api.graphql", StringComparison.Ordinal)),
                paths.Find(path => path.EndsWith("transform.conf.json", StringComparison.Ordinal)), each.CheckStacks);
        }
    }

    private sealed record Result(string Name, bool Ok, string? Error, Dictionary<string, string[]>? Operations);
}

internal sealed class AmplifyV2Suite() : AmplifySuite(AmplifyDialect.V2);

internal sealed class AmplifyV1Suite() : AmplifySuite(AmplifyDialect.V1);

internal sealed class AmplifySqlSuite() : AmplifySuite(AmplifyDialect.Sql);
