using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Health;
using SchemaTasks.Operations;

namespace SchemaTasks.Postgres.Tests.Hosts;

/// <summary>A server that says what the host calls it, as Neon's do by settings: it is in what is said, in the reports, and guarded.</summary>
public sealed class NeonIdTests(PostgresServer server)
{
    private const string Guard = "requires:\n  settings:\n    neon.branch_id: br-cool-frog-1\n";

    [Fact]
    public async Task Project_branch_and_endpoint_are_in_the_status_lines_and_the_reports()
    {
        await using var own = await StartAsync("br-cool-frog-1");
        await own.ExecuteAsync("CREATE ROLE neon_superuser");
        using var directory = new TemporaryDirectory();
        var database = Request(own);
        var manifest = Path.Combine(directory.Path, "schema.manifest.yaml");
        const string Ids = "project pr-1, branch br-cool-frog-1, endpoint ep-2";

        var refreshed = await RefreshOperation.RunAsync(new RefreshRequest { ManifestFile = manifest, Database = database }, TestContext.Current.CancellationToken);
        Assert.EndsWith($"(Neon, {Ids})", refreshed.Database, StringComparison.Ordinal);
        Assert.DoesNotContain("br-cool-frog-1", await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var report = Path.Combine(directory.Path, "drift.md");
        var verified = await VerifyOperation.RunAsync(new VerifyRequest { ManifestFile = manifest, Database = database, ReportFile = report, FailOn = null }, TestContext.Current.CancellationToken);
        Assert.EndsWith($", {Ids}", verified.Database, StringComparison.Ordinal);
        Assert.Contains("project `pr-1`, branch `br-cool-frog-1`, endpoint `ep-2`", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("\"branch\": \"br-cool-frog-1\"", await File.ReadAllTextAsync(Path.ChangeExtension(report, ".json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var health = Path.Combine(directory.Path, "health.md");
        await HealthOperation.RunAsync(new HealthRequest { ManifestFile = manifest, Database = database, ReportFile = health, FailOn = null }, TestContext.Current.CancellationToken);
        var said = (await File.ReadAllTextAsync(health, TestContext.Current.CancellationToken)).Split('\n').Single(line => line.StartsWith("| Server |", StringComparison.Ordinal));
        Assert.EndsWith(" (Neon, `project pr-1`, `branch br-cool-frog-1`, `endpoint ep-2`) |", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br-cool-frog-1", null)]
    [InlineData("br-other-2", "Setting 'neon.branch_id' is 'br-other-2'; 'br-cool-frog-1' is required.")]
    [InlineData(null, "Setting 'neon.branch_id' is not set; 'br-cool-frog-1' is required.")]
    public async Task A_guard_lets_through_the_branch_that_it_names_only(string? branch, string? message)
    {
        await using var own = await StartAsync(branch);
        var check = new RequirementsCheck(ConfigurationFile.Parse(Guard, "/schema.config.yaml").Requires, RequirementPhase.Server, isShadow: false);

        var faults = await check.RunAsync(own.Administration, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(message is null ? [] : [("ST6011", DiagnosticSeverity.Error, 3, message)], faults.Select(fault => (fault.Code, fault.Severity, fault.Location!.Line, fault.Message)));
    }

    private static DatabaseRequest Request(OwnServer own) => new()
    {
        Mode = DatabaseMode.Live,
        ConnectionVariables = ["X"],
        Environment = name => name == "X" ? $"host={own.Administration.Host} port={own.Port} user=postgres dbname=postgres" : null,
    };

    private Task<OwnServer> StartAsync(string? branch) =>
        OwnServer.StartAsync(server, branch is null ? [] : ["neon.project_id=pr-1", $"neon.branch_id={branch}", "neon.endpoint_id=ep-2"]);
}
