using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;

namespace SchemaTasks.Postgres.Tests.Migrations;

/// <summary>What files find of a session, and what the server says of locks, settings and its state.</summary>
public sealed class SessionTests(PostgresServer server)
{
    [Fact]
    public async Task Nothing_of_a_file_reaches_the_next_one()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        const string Leaving = "PREPARE p AS SELECT 1; LISTEN x; CREATE TEMP TABLE t (id int); CREATE SEQUENCE IF NOT EXISTS s; SELECT nextval('s'); SET work_mem = '7MB'; SET ROLE pg_monitor; RESET ROLE; DECLARE c CURSOR WITH HOLD FOR SELECT 1; SELECT pg_advisory_lock(7); SET search_path = pg_catalog;";
        scenario.Write("001_a.sql", Leaving);
        scenario.Write("002_b.sql", Leaving);
        scenario.Write("003_c.sql", "CREATE TABLE public.found AS SELECT (SELECT count(*) FROM pg_prepared_statements) + (SELECT count(*) FROM pg_cursors WHERE name = 'c') + (SELECT count(*) FROM pg_listening_channels()) + (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 7) AS n, current_setting('work_mem') AS m;");

        await scenario.ApplyAsync();

        Assert.Equal(["0|4MB"], await scenario.Database.QueryAsync("SELECT concat_ws('|', n, m) FROM public.found"));
    }

    [Fact]
    public async Task Isolation_and_savepoints_are_the_files_own()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;\nCREATE TABLE a AS SELECT current_setting('transaction_isolation') AS i;\nSAVEPOINT s;\nDROP TABLE a;\nROLLBACK TO SAVEPOINT s;");

        await scenario.ApplyAsync();

        Assert.Equal(["serializable"], await scenario.Database.QueryAsync("SELECT i FROM a"));
        Assert.Equal(["001_a.sql applied"], await scenario.HistoryAsync());
    }

    [Fact]
    public async Task Who_has_a_lock_is_named()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        await scenario.ApplyAsync();
        scenario.Options = scenario.Options with { LockTimeout = TimeSpan.FromMilliseconds(50), MigrationLockTimeout = TimeSpan.FromMilliseconds(300) };
        scenario.Write("002_b.sql", "ALTER TABLE a ADD COLUMN b int;");
        await using var other = await scenario.Database.OpenAsync();
        await using var holding = new NpgsqlCommand("SET application_name = 'reports'; BEGIN; SELECT * FROM a", other);
        await holding.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var fault = Assert.Single(await scenario.ApplyAndFailAsync());
        Assert.Contains("SchemaMigrationLockTimeout", fault.Message, StringComparison.Ordinal);
        Assert.Matches($"In its way is process {other.ProcessID} of '\\w+' \\(application 'reports', idle in transaction, since [0-9:]+ UTC, \\d+ s, holding a\\): ", fault.Message);
    }

    [Fact]
    public async Task Who_migrates_is_named()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Options = scenario.Options with { MigrationLockTimeout = TimeSpan.FromMilliseconds(300) };
        scenario.Write("001_a.sql", "SELECT pg_sleep(2);");
        var first = scenario.ApplyAsync();
        while ((await scenario.Database.QueryAsync("SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(2)' AND datname = current_database()"))[0] != "1") await Task.Delay(20, TestContext.Current.CancellationToken);

        var fault = Assert.Single(await scenario.ApplyAndFailAsync());

        Assert.Equal("ST2031", fault.Code);
        Assert.Matches("It is process \\d+ of '\\w+' .*: SELECT pg_sleep\\(2\\)", fault.Message);
        await first;
    }

    [Theory]
    [InlineData("CREATE TYPE e AS ENUM ('a');", "ALTER TYPE e ADD VALUE 'b'; CREATE TABLE t (e e DEFAULT 'b');", "55P04", "into the next file")]
    [InlineData("SELECT 1;", "DO $$ BEGIN COMMIT; END $$;", "2D000", "-- schematasks: no-transaction")]
    [InlineData("SELECT 1;", "DO $$ BEGIN EXECUTE 'VACUUM'; END $$;", "25001", "-- schematasks: no-transaction")]
    public async Task Error_comes_with_what_to_do(string first, string second, string code, string advice)
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", first);
        scenario.Write("002_b.sql", second);

        var fault = Assert.Single(await scenario.ApplyAndFailAsync());

        Assert.Contains(code, fault.Message, StringComparison.Ordinal);
        Assert.Contains(advice, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeouts_of_a_role_do_not_count_and_its_search_path_is_named()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        var role = $"hostile_{Guid.NewGuid():n}"[..16];
        await scenario.Database.ExecuteAsync($"CREATE ROLE {role} LOGIN; GRANT CREATE ON SCHEMA public TO {role}; GRANT CREATE ON DATABASE \"{scenario.Database.Name}\" TO {role}; CREATE SCHEMA app AUTHORIZATION {role}");
        foreach (var setting in (string[])["statement_timeout = 150", "lock_timeout = 1", "search_path = app", "idle_in_transaction_session_timeout = 1000", .. server.Major >= 17 ? ["transaction_timeout = 100"] : Array.Empty<string>()])
            await scenario.Database.ExecuteAsync($"ALTER ROLE {role} SET {setting}");
        try
        {
            var poor = scenario.Database.Connection.WithUser(role, null);
            scenario.Write("001_a.sql", "CREATE TABLE a (id int); SELECT pg_sleep(0.4);");
            var result = await MigrationRunner.ApplyAsync(poor, scenario.Files, scenario.Options, TestContext.Current.CancellationToken);
            var named = Assert.Single(result.Diagnostics);
            Assert.Equal(("ST2038", DiagnosticSeverity.Message), (named.Code, named.Severity));
            Assert.EndsWith("migrations run with search_path = app (set for the role).", named.Message, StringComparison.Ordinal);
            Assert.Equal(["a"], await scenario.RelationsAsync("app"));

            scenario.Write("002_b.sql", "ALTER TABLE public.missing ADD b int;");
            var fault = Assert.Single((await Assert.ThrowsAsync<DiagnosticException>(() => MigrationRunner.ApplyAsync(poor, scenario.Files, scenario.Options, TestContext.Current.CancellationToken))).Diagnostics);
            Assert.Contains("In force are search_path = app (set for the role).", fault.Message, StringComparison.Ordinal);

            await scenario.Database.ExecuteAsync($"ALTER ROLE {role} SET default_transaction_read_only = on");
            fault = Assert.Single((await Assert.ThrowsAsync<DiagnosticException>(() => MigrationRunner.ApplyAsync(poor, scenario.Files, scenario.Options, TestContext.Current.CancellationToken))).Diagnostics);
            Assert.Equal("ST2033", fault.Code);
            Assert.Contains("default_transaction_read_only = on (set for the role)", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            await scenario.Database.ExecuteAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }
}
