using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;

namespace SchemaTasks.Postgres.Tests.Migrations;

/// <summary>Migrations through a real pool, whose sessions others use too.</summary>
public sealed class PoolTests(PostgresServer server)
{
    [Fact]
    public async Task Nothing_of_another_client_is_changed_and_nothing_is_left_on_a_pool_of_one_session()
    {
        await using var scenario = await ScenarioAsync();
        await using var pool = await PgBouncer.StartAsync(scenario.Database.Connection, "transaction", 1);
        await using var other = await OpenAsync(pool);
        await RunAsync(other, "SET search_path = pg_catalog; SET work_mem = '7MB'; SET statement_timeout = '77s'; CREATE TEMP TABLE mine (id int); PREPARE mine AS SELECT 7");
        const string State =
            """
            SELECT concat_ws('|', current_setting('search_path'), current_setting('work_mem'), current_setting('statement_timeout'), current_setting('lock_timeout'), current_user,
                to_regclass('pg_temp.mine') IS NOT NULL, (SELECT string_agg(name, ',') FROM pg_prepared_statements), (SELECT count(*) FROM pg_class WHERE relpersistence = 't' AND relkind = 'r'),
                (SELECT count(*) FROM pg_cursors), (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'), pg_backend_pid())
            """;
        var before = await ScalarAsync(other, State);
        scenario.Write("001_a.sql", "SET lock_timeout = '3s';\nSET SESSION work_mem = '1MB';\nSELECT pg_catalog.set_config('search_path', 'public', false);\nSET ROLE pg_monitor; RESET ROLE;\nCREATE TABLE a (id int);\nCREATE TEMP TABLE t (id int) ON COMMIT DROP;");
        scenario.Write("002_b.sql", "CREATE TABLE b (id int);");
        scenario.Write("003_c.sql", "-- schematasks: no-transaction\nCREATE INDEX CONCURRENTLY b_id ON public.b (id);\nINSERT INTO public.b VALUES (1);");

        Assert.Equal(["001_a.sql", "002_b.sql", "003_c.sql"], (await MigrationRunner.PlanAsync(pool.Connection, scenario.Files, scenario.Options, TestContext.Current.CancellationToken)).Pending.Select(file => file.Name));
        Assert.Equal(["001_a.sql", "002_b.sql", "003_c.sql"], await ApplyAsync(scenario, pool));
        Assert.Empty((await MigrationRunner.PlanAsync(pool.Connection, scenario.Files, scenario.Options, TestContext.Current.CancellationToken)).Pending);

        Assert.Equal(before, await ScalarAsync(other, State));
        Assert.Equal("7", await ScalarAsync(other, "EXECUTE mine"));
        Assert.Equal(["a", "b", "schema_migrations"], await scenario.RelationsAsync());
        Assert.Equal(["001_a.sql applied", "002_b.sql applied", "003_c.sql applied"], await scenario.HistoryAsync());
    }

