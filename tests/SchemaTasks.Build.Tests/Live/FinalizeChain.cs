namespace SchemaTasks.Build.Tests;

public class FinalizeChain(LiveServer server)
{
    [Fact]
    public async Task On_the_shadow_it_runs_every_step_and_leaves_the_live_server_alone()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = WithMigration();
        project.Environment["DATABASE_URL"] = database.Url;

        var result = project.Target("SchemaFinalize", "-p:SchemaDatabase=shadow").Succeeds();

        string[] steps = ["1/5 requirements", "2/5 migrate", "3/5 verify", "4/5 refresh", "5/5 generate"];
        Assert.All(steps, step => Assert.Matches($@"SchemaFinalize {step} \(\d+\.\d\d s\) ok", result.Output));
        Assert.Equal(steps.Length, project.Files("bin/schema/logs").Count);
        Assert.True(project.Has("bin/schema/FIRESTORE_SCHEMA.json"));
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM pg_class WHERE oid >= 16384"));
    }

    [Fact]
    public async Task Pending_migrations_reach_a_live_server_only_when_that_is_asked_for()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = WithMigration();
        project.Environment["DATABASE_URL"] = database.Url;

        var told = project.Target("SchemaFinalize", "-p:SchemaFinalizeRefresh=false");
        Assert.NotEqual(0, told.ExitCode);
        Assert.Contains("1 pending", told.Output, StringComparison.Ordinal);
        Assert.Equal(false, await database.ScalarAsync("SELECT to_regclass('public.notes') IS NOT NULL"));

        project.Target("SchemaFinalize", "-p:SchemaFinalizeRefresh=false", "-p:SchemaMigrateLive=true").Succeeds();
        Assert.Equal(true, await database.ScalarAsync("SELECT to_regclass('public.notes') IS NOT NULL"));
    }

    [Fact]
    public void Drift_is_reported_and_taken_into_the_manifest()
    {
        _ = server.Running;
        using var project = WithMigration();
        project.Write("schema/migrations/002_more.sql", "ALTER TABLE public.notes ADD COLUMN starred boolean;");

        var result = project.Target("SchemaFinalize").Succeeds();

        Assert.Contains(result.Warnings, warning => warning.Message.Contains("starred", StringComparison.Ordinal));
        Assert.Contains("name: starred", project.Read("schema/schema.manifest.yaml"), StringComparison.Ordinal);
        Assert.Contains("starred", project.Read("bin/schema/FIRESTORE_SCHEMA.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_CI_build_drift_stops_the_chain()
    {
        _ = server.Running;
        using var project = WithMigration();
        project.Write("schema/migrations/002_more.sql", "ALTER TABLE public.notes ADD COLUMN starred boolean;");

        var result = project.Target("SchemaFinalize", "-p:ContinuousIntegrationBuild=true");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Matches(@"3/5 verify \(\d+\.\d\d s\) failed", result.Output);
        Assert.DoesNotContain("5/5 generate", result.Output, StringComparison.Ordinal);
        Assert.Equal(Manifests.Small, project.Read("schema/schema.manifest.yaml"));
    }

    [Fact]
    public void The_first_run_of_a_project_draws_its_manifest()
    {
        _ = server.Running;
        using var project = new PlainProject();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);

        project.Target("SchemaFinalize").Succeeds();

        Assert.True(project.Has("schema/schema.manifest.yaml"));
        Assert.True(project.Has("bin/schema/AMPLIFY_TYPES.graphql"));
    }

    private static PlainProject WithMigration()
    {
        var project = PlainProject.WithManifest();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        return project;
    }
}
