using SchemaTasks.Shadow;

namespace SchemaTasks.Build.Tests;

/// <summary>A database as Supabase hands it out, from the first migration to a pull request without the secret.</summary>
public class HostedServer
{
    [Fact]
    public async Task From_the_first_migration_to_a_build_without_the_secret()
    {
        await using var server = await StartAsync();
        await using var database = await CreateAsync(server, "supabase.sql");
        using var project = new SdkProject();
        project.Write("schema/migrations/001_app.sql", Sql("supabase-app.sql"));
        project.Environment["PRODUCTION_URL"] = database.Url;
        string[] production = ["-p:SchemaConnectionVariables=OTHER_URL%3BPRODUCTION_URL", "-p:SchemaDatabaseName=production"];

        project.Target("SchemaMigrate", production).Succeeds();
        var refreshed = project.Target("SchemaRefresh", production).Succeeds().Output;
        Assert.Contains("platform: supabase, added to schema.config.yaml", refreshed, StringComparison.Ordinal);
        Assert.Matches("from production: .*(Supabase)", refreshed);
        Assert.EndsWith("platform: supabase\n", project.Read("schema/schema.config.yaml"), StringComparison.Ordinal);
        var manifest = project.Read("schema/schema.manifest.yaml");
        Assert.DoesNotContain("supabase_admin", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("name: auth\n", manifest, StringComparison.Ordinal);
        project.Target("SchemaVerify", production).Succeeds();

        // Every output takes a manifest that refers to the host's tables.
        project.Target("SchemaGenerate", "-p:SchemaOutputs=firestore amplify amplify-ts csharp python typescript json-schema bigquery").Succeeds();

        // Without the secret: the shadow plays the host, since the configuration says so.
        project.Environment.Remove("PRODUCTION_URL");
        Assert.Contains("error ST0101", project.Target("SchemaVerify", production).Output, StringComparison.Ordinal);
        project.Target("SchemaVerify", "-p:SchemaDatabase=shadow").Succeeds();

        // Somebody takes a policy away on the host's table.
        project.Environment["PRODUCTION_URL"] = database.Url;
        await database.ExecuteAsync("DROP POLICY \"own folder\" ON storage.objects");
        Assert.Contains("\"own folder\" ON storage.objects", project.Target("SchemaVerify", production).Output, StringComparison.Ordinal);
        Assert.Contains("production", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.md"), StringComparison.Ordinal);
        Assert.Contains("CREATE POLICY \"own folder\" ON storage.objects", project.Read("bin/schema/SCHEMA_DRIFT_REPORT.sql"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prelude_with_an_error_is_reported_at_its_line()
    {
        await using var server = await StartAsync();
        using var project = new SdkProject();
        project.Write("schema/prelude.sql", "CREATE ROLE legacy;\nCREATE SCHEMAA legacy;\n");
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);

        var finding = project.Target("SchemaRefresh", "-p:SchemaShadowPrelude=schema/prelude.sql").FailsWith("ST2040");
        Assert.EndsWith("prelude.sql", finding.File, StringComparison.Ordinal);
        Assert.Equal(2, finding.Line);

        project.Write("schema/prelude.sql", "CREATE ROLE legacy;\nCREATE SCHEMA legacy;\n");
        project.Target("SchemaRefresh", "-p:SchemaShadowPrelude=schema/prelude.sql").Succeeds();
        Assert.DoesNotContain("legacy", project.Read("schema/schema.manifest.yaml"), StringComparison.Ordinal);
    }

    private static async Task<ShadowServer> StartAsync()
    {
        try
        {
            return await ShadowServer.StartAsync(new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local }, TestContext.Current.CancellationToken);
        }
        catch (Diagnostics.DiagnosticException exception)
        {
            Skipping.Test($"No PostgreSQL server: {exception.Message}");
            throw;
        }
    }

    private static async Task<LiveDatabase> CreateAsync(ShadowServer server, string file)
    {
        var database = new LiveDatabase(server, "hosted", await server.CreateDatabaseAsync("hosted", TestContext.Current.CancellationToken));
        await database.ExecuteAsync(Sql(file));
        return database;
    }

    private static string Sql(string file) => File.ReadAllText(Path.Combine(Repository.Root, "tests/SchemaTasks.Postgres.Tests/Hosts", file));
}
