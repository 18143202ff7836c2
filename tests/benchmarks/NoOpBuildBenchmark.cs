using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using SchemaTasks.Builds;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// A build with nothing to do, of a C# library with the packed package and of the same without it, in turn: the median of the differences is
/// what the package costs everybody all day.
/// </summary>
internal sealed class NoOpBuildBenchmark : IBenchmark
{
    private const double BoundMilliseconds = 15;

    public string Name => "no-op-build";

    public string Summary => "[ROUNDS] builds an up-to-date library with and without the package, in pairs; bound 15 ms";

    public Task<int> RunAsync(string[] arguments)
    {
        var rounds = arguments.Length == 0 ? 31 : int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var root = Directory.CreateTempSubdirectory("schematasks-no-op-").FullName;
        try
        {
            return Task.FromResult(Run(root, rounds));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static int Run(string root, int rounds)
    {
        var repository = typeof(NoOpBuildBenchmark).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryDirectory").Value!;
        var version = $"0.1.0-noop.{DateTime.UtcNow:yyyyMMddHHmmssfff}";
        Succeed(repository, "pack", "src/SchemaTasks", "-o", Path.Combine(root, "feed"), $"-p:PackageVersion={version}", "-nologo", "-v:q");
        Write(root, "nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(root, "packages")}" /></config>
              <packageSources><clear /><add key="feed" value="{Path.Combine(root, "feed")}" /></packageSources>
            </configuration>
            """);
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"]) Write(root, file, "<Project />");
        var with = Library(root, "With", $"""<ItemGroup><PackageReference Include="SchemaTasks" Version="{version}" PrivateAssets="all" /></ItemGroup>""");
        var without = Library(root, "Without", "");
        foreach (var project in (string[])[with, without, with, without]) Build(project);

        var differences = new List<double>();
        var bases = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            // Which one goes first changes from pair to pair.
            var (first, second) = round % 2 == 0 ? (with, without) : (without, with);
            var (a, b) = (Build(first), Build(second));
            differences.Add(round % 2 == 0 ? a - b : b - a);
            bases.Add(round % 2 == 0 ? b : a);
        }
        var median = Median(differences);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} pairs: without {Median(bases):0} ms, with the package {median:+0.0;-0.0} ms (median difference), bound {BoundMilliseconds} ms: {(median < BoundMilliseconds ? "held" : "NOT HELD")}"));
        return median < BoundMilliseconds ? 0 : 1;
    }

    private static string Library(string root, string name, string items)
    {
        Write(root, $"{name}/Thing.cs", $"namespace {name}; public sealed class Thing;\n");
        Write(root, $"{name}/schema/schema.manifest.yaml", "version: \"1.0\"\nschemas:\n  - name: public\n    tables:\n      - name: notes\n        columns:\n          - name: id\n            type: uuid\n            nullable: false\n");
        Write(root, $"{name}/{name}.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{items}</Project>""");
        Succeed(Path.Combine(root, name), "restore", "-nologo", "-v:q");
        return Path.Combine(root, name);
    }

    private static double Build(string project)
    {
        var clock = Stopwatch.StartNew();
        Succeed(project, "build", "--no-restore", "-nologo", "-v:q");
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Succeed(string directory, params string[] arguments)
    {
        var (exitCode, output) = DotNetCommand.Run(directory, arguments);
        if (exitCode != 0) throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {exitCode}: {output}");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static void Write(string root, string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
