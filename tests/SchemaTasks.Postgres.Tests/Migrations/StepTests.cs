using Npgsql;
using SchemaTasks.Migrations;

namespace SchemaTasks.Postgres.Tests.Migrations;

/// <summary>Files that run statement by statement: what they wait for, what they leave, and how they go on.</summary>
public sealed class StepTests(PostgresServer server)
{
    private const string Index = "-- schematasks: no-transaction\nCREATE INDEX CONCURRENTLY t_a ON t (a);\nINSERT INTO t VALUES (1);";

    [Fact]
    public async Task Index_is_built_although_a_snapshot_is_held_longer_than_the_lock_timeout()
    {
        await using var scenario = await ScenarioAsync();
        scenario.Options = scenario.Options with { LockTimeout = TimeSpan.FromMilliseconds(200) };
        scenario.Write("002_i.sql", Index);
        await using var holder = await HoldSnapshotAsync(scenario);
        var run = scenario.ApplyAsync();
        await UntilAsync(scenario, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX CONCURRENTLY t_a%' AND wait_event_type = 'Lock'");
        await Task.Delay(600, TestContext.Current.CancellationToken);

        await RunAsync(holder, "COMMIT");

        Assert.Equal(["002_i.sql"], await run);
        Assert.Equal(["t_a|t"], await IndexesAsync(scenario));
    }

    [Fact]
    public async Task Invalid_index_of_a_cancelled_statement_is_named_and_the_repair_drops_it_and_goes_on_there()
    {
        await using var scenario = await ScenarioAsync();
        var path = scenario.Write("002_i.sql", "-- schematasks: no-transaction\nINSERT INTO t VALUES (7);\nCREATE INDEX CONCURRENTLY t_a ON t (a);\nINSERT INTO t VALUES (1);");
        await using (var holder = await HoldSnapshotAsync(scenario))
        {
            var run = scenario.ApplyAndFailAsync();
            await UntilAsync(scenario, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX CONCURRENTLY t_a%' AND wait_event_type = 'Lock'");
            await scenario.Database.QueryAsync("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX CONCURRENTLY t_a%'");

            var failed = Assert.Single(await run);
            Assert.Equal(("ST2040", new SchemaTasks.Diagnostics.SourceLocation(path, 3, 1)), (failed.Code, failed.Location));
            Assert.Contains("Statements 1 to 1 of this file stay applied. It left the invalid index public.t_a of public.t.", failed.Message, StringComparison.Ordinal);
        }
        Assert.Equal(["t_a|f"], await IndexesAsync(scenario));
        var again = Assert.Single((await scenario.PlanAsync()).Diagnostics);
        Assert.Equal("ST2023", again.Code);
        Assert.Contains("it failed at statement 2", again.Message, StringComparison.Ordinal);
        Assert.Contains("the invalid index public.t_a", again.Message, StringComparison.Ordinal);

        Assert.Equal(["002_i.sql"], await scenario.RepairAsync());
        Assert.Empty(await IndexesAsync(scenario));
        Assert.Equal(["002_i.sql"], await scenario.ApplyAsync());
        Assert.Equal(["t_a|t"], await IndexesAsync(scenario));
        // Once each: the first statement was not repeated.
        Assert.Equal(["1", "7"], await scenario.Database.QueryAsync("SELECT a FROM t ORDER BY a"));
    }

    [Fact]
    public async Task What_a_cancelled_reindex_leaves_is_dropped()
    {
        await using var scenario = await ScenarioAsync();
        await scenario.Database.ExecuteAsync("CREATE INDEX t_a ON t (a)");
        scenario.Write("002_r.sql", "-- schematasks: no-transaction\nREINDEX INDEX CONCURRENTLY t_a;");
        await using (var holder = await HoldSnapshotAsync(scenario))
        {
            var run = scenario.ApplyAndFailAsync();
            await UntilAsync(scenario, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'REINDEX%' AND wait_event_type = 'Lock'");
            await scenario.Database.QueryAsync("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE 'REINDEX%'");
            Assert.Contains("the invalid index public.t_a_ccnew of public.t", Assert.Single(await run).Message, StringComparison.Ordinal);
        }

        await scenario.RepairAsync();
        Assert.Equal(["t_a|t"], await IndexesAsync(scenario));
        await scenario.ApplyAsync();
        Assert.Equal(["t_a|t"], await IndexesAsync(scenario));
    }

    [Fact]
    public async Task File_that_is_under_way_in_another_build_is_waited_for()
    {
        await using var scenario = await ScenarioAsync();
        scenario.Write("002_i.sql", Index);
        Task<IEnumerable<string>> first, second;
        await using (var holder = await HoldSnapshotAsync(scenario))
        {
            first = scenario.ApplyAsync();
            await UntilAsync(scenario, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE INDEX CONCURRENTLY t_a%' AND wait_event_type = 'Lock'");
            Assert.Equal(["001_t.sql applied", "002_i.sql running 1"], await scenario.HistoryAsync());
            second = scenario.ApplyAsync();
            await Task.Delay(400, TestContext.Current.CancellationToken);
            Assert.False(second.IsCompleted);
        }

        Assert.Equal(["002_i.sql"], await first);
        Assert.Empty(await second);
        Assert.Equal(["1"], await scenario.Database.QueryAsync("SELECT a FROM t"));
    }

    [Fact]
    public async Task File_that_has_changed_after_it_failed_begins_again()
    {
        await using var scenario = await ScenarioAsync();
        scenario.Write("002_i.sql", "-- schematasks: no-transaction\nINSERT INTO t VALUES (7);\nSELECT 1/0;");
        await scenario.ApplyAndFailAsync();
        scenario.Write("002_i.sql", "-- schematasks: no-transaction\nINSERT INTO t VALUES (8);");

        await scenario.RepairAsync();

        Assert.Equal(["002_i.sql"], await scenario.ApplyAsync());
        Assert.Equal(["7", "8"], await scenario.Database.QueryAsync("SELECT a FROM t ORDER BY a"));
    }

    [Fact]
    public async Task Procedures_that_commit_and_statements_that_take_no_transaction_run_alone()
    {
        await using var scenario = await ScenarioAsync();
        scenario.Write("002_p.sql", "-- schematasks: no-transaction\nCREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (1); COMMIT; INSERT INTO t VALUES (2); END $$;\nCALL p();\nDO $$ BEGIN INSERT INTO t VALUES (3); COMMIT; END $$;\nVACUUM (ANALYZE) t;\nSET work_mem = '3MB';\nINSERT INTO t SELECT 4 WHERE current_setting('work_mem') = '3MB';");

        await scenario.ApplyAsync();

        Assert.Equal(["1", "2", "3", "4"], await scenario.Database.QueryAsync("SELECT a FROM t ORDER BY a"));
    }

    private async Task<MigrationScenario> ScenarioAsync()
    {
        var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_t.sql", "CREATE TABLE t (a int);");
        await scenario.ApplyAsync();
        return scenario;
    }

    private static async Task<NpgsqlConnection> HoldSnapshotAsync(MigrationScenario scenario)
    {
        var connection = await scenario.Database.OpenAsync();
        await RunAsync(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM t");
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static Task<IReadOnlyList<string?>> IndexesAsync(MigrationScenario scenario) =>
        scenario.Database.QueryAsync("SELECT concat_ws('|', c.relname, i.indisvalid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = 't'::regclass ORDER BY 1");

    private static async Task UntilAsync(MigrationScenario scenario, string query)
    {
        for (var tries = 0; (await scenario.Database.QueryAsync(query))[0] == "0"; tries++)
        {
            Assert.True(tries < 600);
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }
}
