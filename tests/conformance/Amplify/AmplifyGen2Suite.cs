using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;

namespace SchemaTasks.Conformance.Amplify;

/// <summary>
/// Puts every schema, printed in Gen 2's TypeScript, through TypeScript's compiler, data-schema's own transform, and what that makes of it
/// through Amplify's transformer in its Gen 2 mode.
/// </summary>
internal abstract partial class AmplifyGen2Suite(AmplifyDialect dialect) : IConformanceSuite
{
    /// <summary>Of one stack, as a warning says; Gen 2 cannot spread them.</summary>
    private const int MostRelations = 240;

    public string Name => dialect == AmplifyDialect.Sql ? "amplify-gen2-sql" : "amplify-gen2";

    public async Task RunAsync(ConformanceReport report)
    {
        var (gen2, missing) = await NodePackage.InstallAsync("amplify-gen2");
        var (transformer, alsoMissing) = await NodePackage.InstallAsync("amplify");
        if (gen2 is null || transformer is null)
        {
            report.Skip("all schemas", missing ?? alsoMissing!);
            return;
        }
        var watch = Stopwatch.StartNew();
        var folder = Path.Combine(Places.Artifacts, Name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var jobs = new List<Job>();
        foreach (var each in AmplifySuite.Cases(report))
        {
            var (files, errors) = each.Generate(dialect, Path.Combine(folder, each.Name), OutputKind.AmplifyTs);
            var file = files.FirstOrDefault(file => file.Path.EndsWith(".ts", StringComparison.Ordinal));
            if (errors.Length > 0 && errors.All(error => error.Descriptor == AmplifyDiagnostics.InvalidAuthField)) report.Tell($"{each.Name}: not generated, as it must be: {errors[0]}");
            else if (errors.Length > 0) report.Fail(each.Name, "not generated: " + string.Join("; ", errors));
            // A schema without a model makes no API, which a warning says.
            else if (file!.Text.Contains("a.model(", StringComparison.Ordinal)) jobs.Add(new Job(each.Name, file.Path, Path.Combine(folder, each.Name, each.Name + ".graphql"), dialect == AmplifyDialect.V2 ? Consumer(each.Name) : null, each.CheckStacks && Relation().Count(file.Text) <= MostRelations));
        }
        var list = Path.Combine(folder, "jobs.json");
        AtomicFile.WriteIfDifferent(list, JsonSerializer.Serialize(jobs, JsonSerializerOptions.Web));
        var compiled = Results((await gen2.RunAsync("check.mjs", list)).Output);

        var transformed = jobs.Where(job => compiled.GetValueOrDefault(job.Name) is { Ok: true }).ToList();
        var second = Path.Combine(folder, "transformer.json");
        AtomicFile.WriteIfDifferent(second, JsonSerializer.Serialize(transformed.Select(job => new { job.Name, File = job.Sdl, Sql = dialect == AmplifyDialect.Sql, Gen2 = true, Synthesize = job.CheckStacks && dialect != AmplifyDialect.Sql }), JsonSerializerOptions.Web));
        var accepted = Results((await transformer.RunAsync("validate-v2.mjs", second)).Output);
        foreach (var job in jobs)
        {
            if (compiled.GetValueOrDefault(job.Name) is not { Ok: true } first) report.Fail(job.Name, compiled.GetValueOrDefault(job.Name)?.Error ?? "no result");
            else if (accepted.GetValueOrDefault(job.Name) is not { Ok: true } last) report.Fail(job.Name, "transformer: " + (accepted.GetValueOrDefault(job.Name)?.Error ?? "no result"));
            else report.Pass();
        }
        report.Tell(string.Create(CultureInfo.InvariantCulture, $"{jobs.Count} schemas: tsc, data-schema and transformer; {watch.Elapsed.TotalSeconds:0} seconds"));
    }

    [GeneratedRegex(@": a\.(belongsTo|hasMany|hasOne)\(")]
    private static partial Regex Relation();

    /// <summary>A hand-written <c>resource.ts</c> that imports the generated file, for the sample.</summary>
    private static string? Consumer(string name)
    {
        var file = Path.Combine(Places.Conformance, "node", "amplify-gen2", $"{name}.consumer.ts");
        return File.Exists(file) ? file : null;
    }

    private static Dictionary<string, Result> Results(string output) => output.Split('\n').Where(line => line.StartsWith("RESULT ", StringComparison.Ordinal))
        .Select(line => JsonSerializer.Deserialize<Result>(line["RESULT ".Length..], JsonSerializerOptions.Web)!)
        .ToDictionary(result => result.Name, StringComparer.Ordinal);

    private sealed record Job(string Name, string File, string Sdl, string? Consumer, bool CheckStacks);

    private sealed record Result(string Name, bool Ok, string? Error);
}

internal sealed class AmplifyGen2DynamoDbSuite() : AmplifyGen2Suite(AmplifyDialect.V2);

internal sealed class AmplifyGen2SqlSuite() : AmplifyGen2Suite(AmplifyDialect.Sql);
