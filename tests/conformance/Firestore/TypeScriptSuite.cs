using SchemaTasks.Generation;

namespace SchemaTasks.Conformance.Firestore;

/// <summary>The TypeScript types through TypeScript's own compiler, strict, with Firebase's own types; and a program that uses the converters.</summary>
internal sealed class TypeScriptSuite : IConformanceSuite
{
    public string Name => "typescript";

    public async Task RunAsync(ConformanceReport report)
    {
        var (package, missing) = await NodePackage.InstallAsync(Name);
        if (package is null)
        {
            report.Skip("all", missing!);
            return;
        }
        var files = FirestoreSchema.All(report)
            .Select(schema => (schema.Name, File: schema.Generate(OutputKind.FirestoreTypes, ".ts", report)))
            .Where(entry => entry.File is not null)
            .Append(("use of the converters", Path.Combine(Places.Artifacts, "firestore", nameof(OutputKind.FirestoreTypes), "use.ts")))
            .Append(("control", Path.Combine(Places.Artifacts, "firestore", nameof(OutputKind.FirestoreTypes), "control.ts")))
            .Select(entry => new { name = entry.Item1, file = entry.Item2 }).ToList();
        foreach (var program in new[] { "use.ts", "control.ts" }) File.Copy(Path.Combine(Places.Conformance, "node", Name, program), Path.Combine(Places.Artifacts, "firestore", nameof(OutputKind.FirestoreTypes), program), overwrite: true);

        var (exitCode, output) = await package.RunAsync("check.mjs", await FileList.WriteAsync("TypeScript.list.json", files));
        var results = FileList.Results(exitCode, output, files.Count, report);
        foreach (var result in results)
        {
            var name = result.GetProperty("name").GetString()!;
            var faults = result.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()).ToList();
            if (name == "control" ? faults.Count == 0 : faults.Count > 0) report.Fail(name, name == "control" ? "a program that is wrong was accepted" : string.Join("; ", faults.Take(5)));
            else report.Pass();
        }
        report.Tell($"{results.Count - 2} files of types and a program that uses them checked by tsc --strict");
    }
}
