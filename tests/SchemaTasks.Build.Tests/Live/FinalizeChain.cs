using System.Text.Json;

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

        string[] steps = ["1/10 requirements", "2/10 migrate", "3/10 objects", "5/10 verify", "6/10 refresh", "8/10 generate", "10/10 health"];
        Assert.All(steps, step => Assert.Matches($@"SchemaFinalize {step} \(\d+\.\d\d s\) (ok|warning)", result.Output));
        Assert.Matches(@"SchemaFinalize 4/10 seed \(\d+\.\d\d s\) skipped: there are no seeds", result.Output);
        Assert.Matches(@"(?m)^\s*docs\s+skipped\s+no documentation is in SchemaOutputs", result.Output);
        Assert.Contains("requirements.log", string.Join(' ', project.Files("bin/schema/logs")), StringComparison.Ordinal);
        using var report = JsonDocument.Parse(project.Read("bin/schema/SCHEMA_FINALIZE_REPORT.json"));
        Assert.Equal(["requirements", "migrate", "objects", "seed", "verify", "refresh", "verify-again", "generate", "docs", "health"], report.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("step").GetString()!));
        Assert.Equal("applied", report.RootElement.GetProperty("steps")[1].GetProperty("files")[0].GetProperty("state").GetString());
        Assert.Contains("# Schema finalize report", project.Read("bin/schema/SCHEMA_FINALIZE_REPORT.md"), StringComparison.Ordinal);
        Assert.True(project.Has("bin/schema/SCHEMA_HEALTH_REPORT.json"));
        Assert.True(project.Has("bin/schema/FIRESTORE_SCHEMA.json"));
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM pg_class WHERE oid >= 16384"));
    }

    [Fact]
    public async Task Pending_migrations_reach_a_live_server_only_when_that_is_asked_for()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = WithMigration();
        project.Environment["DATABASE_URL"] = database.Url;

        var pending = project.Target("SchemaFinalize", "-p:SchemaFinalizeRefresh=false");
        Assert.NotEqual(0, pending.ExitCode);
        Assert.Contains("1 pending", pending.Output, StringComparison.Ordinal);
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
        Assert.Matches(@"(?m)^\s*verify\s+warning\s.*taken into the manifest", result.Output);
        Assert.Matches(@"(?m)^\s*verify-again\s+ok\s.*in sync", result.Output);
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
        Assert.Matches(@"5/10 verify \(\d+\.\d\d s\) failed", result.Output);
        Assert.Matches(@"(?m)^\s*verify\s+failed\s.*drift found: 1 change", result.Output);
        Assert.DoesNotContain("8/10 generate", result.Output, StringComparison.Ordinal);
        Assert.Equal(Manifests.Small, project.Read("schema/schema.manifest.yaml"));
    }

    [Fact]
    public void The_first_run_of_a_project_creates_its_manifest()
    {
        _ = server.Running;
        using var project = new PlainProject();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);

        project.Target("SchemaFinalize").Succeeds();

        Assert.True(project.Has("schema/schema.manifest.yaml"));
        Assert.True(project.Has("bin/schema/AMPLIFY_TYPES.graphql"));
    }

    [Theory]
    [InlineData("requirements", "schema/schema.config.yaml", "requires: {postgres: newest}", "")]
    [InlineData("migrate", "schema/migrations/002_bad.sql", "CREATE TABEL x ();", "")]
    [InlineData("objects", "schema/schema.config.yaml", "requires: {tables: [public.gone]}", "")]
    [InlineData("seed", "schema/seeds/01.sql", "INSERT INTO public.gone VALUES (1);", "")]
    [InlineData("verify", "schema/migrations/002_more.sql", "ALTER TABLE public.notes ADD COLUMN starred boolean;", "-p:ContinuousIntegrationBuild=true")]
    [InlineData("generate", "bin/schema/FIRESTORE_SCHEMA.json/in-the-way", "", "")]
    [InlineData("health", "schema/migrations/002_view.sql", "CREATE MATERIALIZED VIEW public.later AS SELECT 1 AS one WITH NO DATA;", "")]
    public void A_fault_stops_the_chain_at_its_step(string step, string file, string text, string argument)
    {
        _ = server.Running;
        using var project = WithMigration();
        project.Write(file, text);

        var result = project.Target("SchemaFinalize", argument.Length > 0 ? [argument] : []);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Matches($@"(?m)^\s*{step}\s+failed\s", result.Output);
        using var report = JsonDocument.Parse(project.Read("bin/schema/SCHEMA_FINALIZE_REPORT.json"));
        Assert.Equal(step == "health" ? "BROKEN" : "FAILED", report.RootElement.GetProperty("verdict").GetString());
        var outcomes = report.RootElement.GetProperty("steps").EnumerateArray().Select(one => one.GetProperty("outcome").GetString()!).ToList();
        Assert.Single(outcomes, "failed");
        Assert.All(outcomes.Skip(outcomes.IndexOf("failed") + 1), outcome => Assert.Contains(outcome, (string[])["not_run", "skipped"]));
    }

    [Fact]
    public void Steps_can_be_chosen_and_a_wrong_word_begins_nothing()
    {
        _ = server.Running;
        using var project = WithMigration();

        var result = project.Target("SchemaFinalize", "-p:SchemaFinalizeFrom=verify", "-p:SchemaFinalizeTo=generate", "-p:SchemaFinalizeSkip=refresh").Succeeds();
        Assert.Matches(@"(?m)^\s*migrate\s+skipped\s+SchemaFinalizeFrom=verify", result.Output);
        Assert.Matches(@"(?m)^\s*refresh\s+skipped\s+SchemaFinalizeSkip", result.Output);
        Assert.Matches(@"(?m)^\s*generate\s+ok", result.Output);
        Assert.Matches(@"(?m)^\s*health\s+skipped\s+SchemaFinalizeTo=generate", result.Output);

        project.Target("SchemaFinalize", "-p:SchemaFinalizeFrom=verfy").FailsWith("ST0005");
    }

    [Fact]
    public void Seeds_reach_the_shadow_and_rows_are_checked_there()
    {
        _ = server.Running;
        using var project = WithMigration();
        project.Write("schema/seeds/01_notes.sql", "INSERT INTO public.notes (id) SELECT 1 WHERE NOT EXISTS (SELECT FROM public.notes WHERE id = 1);");
        project.Write("schema/schema.config.yaml", "requires: {tables: {public.notes: {minimum_rows: 2}}}");

        var result = project.Target("SchemaFinalize");

        Assert.Contains("public.notes: 0 -> 1 rows", result.Output, StringComparison.Ordinal);
        Assert.Contains(result.Errors, error => error.Code == "ST6120");
    }

    [Fact]
    public void The_doctor_works_without_a_server_and_never_shows_a_connection()
    {
        using var project = PlainProject.WithManifest();
        project.Environment["DATABASE_URL"] = "postgres://app:sesame-secret@127.0.0.1:1/app?connect_timeout=1";
        project.Environment["PATH"] = Path.GetDirectoryName(Environment.ProcessPath)!;

        var result = project.Target("SchemaDoctor", "-p:SchemaTimeout=2").Succeeds();

        Assert.Contains("connection: the environment variable DATABASE_URL", result.Output, StringComparison.Ordinal);
        Assert.Contains("shadow: npm", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame-secret", result.Output, StringComparison.Ordinal);
    }

    private static PlainProject WithMigration()
    {
        var project = PlainProject.WithManifest();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        return project;
    }
}
