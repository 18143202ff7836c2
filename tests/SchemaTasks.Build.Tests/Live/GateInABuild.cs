namespace SchemaTasks.Build.Tests;

/// <summary>SchemaVerifyOnBuild and SchemaUnreachable.</summary>
public class GateInABuild(LiveServer server)
{
    private const string DeadUrl = $"postgres://someone:{LiveDatabase.Password}@127.0.0.1:1/data";

    [Fact]
    public async Task In_a_CI_build_a_variable_that_is_set_means_verify()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = database.Url;

        Assert.NotEqual(0, project.Build("-p:ContinuousIntegrationBuild=true").ExitCode);
        project.Build().Succeeds();
        await database.ExecuteAsync(Manifests.SmallMigration);
        project.Build("-p:ContinuousIntegrationBuild=true").Succeeds();
    }

    [Fact]
    public void In_a_CI_build_without_a_variable_nothing_is_asked()
    {
        using var project = SdkProject.WithManifest();

        project.Build("-p:ContinuousIntegrationBuild=true").Succeeds();

        Assert.False(project.Has("bin/schema/SCHEMA_DRIFT_REPORT.md"));
    }

    [Theory]
    [InlineData("error", 1, 0)]
    [InlineData("warning", 0, 1)]
    [InlineData("ignore", 0, 0)]
    public void A_server_that_cannot_be_reached(string unreachable, int errors, int warnings)
    {
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = DeadUrl;

        var result = project.Build("-p:SchemaVerifyOnBuild=true", $"-p:SchemaUnreachable={unreachable}", "-p:SchemaTimeout=1");

        Assert.Equal((errors, warnings), (result.Errors.Count, result.Warnings.Count));
        Assert.Equal(errors > 0, result.ExitCode != 0);
        Assert.Contains("could_not_check", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_explicit_target_does_not_forgive_it()
    {
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = DeadUrl;

        project.Target("SchemaVerify", "-p:SchemaUnreachable=ignore", "-p:SchemaTimeout=1").FailsWith("ST0110");
    }

    [Fact]
    public void A_design_time_build_asks_no_server()
    {
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = DeadUrl;

        project.Build("-p:SchemaVerifyOnBuild=true", "-p:DesignTimeBuild=true").Succeeds();

        Assert.True(project.Has("bin/schema/FIRESTORE_SCHEMA.json"));
    }
}
