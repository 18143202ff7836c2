namespace SchemaTasks.Build.Tests;

/// <summary>Whatever keeps a server from being asked: one coded error, and the manifest as it was.</summary>
public class NoServer(LiveServer server)
{
    [Theory]
    [InlineData("SchemaRefresh")]
    [InlineData("SchemaVerify")]
    [InlineData("SchemaDiff")]
    [InlineData("SchemaFinalize")]
    public void Neither_a_variable_nor_migrations(string target)
    {
        using var project = SdkProject.WithManifest();

        var error = project.Target(target).FailsWith("ST0006");

        Assert.Contains("DATABASE_URL", error.Message, StringComparison.Ordinal);
        Assert.Contains("schema/migrations", error.Message, StringComparison.Ordinal);
        Assert.Equal(Manifests.Small, project.Read("schema/schema.manifest.yaml"));
    }

    [Fact]
    public void Live_without_a_variable()
    {
        using var project = SdkProject.WithManifest();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);

        project.Target("SchemaVerify", "-p:SchemaDatabase=live").FailsWith("ST0101");
    }

    [Fact]
    public void Shadow_without_migrations()
    {
        using var project = SdkProject.WithManifest();

        project.Target("SchemaVerify", "-p:SchemaDatabase=shadow").FailsWith("ST0007");
    }

    [Fact]
    public void Migrating_without_a_variable_does_not_silently_migrate_a_throw_away_server()
    {
        using var project = new SdkProject();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);

        project.Target("SchemaMigrate").FailsWith("ST0101");
    }

    [Fact]
    public void Dead_host_and_nothing_falls_back_to_the_shadow()
    {
        using var project = SdkProject.WithManifest();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        project.Environment["DATABASE_URL"] = $"postgres://someone:{LiveDatabase.Password}@127.0.0.1:1/data";

        var error = project.Target("SchemaVerify", "-p:SchemaTimeout=2").FailsWith("ST0110");

        Assert.Contains("127.0.0.1:1", error.Message, StringComparison.Ordinal);
        Assert.Contains("**Outcome:** could_not_check", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SchemaRefresh")]
    [InlineData("SchemaVerify")]
    public void Wrong_password(string target)
    {
        using var refusing = new RefusingServer();
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = refusing.Url;

        project.Target(target).FailsWith("ST0111");

        Assert.Equal(LiveDatabase.Password, refusing.Received);
    }

    [Fact]
    public async Task Role_without_rights()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'poor') THEN CREATE ROLE poor LOGIN; END IF; EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM PUBLIC', current_database()); END $$");
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = database.UrlOf("poor");

        var error = project.Target("SchemaVerify").FailsWith("ST0113");

        Assert.Contains("poor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_of_a_variable_that_is_no_connection()
    {
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = $"postgres://someone:{LiveDatabase.Password}@host:port/data";

        var result = project.Target("SchemaVerify");

        Assert.StartsWith("ST010", Assert.Single(result.Errors).Code, StringComparison.Ordinal);
        Assert.DoesNotContain(LiveDatabase.Password, result.Output, StringComparison.Ordinal);
    }
}
