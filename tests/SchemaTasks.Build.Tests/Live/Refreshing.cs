namespace SchemaTasks.Build.Tests;

public class Refreshing(LiveServer server)
{
    [Fact]
    public async Task A_refresh_says_what_changed_and_then_the_server_is_in_sync()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Manifests.SmallMigration + "CREATE INDEX notes_title_idx ON public.notes (title);");
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = database.Url;

        Assert.Contains("+ index public.notes.notes_title_idx", project.Target("SchemaRefresh").Succeeds().Output, StringComparison.Ordinal);
        project.Target("SchemaVerify").Succeeds();

        var drawn = project.Read("schema/schema.manifest.yaml");
        Assert.Contains("unchanged", project.Target("SchemaRefresh").Succeeds().Output, StringComparison.Ordinal);
        Assert.Equal(drawn, project.Read("schema/schema.manifest.yaml"));
    }

    [Fact]
    public void The_shadow_shows_what_the_migrations_make()
    {
        _ = server.Running;
        using var project = new SdkProject();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);

        project.Target("SchemaRefresh").Succeeds();

        Assert.Equal(Manifests.Small, string.Join('\n', project.Read("schema/schema.manifest.yaml").Split('\n').Where(line => !line.StartsWith("postgres:", StringComparison.Ordinal))));
    }
}