    [Fact]
    public async Task Migrators_on_a_busy_transaction_pool_run_each_file_once()
    {
        await using var scenario = await ScenarioAsync();
        await scenario.Database.ExecuteAsync("CREATE SCHEMA t; CREATE TABLE t.counter (n int); INSERT INTO t.counter VALUES (0)");
        scenario.Write("000_before.sql", "");
        for (var number = 1; number <= 8; number++) scenario.Write($"{number:000}_a.sql", $"UPDATE t.counter SET n = n + 1; CREATE TABLE a{number} (id int); SELECT pg_sleep(0.02);");
        await scenario.BaselineAsync("000_before.sql");
        await using var pool = await PgBouncer.StartAsync(scenario.Database.Connection, "transaction", 3);

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ApplyAsync(scenario, pool)));

        Assert.Equal(8, runs.Sum(run => run.Count));
        Assert.Equal(["8"], await scenario.Database.QueryAsync("SELECT n FROM t.counter"));
    }

    [Theory]
    [InlineData("PREPARE p AS SELECT 1;", 1)]
    [InlineData("SELECT 1;\nLISTEN x;", 2)]
    [InlineData("CREATE TEMP TABLE t (id int);", 1)]
    [InlineData("DISCARD ALL;", 1)]
    [InlineData("SELECT pg_advisory_lock(1);", 1)]
    [InlineData("-- schematasks: no-transaction\nSET work_mem = '1MB';", 2)]
    public async Task What_would_stay_in_the_session_is_refused_before_any_file_runs(string text, int line)
    {
        await using var scenario = await ScenarioAsync();
        await using var pool = await PgBouncer.StartAsync(scenario.Database.Connection, "session", 2);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        var path = scenario.Write("002_b.sql", text);

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ApplyAsync(scenario, pool));

        Assert.Equal([("ST2042", new SourceLocation(path, line, 1))], fault.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Location!)));
        Assert.Empty(await scenario.RelationsAsync());
    }

    [Fact]
    public async Task Error_after_a_setting_is_at_its_place()
    {
        await using var scenario = await ScenarioAsync();
        await using var pool = await PgBouncer.StartAsync(scenario.Database.Connection, "transaction", 2);
        var path = scenario.Write("001_a.sql", "SET lock_timeout = '5s';\nSET work_mem = = 1;\n");

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => ApplyAsync(scenario, pool));

        Assert.Equal(new SourceLocation(path, 2, 16), Assert.Single(fault.Diagnostics).Location);
    }

    [Fact]
    public async Task Pool_that_dies_in_the_middle_is_said_and_the_next_run_goes_on()
    {
        await using var scenario = await ScenarioAsync();
        scenario.Options = scenario.Options with { ConnectTimeout = TimeSpan.FromSeconds(4) };
        await using var pool = await PgBouncer.StartAsync(scenario.Database.Connection, "transaction", 2);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        scenario.Write("002_b.sql", "CREATE TABLE b (id int); SELECT pg_sleep(1);");
        var run = ApplyAsync(scenario, pool);
        await UntilAsync(scenario.Database, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1)%' AND state = 'active' AND pid <> pg_backend_pid()");
        pool.Kill();

        var fault = Assert.Single((await Assert.ThrowsAsync<DiagnosticException>(() => run)).Diagnostics);
        Assert.Equal("ST2041", fault.Code);
        Assert.Contains("it is not known whether the file was committed", fault.Message, StringComparison.Ordinal);

        await pool.RestartAsync();
        // The server was still at work on it, and committed it, or noticed in time.
        var rest = await ApplyAsync(scenario, pool);
        Assert.True(rest is [] or ["002_b.sql"]);
        Assert.Equal(["001_a.sql applied", "002_b.sql applied"], await scenario.HistoryAsync());
        Assert.Equal(["a", "b", "schema_migrations"], await scenario.RelationsAsync());
    }

    private async Task<MigrationScenario> ScenarioAsync()
    {
        Skipping.When(PgBouncer.Program is null, "This machine has no pgbouncer (Debian's package of that name)");
        Skipping.When(server.ShadowOptions.Provider != global::SchemaTasks.Shadow.ShadowProvider.Local, "The pool reaches a server of local programs only");
        return await MigrationScenario.CreateAsync(server);
    }

    private static async Task<IReadOnlyList<string>> ApplyAsync(MigrationScenario scenario, PgBouncer pool) =>
        [.. (await MigrationRunner.ApplyAsync(pool.Connection, scenario.Files, scenario.Options, TestContext.Current.CancellationToken)).Applied.Select(file => file.Name)];

    private static async Task<NpgsqlConnection> OpenAsync(PgBouncer pool) => await pool.Connection.CreateDataSource().OpenConnectionAsync(TestContext.Current.CancellationToken);

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { AllResultTypesAreUnknown = true };
        return (string?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static async Task UntilAsync(TestDatabase database, string query)
    {
        for (var tries = 0; (await database.QueryAsync(query))[0] == "0"; tries++)
        {
            Assert.True(tries < 400);
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }
}
