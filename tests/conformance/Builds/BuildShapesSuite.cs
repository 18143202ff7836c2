using System.Globalization;
using SchemaTasks.Builds;

namespace SchemaTasks.Conformance.Builds;

/// <summary>
/// The package in every shape of build that users have: how often generation and the gate run, from binary logs. Prints the table. The build
/// tests have a sample of it.
/// </summary>
internal sealed class BuildShapesSuite : IConformanceSuite
{
    private const string Manifest = """
        version: "1.0"
        schemas:
          - name: public
            tables:
              - name: notes
                columns:
                  - name: id
                    type: bigint
                    nullable: false

        """;

    public string Name => "build-shapes";

    public bool OnDemand => true;

    public Task RunAsync(ConformanceReport report)
    {
        var root = Directory.CreateTempSubdirectory("schematasks-shapes-").FullName;
        try
        {
            Run(report, root);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
        return Task.CompletedTask;
    }

    private static void Run(ConformanceReport report, string root)
    {
        var version = $"0.1.0-shapes.{DateTime.UtcNow:yyyyMMddHHmmssfff}";
        var feed = Path.Combine(root, "feed");
        var (exitCode, output) = DotNetCommand.Run(Places.Repository, ["pack", "src/SchemaTasks", "-o", feed, $"-p:PackageVersion={version}", "-nologo", "-v:q"]);
        if (exitCode != 0)
        {
            report.Fail("pack", output);
            return;
        }
        var repository = Path.Combine(root, "repository");
        ShapeRepository.Write(repository, version, NuGetConfig(root, feed), Manifest);
        report.Tell(string.Create(CultureInfo.InvariantCulture, $"{"shape",-52} generation   gate"));
        report.Tell(string.Create(CultureInfo.InvariantCulture, $"{"",-52} want seen    want seen"));
        foreach (var shape in BuildShape.All)
        {
            var run = ShapeRun.Of(shape, repository);
            report.Tell(string.Create(CultureInfo.InvariantCulture, $"{shape.Name,-52} {shape.Generations,4} {run.Generations,4}    {shape.Gates,4} {run.Gates,4}"));
            if (run.ExitCode == 0 && run.Generations == shape.Generations && run.Gates == shape.Gates) report.Pass();
            else report.Fail(shape.Name, run.Output);
        }
    }

    private static string NuGetConfig(string root, string feed)
    {
        var user = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Directory.CreateDirectory(user);
        return $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(root, "packages")}" /></config>
              <packageSources><clear /><add key="feed" value="{feed}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="user" value="{user}" /></fallbackPackageFolders>
            </configuration>
            """;
    }
}
