using System.Reflection;
using System.Runtime.InteropServices;

namespace SchemaTasks.Benchmarks;

/// <summary>The benchmarks themselves, published with ReadyToRun code: what is measured as a whole process.</summary>
internal static class ReadyToRunBuild
{
    /// <summary>Publishes below <c>artifacts/</c>, apart from the ordinary build.</summary>
    /// <returns>The path of the assembly, to run with <c>dotnet</c>.</returns>
    public static async Task<string> PublishAsync()
    {
        var repository = typeof(ReadyToRunBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryDirectory").Value!;
        var artifacts = Path.Combine(repository, "artifacts", "benchmarks");
        var output = Path.Combine(artifacts, "publish");
        await ProcessRun.MeasureAsync("dotnet",
        [
            "publish", Path.Combine(repository, "tests", "benchmarks"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "-p:PublishReadyToRun=true", "--artifacts-path", Path.Combine(artifacts, "build"), "-p:NuGetLockFilePath=" + Path.Combine(artifacts, "packages.lock.json"),
            "-p:TieredPGO=false", "-o", output, "-v", "quiet", "-nologo",
        ], new Dictionary<string, string>());
        return Path.Combine(output, "SchemaTasks.Benchmarks.dll");
    }
}
