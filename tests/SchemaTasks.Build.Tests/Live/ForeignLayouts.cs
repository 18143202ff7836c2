namespace SchemaTasks.Build.Tests;

/// <summary>Repositories that keep their migration tool.</summary>
public class ForeignLayouts(LiveServer server)
{
    private const string Notes = "20250101000000_notes";

    private const string History = """
        CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text,
            rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)
        """;

    [Fact]
    public async Task Prismas_folder_is_replayed_listed_and_left_to_Prisma()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = Prisma();
        project.Environment["DATABASE_URL"] = database.Url;

        Assert.Contains("with 1 migration of Prisma", project.Target("SchemaRefresh", "-p:SchemaDatabase=shadow").Succeeds().Output, StringComparison.Ordinal);
        Assert.Contains("name: notes", project.Read("schema/schema.manifest.yaml"), StringComparison.Ordinal);
        Assert.Contains("npx prisma migrate deploy", project.Target("SchemaMigrate").FailsWith("ST2064").Message, StringComparison.Ordinal);
        Assert.Matches($@"pending +{Notes}/migration.sql", project.Target("SchemaMigrationStatus").Succeeds().Output);

        await database.ExecuteAsync(Manifests.SmallMigration + History);
        await database.ExecuteAsync($"INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) SELECT '1', encode(sha256('{Manifests.SmallMigration.Replace("'", "''", StringComparison.Ordinal)}'), 'hex'), now(), '{Notes}'");
        Assert.Matches($@"applied +\S+ \S+Z {Notes}/migration.sql", project.Target("SchemaMigrationStatus").Succeeds().Output);
        Assert.Matches(@"SchemaFinalize 2/10 migrate \(\d+\.\d\d s\) ok: left to Prisma \(npx prisma migrate deploy\): nothing is pending", project.Target("SchemaFinalize", "-p:SchemaMigrateLive=true").Succeeds().Output);
        Assert.DoesNotContain("prisma", project.Read("schema/schema.manifest.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("prisma", project.Read("bin/schema/AMPLIFY_TYPES.graphql"), StringComparison.OrdinalIgnoreCase);

        project.Write($"schema/migrations/{Notes}/migration.sql", Manifests.SmallMigration + "-- edited\n");
        Assert.Contains(project.Target("SchemaMigrationStatus").Succeeds().Warnings, warning => warning.Code == "ST2066");
    }

    [Fact]
    public void A_folder_without_its_migration_does_not_empty_the_manifest()
    {
        _ = server.Running;
        using var project = SdkProject.WithManifest();
        project.Write($"schema/migrations/{Notes}/readme.md", "");
        project.Write("schema/migrations/migration_lock.toml", "provider = \"postgresql\"\n");

        project.Target("SchemaRefresh", "-p:SchemaDatabase=shadow").FailsWith("ST2057");
        Assert.Equal(Manifests.Small, project.Read("schema/schema.manifest.yaml"));
    }

    [Fact]
    public void An_empty_folder_is_no_schema_without_tables()
    {
        using var project = SdkProject.WithManifest();
        project.Write("schema/migrations/.gitkeep", "");

        project.Target("SchemaVerify").FailsWith("ST0006");
        project.Target("SchemaVerify", "-p:SchemaDatabase=shadow").FailsWith("ST2076");
        project.Write("schema/migrations/later/readme.md", "");
        project.Target("SchemaVerify").FailsWith("ST2076");
    }

    [Fact]
    public void The_layout_is_a_word_that_is_known()
    {
        using var project = Prisma();

        Assert.Contains("golang-migrate", project.Target("SchemaRefresh", "-p:SchemaMigrationsFormat=knex").FailsWith("ST0005").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_fills_the_shadow()
    {
        _ = server.Running;
        if (PsqlProgram.Path is null) Assert.Skip("There is no psql.");
        using var project = new SdkProject($"<SchemaShadowCommand>'{PsqlProgram.Path}' \"$DATABASE_URL\" -q -f notes.sql</SchemaShadowCommand>");
        project.Write("notes.sql", Manifests.SmallMigration);
        project.Write("schema/migrations/20250101000000_Notes.cs", "// code");

        Assert.Contains("filled by", project.Target("SchemaRefresh").Succeeds().Output, StringComparison.Ordinal);
        Assert.Contains("name: notes", project.Read("schema/schema.manifest.yaml"), StringComparison.Ordinal);
        project.Target("SchemaVerify").Succeeds();
        project.Target("SchemaFinalize").Succeeds();
        project.Target("SchemaRefresh", "-p:SchemaShadowCommand=").FailsWith("ST2052");
    }

    private static SdkProject Prisma()
    {
        var project = new SdkProject();
        project.Write($"schema/migrations/{Notes}/migration.sql", Manifests.SmallMigration);
        project.Write("schema/migrations/migration_lock.toml", "provider = \"postgresql\"\n");
        return project;
    }
}
