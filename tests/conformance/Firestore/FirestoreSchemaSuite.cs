using SchemaTasks.Generation;

namespace SchemaTasks.Conformance.Firestore;

/// <summary><c>FIRESTORE_SCHEMA.json</c> against the JSON Schema that ships with the package, by ajv.</summary>
internal sealed class FirestoreSchemaSuite : IConformanceSuite
{
    public string Name => "firestore-schema";

    public async Task RunAsync(ConformanceReport report)
    {
        var (package, missing) = await NodePackage.InstallAsync(Name);
        if (package is null)
        {
            report.Skip("all", missing!);
            return;
        }
        var (list, count) = await FileList.CreateAsync(OutputKind.FirestoreSchema, ".json", report);
        var schema = Path.Combine(Places.Repository, "src", "SchemaTasks.Core", "Generation", "Firestore", "firestore-schema.v1.json");
        var (exitCode, output) = await package.RunAsync("validate.mjs", schema, list);
        var results = FileList.Results(exitCode, output, count, report);
        foreach (var result in results)
        {
            if (result.GetProperty("fault").GetString() is { } fault) report.Fail(result.GetProperty("name").GetString()!, fault);
            else report.Pass();
        }
        report.Tell($"{results.Count} schema files checked by ajv");
    }
}
