using Npgsql;

namespace SchemaTasks.Build.Tests;

/// <summary>Migrations as a user sees them go wrong and go on: through a pool, cancelled, with a history of its own.</summary>
public class MigrationRuns(LiveServer server)
{
    [Fact]
    public async Task A_cancelled_index_is_named_and_the_repair_goes_on()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = Project(database);
        project.Target("SchemaMigrate").Succeeds();
        project.Write("schema/migrations/002_index.sql", "-- schematasks: no-transaction\nCREATE INDEX CONCURRENTLY notes_by_id ON public.notes (id);\n");
        await using (var holder = await database.OpenAsync())
        {
            await using var hold = new NpgsqlCommand("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM public.notes", holder);
            await hold.ExecuteNonQueryAsync();
            using var build = new RunningBuild(project, "-t:SchemaMigrate", "-p:SchemaMigrationLockTimeout=1");
            await build.UntilAsync(async () => (long)(await database.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX CONCURRENTLY notes_by_id%' AND wait_event_type = 'Lock'"))! == 1);
            // Longer than the lock timeout, which is not for it.
            await Task.Delay(1500);
            Assert.True((bool)(await database.ScalarAsync("SELECT bool_and(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX CONCURRENTLY notes_by_id%'"))!);
            var failed = (await build.EndAsync()).FailsWith("ST2040");
            Assert.Contains("It left the invalid index public.notes_by_id of public.notes.", failed.Message, StringComparison.Ordinal);
        }

        Assert.Contains("the invalid index public.notes_by_id", project.Target("SchemaMigrate").FailsWith("ST2023").Message, StringComparison.Ordinal);
        Assert.Contains("applied 002_index.sql", project.Target("SchemaMigrate", "-p:SchemaMigrationRepair=true").Succeeds().Output, StringComparison.Ordinal);
        Assert.Equal(true, await database.ScalarAsync("SELECT indisvalid FROM pg_index WHERE indexrelid = 'public.notes_by_id'::regclass"));
    }

    [Fact]
    public async Task The_history_is_where_the_property_says_and_no_part_of_the_manifest()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = Project(database);
        const string Place = "-p:SchemaMigrationHistoryTable=ops.applied";

        project.Target("SchemaMigrate", Place).Succeeds();
        Assert.Equal(1L, await database.ScalarAsync("SELECT count(*) FROM ops.applied WHERE status = 'applied'"));
        Assert.Matches("applied .* 001_notes.sql", project.Target("SchemaMigrationStatus", Place).Succeeds().Output);
        project.Target("SchemaRefresh", Place).Succeeds();
        Assert.DoesNotContain("ops", project.Read("schema/schema.manifest.yaml"), StringComparison.Ordinal);

        // Without the property the database is one with objects and without a history.
        project.Target("SchemaMigrate").FailsWith("ST2024");
        project.Target("SchemaMigrate", "-p:SchemaMigrationHistoryTable=a.b.c").FailsWith("ST0005");
    }

    private static SdkProject Project(LiveDatabase database)
    {
        var project = new SdkProject();
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        project.Environment["DATABASE_URL"] = database.Url;
        return project;
    }
}
