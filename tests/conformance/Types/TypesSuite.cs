using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance.Types;

/// <summary>Prints one output of every schema into a folder of its own and gives all to a consumer that runs on Node.js.</summary>
internal abstract class TypesSuite : IConformanceSuite
{
    public abstract string Name { get; }

    /// <summary>The key below <c>names</c> in the configuration.</summary>
    protected abstract string Setting { get; }

    protected abstract ISchemaGenerator Generator { get; }

    protected abstract OutputKind Output { get; }

    protected string Folder => Path.Combine(Places.Artifacts, "types", Name);

    public async Task RunAsync(ConformanceReport report)
    {
        var (package, missing) = await NodePackage.InstallAsync(Name);
        if (package is null)
        {
            report.Skip("all", missing!);
            return;
        }
        ShadowServer server;
        try
        {
            server = await ShadowServer.StartAsync(new ShadowOptions { Provider = ShadowProvider.Local }, CancellationToken.None);
        }
        catch (DiagnosticException exception)
        {
            report.Skip("all", exception.Message);
            return;
        }
        await using (server)
        {
            if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
            Directory.CreateDirectory(Folder);
            var every = await EveryType.CreateAsync(server, "every_type", report);
            var cases = TypesCase.OfFiles(report).Concat(await TypesCase.HostileAsync(server)).Append(await TypesCase.ReadAsync("every_type", every.Settings)).ToList();
            await CheckAsync(package, cases, every, report);
        }
    }

    protected abstract Task CheckAsync(NodePackage package, IReadOnlyList<TypesCase> cases, EveryType every, ConformanceReport report);

    /// <summary>Prints a case below <see cref="Folder"/>.</summary>
    /// <returns>Whether it could be printed.</returns>
    protected bool Print(TypesCase item, string path, ConformanceReport report, string configuration = "")
    {
        var files = item.Generate(Generator, Output, Path.Combine(Folder, path), Setting, report, configuration);
        OutputWriter.Write(files, System.Collections.Immutable.ImmutableArray.CreateBuilder<Diagnostic>());
        return !files.IsEmpty;
    }

    /// <summary>Runs a script of the package and counts its lines: <c>{"name": …, "faults": […], "expected": true}</c>, the last for a control, which has to have faults.</summary>
    protected static async Task<int> CountAsync(NodePackage package, string script, ConformanceReport report, params string[] arguments)
    {
        var (exitCode, output) = await package.RunAsync(script, arguments);
        var results = output.Split('\n').Where(line => line.StartsWith("{\"name\"", StringComparison.Ordinal)).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        foreach (var result in results)
        {
            var name = result.GetProperty("name").GetString()!;
            var faults = result.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString()).ToList();
            var isControl = result.TryGetProperty("expected", out _);
            if (isControl ? faults.Count == 0 : faults.Count > 0) report.Fail(name, isControl ? "what is wrong was accepted" : string.Join("; ", faults.Take(5)));
            else report.Pass();
        }
        if (exitCode != 0 || results.Count == 0) report.Fail(script, $"exit code {exitCode}: {output[..Math.Min(output.Length, 2000)]}");
        return results.Count;
    }
}
