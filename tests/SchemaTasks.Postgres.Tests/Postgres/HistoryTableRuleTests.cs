using SchemaTasks.Migrations;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Tests.Postgres;

/// <summary>The rule "migration table" of docs/catalog.md.</summary>
public sealed class HistoryTableRuleTests(PostgresServer server)
{
    [Fact]
    public async Task Histories_are_left_out_with_their_sequences_and_the_schemas_that_hold_nothing_else()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("""
            CREATE SCHEMA drizzle; CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint);
            CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text);
            CREATE SCHEMA ops; CREATE TABLE ops.flyway_schema_history (installed_rank int, version text, description text, type text, script text, checksum int, installed_by text, installed_on timestamp, execution_time int, success boolean);
            CREATE TABLE ops.jobs (id int PRIMARY KEY);
            CREATE TABLE public.schema_migrations (version varchar PRIMARY KEY);
            CREATE TABLE public."__EFMigrationsHistory" ("MigrationId" varchar(150) PRIMARY KEY, "ProductVersion" varchar(32) NOT NULL);
            CREATE TABLE public._prisma_migrations (id text, checksum text, finished_at timestamptz, migration_name text, logs text, rolled_back_at timestamptz, started_at timestamptz, applied_steps_count int);
            """);

        var reading = await ReadAsync(database);

        Assert.Equal(["ops.jobs"], Tables(reading.Schema));
        Assert.Equal(["ops", "public"], reading.Schema.Schemas.Select(schema => schema.Name));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task A_users_table_of_that_name_is_read_and_so_is_a_history_that_a_view_reads()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("""
            CREATE TABLE public.schema_migrations (id serial PRIMARY KEY, note text);
            CREATE VIEW public.notes AS SELECT note FROM public.schema_migrations;
            CREATE SCHEMA a; CREATE TABLE a.goose_db_version (id serial PRIMARY KEY, version_id bigint, is_applied boolean, tstamp timestamp);
            CREATE VIEW a.latest AS SELECT max(version_id) AS version FROM a.goose_db_version;
            """);

        Assert.Equal(["a.goose_db_version", "public.schema_migrations"], Tables((await ReadAsync(database)).Schema));
    }

    [Fact]
    public async Task Our_own_history_is_known_in_any_schema()
    {
        await using var scenario = await MigrationScenarioOf();
        await scenario.ApplyAsync();

        Assert.Equal(["public.t"], Tables((await ReadAsync(scenario.Database)).Schema));
        Assert.Equal(["public"], (await ReadAsync(scenario.Database)).Schema.Schemas.Select(schema => schema.Name));
    }

    private async Task<SchemaTasks.Postgres.Tests.Migrations.MigrationScenario> MigrationScenarioOf()
    {
        var scenario = await SchemaTasks.Postgres.Tests.Migrations.MigrationScenario.CreateAsync(server);
        scenario.Options = new MigrationOptions { HistoryTable = new HistoryPlace("ops", HistoryPlace.MigrationsName) };
        scenario.Write("001_t.sql", "CREATE TABLE public.t (id int PRIMARY KEY);");
        return scenario;
    }

    private static Task<CatalogReading> ReadAsync(TestDatabase database) => CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Tables(DatabaseSchema schema) => schema.Schemas.SelectMany(one => one.Tables.Select(table => $"{one.Name}.{table.Name}")).Order(StringComparer.Ordinal);
}
