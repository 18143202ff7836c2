namespace SchemaTasks.Build.Tests;

/// <summary>Status, rollback and baseline.</summary>
public class MigrationTargets(LiveServer server)
{
    private const string NotesExist = "SELECT to_regclass('public.notes') IS NOT NULL";

    [Fact]
    public async Task Status_lists_and_rollback_undoes()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = Project(database);

        Assert.Matches("pending +001_notes.sql", project.Target("SchemaMigrationStatus").Succeeds().Output);
        Assert.Equal(false, await database.ScalarAsync(NotesExist));
        project.Target("SchemaMigrate").Succeeds();
        Assert.Matches(@"applied +\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ 001_notes.sql", project.Target("SchemaMigrationStatus").Succeeds().Output);

        Assert.Contains("1 undone", project.Target("SchemaRollback").Succeeds().Output, StringComparison.Ordinal);
        Assert.Equal(false, await database.ScalarAsync(NotesExist));
    }

    [Fact]
    public async Task A_database_with_objects_but_no_history_is_refused_until_it_gets_a_baseline()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Manifests.SmallMigration);
        using var project = Project(database);

        Assert.Contains("SchemaMigrationBaseline", project.Target("SchemaMigrate").FailsWith("ST2024").Message, StringComparison.Ordinal);
        project.Target("SchemaMigrate", "-p:SchemaMigrationBaseline=001_notes.sql").Succeeds();
        Assert.Contains("nothing is pending", project.Target("SchemaMigrate").Succeeds().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rollback_is_tried_on_the_shadow()
    {
        _ = server.Running;
        using var project = new SdkProject();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        project.Write("schema/migrations/001_notes.down.sql", "DROP TABLE public.notes;");

        Assert.Contains("1 undone (shadow", project.Target("SchemaRollback", "-p:SchemaDatabase=shadow").Succeeds().Output, StringComparison.Ordinal);
    }

    private static SdkProject Project(LiveDatabase database)
    {
        var project = new SdkProject();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        project.Write("schema/migrations/001_notes.down.sql", "DROP TABLE public.notes;");
        project.Environment["DATABASE_URL"] = database.Url;
        return project;
    }
}
