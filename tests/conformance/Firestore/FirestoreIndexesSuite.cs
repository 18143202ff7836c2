using SchemaTasks.Generation;

namespace SchemaTasks.Conformance.Firestore;

/// <summary><c>firestore.indexes.json</c> through firebase-tools' own checks of a deploy, and the server's rules that it leaves to the server.</summary>
internal sealed class FirestoreIndexesSuite : IConformanceSuite
{
    public string Name => "firestore-indexes";

    public async Task RunAsync(ConformanceReport report)
    {
        var (package, missing) = await NodePackage.InstallAsync(Name);
        if (package is null)
        {
            report.Skip("all", missing!);
            return;
        }
        var (list, count) = await FileList.CreateAsync(OutputKind.FirestoreIndexes, ".json", report);
        var (exitCode, output) = await package.RunAsync("validate.mjs", list);
        var results = FileList.Results(exitCode, output, count, report);
        foreach (var result in results)
        {
            if (result.GetProperty("fault").GetString() is { } fault) report.Fail(result.GetProperty("name").GetString()!, fault);
            else report.Pass();
        }
        report.Tell($"{results.Count} index files accepted or reported above: {results.Sum(result => result.GetProperty("indexes").GetInt32())} composite and vector indexes, {results.Sum(result => result.GetProperty("overrides").GetInt32())} field overrides");
    }
}
