namespace SchemaTasks.Build.Tests;

public class FingerprintShortcut(LiveServer server)
{
    private const string Said = "its fingerprint is that of the last verify";

    [Fact]
    public async Task An_unchanged_server_is_not_read_again_and_a_changed_one_is()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Manifests.SmallMigration);
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = database.Url;
        // The manifest says nothing of the major version, which the first reading notes: drawn from this server, it does.
        project.Target("SchemaRefresh").Succeeds();

        Assert.DoesNotContain(Said, project.Target("SchemaVerify").Succeeds().Output, StringComparison.Ordinal);
        Assert.Contains(Said, project.Target("SchemaVerify").Succeeds().Output, StringComparison.Ordinal);
        Assert.Contains("Tables: 1/1 match", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(Said, project.Target("SchemaVerify", "-p:SchemaFingerprint=false").Succeeds().Output, StringComparison.Ordinal);

        await database.ExecuteAsync("COMMENT ON TABLE public.notes IS 'changed'");
        Assert.Single(project.Target("SchemaVerify").Errors);
    }
}
