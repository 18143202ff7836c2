using System.Globalization;
using System.Text.Json;
using SchemaTasks.Configuration;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Amplify;

namespace SchemaTasks.Conformance.Amplify;

/// <summary>
/// The estimate of CloudFormation's templates beside what the CDK makes of the same schemas: the root template's bytes and the largest
/// stack's resources, within a tenth. <c>SCHEMATASKS_AMPLIFY_SIZES=all</c> takes the large schemas too (minutes).
/// </summary>
internal sealed class AmplifySizesSuite : IConformanceSuite
{
    private const double Tolerance = 0.1;

    private const string Sample = "sample";

    private static readonly (int Tables, int ForeignKeys, string Prefix)[] Small =
        [(10, 20, "thing"), (30, 60, "thing"), (20, 40, "a_longer_name_of_things"), (40, 160, "thing")];

    private static readonly (int Tables, int ForeignKeys, string Prefix)[] Large =
        [(10, 0, "thing"), (60, 0, "thing"), (20, 0, "a_longer_name_of_things"), (60, 60, "thing"), (40, 120, "thing"), (100, 0, "thing"), (100, 200, "thing"), (150, 150, "a_longer_name_of_things")];

    public string Name => "amplify-sizes";

    public async Task RunAsync(ConformanceReport report)
    {
        var (package, missing) = await NodePackage.InstallAsync("amplify");
        if (package is null)
        {
            report.Skip("all schemas", missing!);
            return;
        }
        var folder = Path.Combine(Places.Artifacts, Name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var jobs = new List<object>();
        var estimates = new Dictionary<string, AmplifySizes>(StringComparer.Ordinal);
        var cases = new List<AmplifyCase> { AmplifyCase.Read(Path.Combine(Places.Repository, AmplifySuite.Sample), checkStacks: true) with { Name = Sample } };
        foreach (var (tables, keys, prefix) in Environment.GetEnvironmentVariable("SCHEMATASKS_AMPLIFY_SIZES") == "all" ? [.. Small, .. Large] : Small)
        {
            cases.Add(new AmplifyCase(string.Create(CultureInfo.InvariantCulture, $"{tables}_tables_{keys}_keys_{prefix}"), LargeSchema.Make(tables, keys, prefix), SchemaConfiguration.Default, CheckStacks: true));
        }
        foreach (var each in cases)
        {
            var (files, _) = each.Generate(AmplifyDialect.V2, Path.Combine(folder, each.Name), OutputKind.Amplify);
            var model = each.Model();
            estimates.Add(each.Name, AmplifySizes.Of(model, StackMapping.Stacks(model.Types.Sum(type => type.Relations.Length))));
            jobs.Add(new { each.Name, File = files[0].Path, Sql = false, StackMapping = files.FirstOrDefault(file => file.Path.EndsWith("transform.conf.json", StringComparison.Ordinal))?.Path, Synthesize = true, Unlimited = true });
        }
        var list = Path.Combine(folder, "jobs.json");
        AtomicFile.WriteIfDifferent(list, JsonSerializer.Serialize(jobs, JsonSerializerOptions.Web));
        var (_, output) = await package.RunAsync("validate-v2.mjs", list);
        foreach (var result in output.Split('\n').Where(line => line.StartsWith("RESULT ", StringComparison.Ordinal)).Select(line => JsonSerializer.Deserialize<Result>(line["RESULT ".Length..], JsonSerializerOptions.Web)!))
        {
            if (!result.Ok)
            {
                report.Fail(result.Name, result.Error ?? "refused");
                continue;
            }
            var estimate = estimates[result.Name];
            var root = result.Stacks!.Single(stack => stack.Name == "Root.template.json").Bytes;
            var resources = result.Stacks!.Max(stack => stack.Resources);
            report.Tell(string.Create(CultureInfo.InvariantCulture, $"{result.Name}: root template {root} bytes, estimated {estimate.RootBytes} ({Error(estimate.RootBytes, root):+0.0%;-0.0%}); largest stack {resources} resources, estimated {estimate.MostResources} ({Error(estimate.MostResources, resources):+0.0%;-0.0%})"));
            // Real tables may take less than the regular ones that the estimate was measured on; never more.
            if (result.Name == Sample && Error(estimate.RootBytes, root) >= -Tolerance) report.Pass();
            else if (Math.Abs(Error(estimate.RootBytes, root)) > Tolerance) report.Fail(result.Name, "the root template's size is not as estimated");
            else if (Math.Abs(Error(estimate.MostResources, resources)) > Tolerance) report.Fail(result.Name, "the largest stack is not as estimated");
            else report.Pass();
        }
    }

    private static double Error(int estimated, int actual) => (double)(estimated - actual) / actual;

    private sealed record Result(string Name, bool Ok, string? Error, Stack[]? Stacks);

    private sealed record Stack(string Name, int Bytes, int Resources);
}
