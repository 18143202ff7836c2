using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Seeds;

namespace SchemaTasks.Postgres.Tests.Migrations;

/// <summary>Where the history is, who may read and change it, and that it is no part of the schema.</summary>
public sealed class HistoryPlaceTests(PostgresServer server)
{
    [Fact]
    public async Task Platform_that_opens_every_table_to_its_clients_gets_a_history_in_a_schema_of_its_own()
    {
        await using var scenario = await OpenedAsync();
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");

        await scenario.ApplyAsync();

        Assert.Equal(["a"], await scenario.RelationsAsync());
        Assert.Equal(["schema_migrations"], await scenario.RelationsAsync("schematasks"));
        Assert.Equal(["f"], await scenario.Database.QueryAsync("SELECT has_schema_privilege('anon', 'schematasks', 'USAGE') OR has_table_privilege('anon', 'schematasks.schema_migrations', 'SELECT,INSERT,UPDATE,DELETE')"));
        // It is found there without being named, by migrations and by seeds, and is no part of the schema.
        Assert.Empty(await scenario.ApplyAsync());
        using var seeds = new TemporaryDirectory();
        seeds.Write("01_a.sql", "INSERT INTO a VALUES (1);");
        await SeedRunner.ApplyAsync(scenario.Database.Connection, SeedFiles.Read(seeds.Path, ""), new SeedOptions(), TestContext.Current.CancellationToken);
        Assert.Equal(["schema_migrations", "schema_seeds"], await scenario.RelationsAsync("schematasks"));
        var schema = (await CatalogReader.ReadAsync(scenario.Database.Connection, CatalogOptions.Default, TestContext.Current.CancellationToken)).Schema;
        Assert.Equal([("public", "a")], schema.Schemas.SelectMany(one => one.Tables.Select(table => (one.Name, table.Name))));
        Assert.DoesNotContain(schema.Schemas, one => one.Name == "schematasks");
    }

    [Fact]
    public async Task History_that_began_in_public_stays_there_and_what_is_open_is_said()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        await scenario.ApplyAsync();
        await OpenAsync(scenario);
        await scenario.Database.ExecuteAsync("GRANT ALL ON schema_migrations TO anon");
        scenario.Write("002_b.sql", "CREATE TABLE b (id int);");

        var result = await MigrationRunner.ApplyAsync(scenario.Database.Connection, scenario.Files, scenario.Options, TestContext.Current.CancellationToken);

        var open = Assert.Single(result.Diagnostics);
        Assert.Equal(("ST2037", DiagnosticSeverity.Warning), (open.Code, open.Severity));
        Assert.EndsWith("REVOKE ALL ON TABLE public.schema_migrations FROM anon;", open.Message, StringComparison.Ordinal);
        Assert.Equal(["001_a.sql applied", "002_b.sql applied"], await scenario.HistoryAsync());
        await scenario.Database.ExecuteAsync(open.Message[open.Message.IndexOf("REVOKE", StringComparison.Ordinal)..]);
        Assert.Empty((await scenario.PlanAsync()).Diagnostics);
    }

    [Fact]
    public async Task New_history_in_public_is_only_its_owners_to_change()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        await scenario.Database.ExecuteAsync("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO pg_monitor");
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");

        await scenario.ApplyAsync();

        Assert.Equal(["t|f|t"], await scenario.Database.QueryAsync("SELECT concat_ws('|', has_table_privilege('pg_monitor', 'schema_migrations', 'SELECT'), has_table_privilege('pg_monitor', 'schema_migrations', 'INSERT,UPDATE,DELETE,TRUNCATE'), has_table_privilege('pg_monitor', 'a', 'DELETE'))"));
    }

    [Fact]
    public async Task Place_that_is_asked_for_is_used_and_nothing_is_moved()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        await scenario.ApplyAsync();
        scenario.Options = scenario.Options with { HistoryTable = HistoryPlace.Parse("ops.\"My history\"") };

        var elsewhere = Assert.Single(await scenario.ApplyAndFailAsync());
        Assert.Equal("ST2035", elsewhere.Code);
        Assert.Contains("SchemaMigrationHistoryTable names ops.\"My history\"", elsewhere.Message, StringComparison.Ordinal);

        // What the message says moves it.
        await scenario.Database.ExecuteAsync("CREATE SCHEMA ops");
        var statements = elsewhere.Message[elsewhere.Message.IndexOf("ALTER TABLE", StringComparison.Ordinal)..(elsewhere.Message.LastIndexOf(';') + 1)];
        await scenario.Database.ExecuteAsync(statements);
        Assert.Empty(await scenario.ApplyAsync());
        Assert.Equal(["001_a.sql applied"], await scenario.HistoryAsync());
        Assert.Equal(["My history"], await scenario.RelationsAsync("ops"));
    }

    [Fact]
    public async Task Two_histories_are_an_error_until_one_is_named()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        await scenario.ApplyAsync();
        await scenario.Database.ExecuteAsync("CREATE SCHEMA schematasks; CREATE TABLE schematasks.schema_migrations (LIKE public.schema_migrations INCLUDING ALL)");

        Assert.Equal("ST2035", Assert.Single(await scenario.ApplyAndFailAsync()).Code);
        scenario.Options = scenario.Options with { HistoryTable = HistoryPlace.Default };
        Assert.Empty(await scenario.ApplyAsync());
    }

    [Fact]
    public async Task Row_security_that_hides_the_history_is_said()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        await scenario.ApplyAsync();
        var role = $"reader_{Guid.NewGuid():n}"[..16];
        await scenario.Database.ExecuteAsync($"ALTER TABLE schema_migrations ENABLE ROW LEVEL SECURITY; CREATE ROLE {role} LOGIN; GRANT SELECT ON schema_migrations TO {role}");
        try
        {
            var fault = await Assert.ThrowsAsync<DiagnosticException>(() => MigrationRunner.PlanAsync(scenario.Database.Connection.WithUser(role, null), scenario.Files, scenario.Options, TestContext.Current.CancellationToken));

            Assert.Equal("ST2036", Assert.Single(fault.Diagnostics).Code);
            Assert.Empty((await scenario.PlanAsync()).Pending);
        }
        finally
        {
            await scenario.Database.ExecuteAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Theory]
    [InlineData("history", "public", "history")]
    [InlineData(" ops.History ", "ops", "History")]
    [InlineData("\"a.b\".\"c\"\"d\"", "a.b", "c\"d")]
    public void Name_of_a_table_is_read(string text, string schema, string table) => Assert.Equal(new HistoryPlace(schema, table), HistoryPlace.Parse(text));

    [Theory]
    [InlineData("a.b.c")]
    [InlineData("a.")]
    [InlineData(".b")]
    [InlineData("a b")]
    [InlineData("a;drop")]
    [InlineData("'a'")]
    public void What_is_no_name_is_refused(string text) => Assert.Null(HistoryPlace.Parse(text));

    /// <summary>As on Supabase: https://supabase.com/docs/guides/api/securing-your-api.</summary>
    private async Task<MigrationScenario> OpenedAsync()
    {
        var scenario = await MigrationScenario.CreateAsync(server);
        await OpenAsync(scenario);
        return scenario;
    }

    private static async Task OpenAsync(MigrationScenario scenario)
    {
        // Roles are the cluster's, which other tests use at the same time.
        await scenario.Database.ExecuteAsync("DO $$ BEGIN CREATE ROLE anon; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
        await scenario.Database.ExecuteAsync("GRANT USAGE ON SCHEMA public TO anon; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon");
    }
}
