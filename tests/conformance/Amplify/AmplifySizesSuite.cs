using System.Globalization;
using System.Text.Json;
using SchemaTasks.Configuration;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Amplify;

namespace SchemaTasks.Conformance.Amplify;

/// <summary>
/// The estimate of CloudFormation's templates beside what the CDK makes of the same schemas, on DynamoDB and on PostgreSQL: the root
/// template's bytes and the largest stack's resources, each within a tenth. <c>SCHEMATASKS_AMPLIFY_SIZES=all</c> takes all schemas (minutes).
/// </summary>
internal sealed class AmplifySizesSuite : IConformanceSuite
{
    private const double Tolerance = 0.1;

    private static readonly (int Tables, int ForeignKeys, string Prefix)[] Small =
        [(10, 20, "thing"), (30, 60, "thing"), (20, 40, "a_longer_name_of_things"), (40, 160, "thing")];

    private static readonly (int Tables, int ForeignKeys, string Prefix)[] Large =
        [(10, 0, "thing"), (60, 0, "thing"), (20, 0, "a_longer_name_of_things"), (60, 60, "thing"), (40, 120, "thing"), (100, 0, "thing"), (100, 200, "thing"), (150, 150, "a_longer_name_of_things")];

    /// <summary>Of the amplify suites' schemas, those whose keys, rules, times, defaults, enums, views or indexes make other functions.</summary>
    private static readonly string[] Kinds = ["25_auth", "11_view_with_key", "24_timestamps", "23_defaults", "07_enum", "08_key", "15_", "18_", "19_", "01_names_of_63", "limit_"];

    public string Name => "amplify-sizes";

    private static bool IsWhole => Environment.GetEnvironmentVariable("SCHEMATASKS_AMPLIFY_SIZES") == "all";

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
        foreach (var each in Cases(report))
        {
            foreach (var dialect in (AmplifyDialect[])[AmplifyDialect.V2, AmplifyDialect.Sql])
            {
                var (files, errors) = each.Generate(dialect, Path.Combine(folder, dialect.ToString(), each.Name), OutputKind.Amplify);
                if (!errors.IsEmpty || each.Model(dialect) is not { } model || !model.Types.Any(type => type.IsModel)) continue;
                var name = $"{each.Name} on {(dialect == AmplifyDialect.Sql ? "PostgreSQL" : "DynamoDB")}";
                estimates.Add(name, AmplifySizes.Of(model, StackMapping.RelationsPerStack(model)));
                jobs.Add(new { Name = name, File = files[0].Path, Sql = dialect == AmplifyDialect.Sql, StackMapping = files.FirstOrDefault(file => file.Path.EndsWith("transform.conf.json", StringComparison.Ordinal))?.Path, Synthesize = true, Unlimited = true });
            }
        }
        var list = Path.Combine(folder, "jobs.json");
        AtomicFile.WriteIfDifferent(list, JsonSerializer.Serialize(jobs, JsonSerializerOptions.Web));
        var (_, output) = await package.RunAsync("validate-v2.mjs", list);
        var (most, worst) = (0.0, "");
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
            var (bytes, count) = (Error(estimate.RootBytes, root), Error(estimate.MostResources, resources));
            report.Tell(string.Create(CultureInfo.InvariantCulture, $"{result.Name}: root template {root} bytes, estimated {estimate.RootBytes} ({bytes:+0.0%;-0.0%}); largest stack {resources} resources, estimated {estimate.MostResources} ({count:+0.0%;-0.0%})"));
            if (Math.Max(Math.Abs(bytes), Math.Abs(count)) > most) (most, worst) = (Math.Max(Math.Abs(bytes), Math.Abs(count)), result.Name);
            if (Math.Abs(bytes) > Tolerance) report.Fail(result.Name, "the root template's size is not as estimated");
            else if (Math.Abs(count) > Tolerance) report.Fail(result.Name, "the largest stack is not as estimated");
            else report.Pass();
        }
        report.Tell(string.Create(CultureInfo.InvariantCulture, $"{jobs.Count} schemas, the largest error {most:0.0%} ({worst})"));
    }

    private static IEnumerable<AmplifyCase> Cases(ConformanceReport report)
    {
        foreach (var each in AmplifySuite.Cases(report).Where(each => IsWhole || each.Name == "sample" || Kinds.Any(kind => each.Name.StartsWith(kind, StringComparison.Ordinal)))) yield return each;
        foreach (var (tables, keys, prefix) in IsWhole ? [.. Small, .. Large] : Small)
        {
            yield return new AmplifyCase(string.Create(CultureInfo.InvariantCulture, $"{tables}_tables_{keys}_keys_{prefix}"), LargeSchema.Make(tables, keys, prefix), SchemaConfiguration.Default, CheckStacks: true);
        }
    }

    private static double Error(int estimated, int actual) => (double)(estimated - actual) / actual;

    private sealed record Result(string Name, bool Ok, string? Error, Stack[]? Stacks);

    private sealed record Stack(string Name, int Bytes, int Resources);
}
