namespace SchemaTasks.Build.Tests;

public class DiffWithoutFailing(LiveServer server)
{
    [Fact]
    public async Task Drift_is_reported_with_a_proven_fix_and_the_build_goes_on()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE public.notes (id bigint PRIMARY KEY, title text, body text)");
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = database.Url;

        var result = project.Target("SchemaDiff", "-p:SchemaProveFix=true", "-p:SchemaShadow=local").Succeeds();

        Assert.Empty(result.Findings);
        Assert.Contains("public.notes.title", result.Output, StringComparison.Ordinal);
        Assert.Contains("**Total Drifts:** 2", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.md"), StringComparison.Ordinal);
        Assert.Contains("Proven: run on a copy of the server's schema, it leaves no drift.", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_that_the_shadow_refuses_leaves_the_verdict_and_the_script_and_warns()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Manifests.SmallMigration);
        using var project = SdkProject.WithManifest();
        project.Write("schema/schema.manifest.yaml", Manifests.Small.Replace("'untitled'::text", "nowhere.untitled()", StringComparison.Ordinal));
        project.Environment["DATABASE_URL"] = database.Url;

        var result = project.Target("SchemaDiff", "-p:SchemaProveFix=true", "-p:SchemaShadow=local").Succeeds();

        var warning = Assert.Single(result.Findings);
        Assert.Equal("ST0010", warning.Code);
        Assert.Contains("nowhere", warning.Message, StringComparison.Ordinal);
        Assert.Contains("**Total Drifts:** 1", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.md"), StringComparison.Ordinal);
        Assert.Contains("Not proven, ST0010: ", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.md"), StringComparison.Ordinal);
        Assert.Contains("nowhere.untitled()", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.sql"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_SARIF_and_step_summary_are_written_where_they_are_asked_for()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = SdkProject.WithManifest("<SchemaDriftHistoryFile>history.jsonl</SchemaDriftHistoryFile><SchemaSarifFile>drift.sarif</SchemaSarifFile>");
        project.Environment["DATABASE_URL"] = database.Url;
        project.Environment["GITHUB_STEP_SUMMARY"] = project.Write("summary.md", "before\n");

        project.Target("SchemaDiff").Succeeds();
        project.Target("SchemaDiff").Succeeds();

        Assert.Equal(2, project.Read("history.jsonl").Trim().Split('\n').Length);
        Assert.Contains("\"2.1.0\"", project.Read("drift.sarif"), StringComparison.Ordinal);
        Assert.StartsWith("before\n", project.Read("summary.md"), StringComparison.Ordinal);
        Assert.Contains("**Total Drifts:** 1", project.Read("summary.md"), StringComparison.Ordinal);
    }
}
