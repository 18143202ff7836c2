namespace SchemaTasks.Build.Tests;

public class FaultyMigration(LiveServer server)
{
    [Fact]
    public async Task Syntax_error_is_reported_at_its_place_and_nothing_of_the_file_stays()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = new SdkProject();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        var file = project.Write("schema/migrations/002_broken.sql", "CREATE TABLE public.first (id integer);\nCREATE TABEL public.second (id integer);\n");
        project.Environment["DATABASE_URL"] = database.Url;

        var error = project.Target("SchemaMigrate").FailsWith("ST2040");

        Assert.Equal((file, 2, 8), (error.File, error.Line, error.Column));
        Assert.Equal(true, await database.ScalarAsync("SELECT to_regclass('public.notes') IS NOT NULL AND to_regclass('public.first') IS NULL"));
    }

    [Fact]
    public void The_same_on_the_shadow_is_could_not_check()
    {
        _ = server.Running;
        using var project = SdkProject.WithManifest();
        var file = project.Write("schema/migrations/001_broken.sql", "SELECT 1;\n\n  CREATE TABEL public.second (id integer);\n");

        var error = project.Target("SchemaVerify", "-p:SchemaDatabase=shadow").FailsWith("ST2040");

        Assert.Equal((file, 3, 10), (error.File, error.Line, error.Column));
        Assert.Contains("**Outcome:** could_not_check", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.md"), StringComparison.Ordinal);
    }
}
