using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres.Tests.Migrations;

public sealed class ApplyTests(PostgresServer server)
{
    [Fact]
    public async Task Pending_files_are_applied_once_and_recorded()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        Assert.Equal(["001_a.sql"], await scenario.ApplyAsync());

        scenario.Write("002_b.sql", "BEGIN;\nCREATE TABLE b (id int);\nCOMMIT;\n");
        Assert.Equal(["002_b.sql"], await scenario.ApplyAsync());
        Assert.Empty(await scenario.ApplyAsync());

        Assert.Equal(["001_a.sql applied", "002_b.sql applied"], await scenario.HistoryAsync());
        Assert.Equal(["a", "b", "schema_migrations"], await scenario.RelationsAsync());
        Assert.Equal(["001|versioned|64|t|t|t"], await scenario.Database.QueryAsync(
            "SELECT concat_ws('|', version, kind, length(checksum), applied_by = session_user, applied_at <= now(), tool_version <> '') FROM schema_migrations WHERE file_name = '001_a.sql'"));
    }

    [Fact]
    public async Task Repeatable_file_runs_again_when_its_text_changes()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        scenario.Write("R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT 1 AS one FROM a;");
        await scenario.ApplyAsync();

        scenario.Write("R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT 1 AS one, 2 AS two FROM a;");
        Assert.Equal(["R__v.sql"], await scenario.ApplyAsync());
        Assert.Empty(await scenario.ApplyAsync());
    }

    [Fact]
    public async Task Syntax_error_is_reported_at_its_place_and_nothing_of_its_file_stays()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        var path = scenario.Write("001_a.sql", "CREATE TABLE a (id int);\n\n-- é😀\nCREATE TABEL b (id int);\n");

        var diagnostic = Assert.Single(await scenario.ApplyAndFailAsync());

        Assert.Equal(("ST2040", new SourceLocation(path, 4, 8)), (diagnostic.Code, diagnostic.Location));
        Assert.Contains("42601", diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(await scenario.RelationsAsync());
    }

    [Fact]
    public async Task Files_before_the_one_that_fails_stay_applied()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int PRIMARY KEY);\nINSERT INTO a VALUES (1);");
        var path = scenario.Write("002_b.sql", "CREATE TABLE b (id int);\nINSERT INTO a VALUES (1);\n");
        scenario.Write("003_c.sql", "CREATE TABLE c (id int);");

        var diagnostic = Assert.Single(await scenario.ApplyAndFailAsync());

        Assert.Equal(("ST2040", new SourceLocation(path, 2, 1)), (diagnostic.Code, diagnostic.Location));
        Assert.Equal(["a", "schema_migrations"], await scenario.RelationsAsync());
        Assert.Equal(["001_a.sql applied"], await scenario.HistoryAsync());
    }

    [Fact]
    public async Task Deferred_constraint_fails_its_file_before_it_is_recorded()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        var path = scenario.Write("001_a.sql", "CREATE TABLE a (id int PRIMARY KEY, up int REFERENCES a DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO a VALUES (1, 2);");

        var diagnostic = Assert.Single(await scenario.ApplyAndFailAsync());

        Assert.Equal(("ST2040", new SourceLocation(path, 1, 1)), (diagnostic.Code, diagnostic.Location));
        Assert.Empty(await scenario.RelationsAsync());
    }

    [Fact]
    public async Task Error_in_an_anonymous_block_is_reported_at_the_blocks_line()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        var path = scenario.Write("001_a.sql", "SELECT 1;\nDO $$\nBEGIN\n    PERFORM 1;\n    RAISE EXCEPTION 'no';\nEND\n$$;\n");

        Assert.Equal(new SourceLocation(path, 5, 5), Assert.Single(await scenario.ApplyAndFailAsync()).Location);
    }

    [Fact]
    public async Task What_a_file_cannot_hold_is_reported_before_any_file_runs()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        var second = scenario.Write("002_b.sql", "CREATE TABLE b (id int);\n\\i c.sql\n");
        var third = scenario.Write("003_c.sql", "COPY a FROM STDIN;\n1\n\\.\n");

        Assert.Equal([("ST2010", new SourceLocation(second, 2, 1)), ("ST2011", new SourceLocation(third, 1, 1))], (await scenario.ApplyAndFailAsync()).Select(fault => (fault.Code, fault.Location!)));
        Assert.Empty(await scenario.RelationsAsync());
    }

    [Fact]
    public async Task Settings_and_roles_of_one_file_do_not_reach_the_next()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE SCHEMA s; CREATE TEMP TABLE t (id int); SELECT pg_catalog.set_config('search_path', '', false); SET statement_timeout = 5; SET ROLE pg_monitor;");
        scenario.Write("002_b.sql", "CREATE TABLE t (id int); SELECT pg_sleep(0.02);");

        await scenario.ApplyAsync();

        Assert.Equal(["schema_migrations", "t"], await scenario.RelationsAsync());
    }

    [Fact]
    public async Task File_without_transaction_says_where_it_stopped_until_it_is_repaired()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1), (1);");
        var path = scenario.Write("002_b.sql", "-- schematasks: no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS i ON a (id);\nCREATE UNIQUE INDEX CONCURRENTLY u ON a (id);\nVACUUM a;\n");

        var failed = Assert.Single(await scenario.ApplyAndFailAsync());
        Assert.Equal(new SourceLocation(path, 3, 1), failed.Location);
        Assert.Contains("Statements 1 to 1 of this file stay applied", failed.Message, StringComparison.Ordinal);
        Assert.Equal(["001_a.sql applied", "002_b.sql failed 2"], await scenario.HistoryAsync());
        Assert.Equal("ST2023", Assert.Single(await scenario.ApplyAndFailAsync()).Code);

        await scenario.Database.ExecuteAsync("DROP INDEX u; DELETE FROM a;");
        Assert.Equal(["002_b.sql"], await scenario.RepairAsync());
        Assert.Equal(["002_b.sql"], await scenario.ApplyAsync());
        Assert.Equal(["001_a.sql applied", "002_b.sql applied"], await scenario.HistoryAsync());
    }

    [Fact]
    public async Task Changed_file_is_an_error_until_it_is_repaired()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        await scenario.ApplyAsync();
        scenario.Write("001_a.sql", "-- about a\nCREATE TABLE a (id int);");

        Assert.Equal("ST2020", Assert.Single(await scenario.ApplyAndFailAsync()).Code);
        Assert.Equal(["001_a.sql"], await scenario.RepairAsync());
        Assert.Empty(await scenario.ApplyAsync());
    }

    [Fact]
    public async Task Plan_lists_what_would_run_and_changes_nothing()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        scenario.Write("002_b.sql", "ROLLBACK;");

        var plan = await scenario.PlanAsync();

        Assert.Equal(["001_a.sql", "002_b.sql"], plan.Pending.Select(file => file.Name));
        Assert.Equal("ST2012", Assert.Single(plan.Diagnostics).Code);
        Assert.Empty(await scenario.RelationsAsync());
    }

    [Fact]
    public async Task Lock_timeout_keeps_a_migration_from_blocking_everybody()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        await scenario.ApplyAsync();
        var path = scenario.Write("002_b.sql", "SELECT 1;\nALTER TABLE a ADD COLUMN b int;");
        scenario.Options = scenario.Options with { LockTimeout = TimeSpan.FromMilliseconds(50) };
        await using var other = await scenario.Database.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var reading = new Npgsql.NpgsqlCommand("SELECT * FROM a", other, transaction);
        await reading.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var diagnostic = Assert.Single(await scenario.ApplyAndFailAsync());

        Assert.Equal(new SourceLocation(path, 2, 1), diagnostic.Location);
        Assert.Contains("55P03", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_timeout_is_each_statements()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Options = scenario.Options with { StatementTimeout = TimeSpan.FromMilliseconds(100) };
        var path = scenario.Write("001_a.sql", "SELECT pg_sleep(0.06);\nSELECT pg_sleep(0.06);\nSELECT pg_sleep(10);");

        var diagnostic = Assert.Single(await scenario.ApplyAndFailAsync());

        Assert.Equal(new SourceLocation(path, 3, 1), diagnostic.Location);
        Assert.Contains("57014", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_builds_at_once_apply_each_file_once()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        for (var number = 1; number <= 5; number++) scenario.Write($"{number:000}_a.sql", $"CREATE TABLE a{number} (id int); SELECT pg_sleep(0.02);");

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scenario.ApplyAsync()));

        Assert.Equal(5, runs.Sum(run => run.Count()));
        Assert.Equal(5, (await scenario.HistoryAsync()).Count);
    }

    [Fact]
    public async Task Build_that_waits_too_long_for_another_gives_up()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Options = scenario.Options with { MigrationLockTimeout = TimeSpan.FromMilliseconds(300) };
        scenario.Write("001_a.sql", "SELECT pg_sleep(3);");
        var first = scenario.ApplyAsync();
        for (var locks = ""; locks != "1"; await Task.Delay(20, TestContext.Current.CancellationToken))
            locks = (await scenario.Database.QueryAsync("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"))[0];

        Assert.Equal("ST2031", Assert.Single(await scenario.ApplyAndFailAsync()).Code);
        Assert.Equal(["001_a.sql"], await first);
    }

    [Fact]
    public async Task Cancelled_build_leaves_nothing_of_the_file_that_ran()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int); SELECT pg_sleep(60);");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SchemaTasks.Migrations.MigrationRunner.ApplyAsync(scenario.Database.Connection, scenario.Files, scenario.Options, cancel.Token));

        Assert.Empty(await scenario.RelationsAsync());
    }
}
