using System.Diagnostics;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Types.CSharp;
using SchemaTasks.Shadow;

namespace SchemaTasks.Conformance.Types;

/// <summary>
/// C# types through the compiler, for three frameworks with warnings as errors, and a program that writes and reads rows of every type on a
/// server with Npgsql, Dapper and Entity Framework Core.
/// </summary>
internal sealed class CSharpSuite : IConformanceSuite
{
    private static readonly string[] Frameworks = ["netstandard2.0", "net8.0", "net10.0"];

    public string Name => "csharp";

    public async Task RunAsync(ConformanceReport report)
    {
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
            var folder = Path.Combine(Places.Artifacts, "csharp");
            Prepare(folder);
            var every = await EveryType.CreateAsync(server, "every_type", report);
            var plugins = new List<string>();
            if (every.Extensions.Contains("postgis"))
            {
                plugins.Add("netTopologySuite");
                await File.WriteAllTextAsync(Path.Combine(folder, "Generated", "postgis"), "");
            }
            if (every.Extensions.Contains("vector")) plugins.Add("pgvector");
            var cases = TypesCase.OfFiles(report).Concat(await TypesCase.HostileAsync(server)).ToList();
            var printed = 0;
            for (var i = 0; i < cases.Count; i++) printed += Print(cases[i], Path.Combine(folder, "Generated", $"{cases[i].Name}.g.cs"), $"Case{i}", "", report);
            printed += Print(cases[0], Path.Combine(folder, "Generated", "without_npgsql.g.cs"), "WithoutNpgsql", "csharp: { library: none }", report);
            var everyCase = await TypesCase.ReadAsync("every type", every.Settings);
            printed += Print(everyCase, Path.Combine(folder, "Generated", "EveryType.g.cs"), "Every", $"default_schemas: [t]\ncsharp: {{ plugins: [{string.Join(", ", plugins)}] }}", report);
            printed += Print(everyCase, Path.Combine(folder, "Generated", "EveryTypeOptions.g.cs"), "Options", "default_schemas: [t]\ncsharp: { json: JsonElement, interval: NpgsqlInterval, timestamptz: DateTimeOffset, singular: false }\nnot_null: [t.account_names.*]\ntypes: { csharp: { t.account.tags: 'System.Collections.Generic.List<string>', bigint: decimal } }", report);

            var (exitCode, output) = await RunAsync(folder, ["build", "Types.csproj", "-nologo", "-v:q", "-tl:off", "-clp:NoSummary", "-p:UseSharedCompilation=false"]);
            if (exitCode != 0)
            {
                report.Fail("compilation", string.Join('\n', output.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).Distinct().Take(20)));
                return;
            }
            for (var i = 0; i < printed * Frameworks.Length; i++) report.Pass();
            report.Tell($"{printed} files compiled for {string.Join(", ", Frameworks)} with warnings as errors");
            (exitCode, output) = await RunAsync(folder, [Path.Combine("bin", "Debug", "net10.0", "Types.dll"), every.ConnectionString]);
            foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line == "pass") report.Pass();
                else if (line.StartsWith("fail ", StringComparison.Ordinal)) report.Fail("every type", line["fail ".Length..]);
                else if (line.StartsWith("tell ", StringComparison.Ordinal)) report.Tell(line["tell ".Length..]);
                else if (exitCode != 0) report.Tell(line);
            }
            if (exitCode != 0) report.Fail("the program", $"exit code {exitCode}");
        }
    }

    private static int Print(TypesCase item, string path, string name, string configuration, ConformanceReport report)
    {
        var files = item.Generate(new CSharpGenerator(), OutputKind.Csharp, path, "csharp", report, configuration, "Printed." + name);
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
            // Polyfills are one to an assembly: one file has them.
            var text = file.Text;
            var polyfills = text.IndexOf("\n#if !NET5_0_OR_GREATER", StringComparison.Ordinal);
            File.WriteAllText(file.Path, name == "Options" ? text : text[..polyfills] + "\n");
        }
        return files.Length;
    }

    private static void Prepare(string folder)
    {
        var generated = Path.Combine(folder, "Generated");
        if (Directory.Exists(generated)) Directory.Delete(generated, recursive: true);
        Directory.CreateDirectory(generated);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Places.Conformance, "csharp"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string folder, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
