using System.Runtime.CompilerServices;
using Npgsql;
using SchemaTasks.Configuration;
using SchemaTasks.Health;

namespace SchemaTasks.Postgres.Tests.Health;

public sealed class HealthTests(PostgresServer server)
{
    /// <summary>When every version that is tested had security fixes.</summary>
    private static readonly DateOnly Today = new(2025, 6, 1);

    [Fact]
    public async Task Every_fault_is_found_and_only_what_a_role_may_see_is_judged()
    {
        await using var own = await OwnServer.StartAsync(server, ["wal_level=logical", "autovacuum=off"]);
        await own.ExecuteAsync("CREATE DATABASE faults");
        await own.ExecuteAsync("CREATE ROLE conn_only LOGIN");
        var database = own.Administration.WithDatabase("faults");
        await using (var connection = await database.CreateDataSource().OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            foreach (var statement in SqlStatementSplitter.Split(Sql("faults"))) await RunAsync(connection, statement.Text);
            await Assert.ThrowsAsync<PostgresException>(() => RunAsync(connection, "CREATE UNIQUE INDEX CONCURRENTLY inv_ix ON f.inv (a)"));
            await RunAsync(connection, "SELECT pg_create_logical_replication_slot('h9slot', 'pgoutput')");
        }

        var all = await HealthRunner.RunAsync(database, Options, TestContext.Current.CancellationToken);
        Expected.Matches("faults.txt", Lines(all));

        var deep = await HealthRunner.RunAsync(database, Options with { Deep = true }, TestContext.Current.CancellationToken);
        Assert.Contains("f.behind_id_seq", Assert.Single(deep.Results, result => result.Check.Word == "sequences_behind").Findings.Select(finding => finding.Subject));
        // What a view does was never done.
        Assert.Equal(["1"], await TestDatabase.QueryAsync(database, "SELECT count(*) FROM f.vt"));
        Assert.Equal(["950"], await TestDatabase.QueryAsync(database, "SELECT last_value FROM f.near"));

        var little = await HealthRunner.RunAsync(ConnectionSettings.Local(database.Host, own.Port, "faults", "conn_only"), Options, TestContext.Current.CancellationToken);
        Expected.Matches("faults-connect-only.txt", Lines(little));
    }

    [Fact]
    public async Task Nothing_is_found_in_a_clean_database()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Sql("clean"));

        var reading = await HealthRunner.RunAsync(database.Connection, Options with { Deep = true }, TestContext.Current.CancellationToken);

        // What belongs to the whole server may be another test's.
        Assert.Empty(reading.Results.Where(result => result.Check.Word is not ("replication_slots" or "long_transactions")).SelectMany(result => result.Findings.Select(finding => $"{finding.Check.Word} {finding.Subject}: {finding.Message}").Concat(result.Remarks)));
        Assert.Equal([("clean.child", 2L), ("clean.parent", 2L), ("clean.part", 0L), ("clean.secret", 0L), ("clean.totals", 0L)], reading.Rows.Select(row => (row.Relation, row.Rows!.Value)));
        Assert.True(reading.Facts!.VersionNumber >= 130000);
    }

    [Fact]
    public async Task A_view_that_takes_too_long_to_plan_ends_at_its_limit_and_loses_nothing_else()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("""
            CREATE FUNCTION slow() RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN PERFORM pg_sleep(30); RETURN 1; END';
            CREATE TABLE a (id int PRIMARY KEY);
            CREATE VIEW slowly AS SELECT * FROM a WHERE public.slow() = 1;
            CREATE VIEW zero AS SELECT 1 AS one;
            CREATE FUNCTION zero_of() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
            CREATE VIEW zz AS SELECT public.zero_of() AS one;
            DROP VIEW zero
            """);
        await database.ExecuteAsync("UPDATE pg_proc SET prosrc = 'SELECT 1 FROM gone' WHERE proname = 'zero_of'");

        var reading = await HealthRunner.RunAsync(database.Connection, Options with { StatementTimeout = TimeSpan.FromMilliseconds(200) }, TestContext.Current.CancellationToken);

        var found = Assert.Single(reading.Results, result => result.Check.Word == "queryable").Findings;
        Assert.Equal([("public.slowly", HealthLevel.Attention), ("public.zz", HealthLevel.Broken)], found.Select(finding => (finding.Subject, finding.Level)));
    }

    [Fact]
    public async Task When_time_is_over_the_rest_is_reported_as_unchecked()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("""
            CREATE FUNCTION slow() RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN PERFORM pg_sleep(30); RETURN 1; END';
            CREATE VIEW slowly AS SELECT 1 AS one WHERE public.slow() = 1
            """);

        var reading = await HealthRunner.RunAsync(database.Connection, Options with { Timeout = TimeSpan.FromSeconds(2), StatementTimeout = TimeSpan.FromMinutes(1) }, TestContext.Current.CancellationToken);

        var result = Assert.Single(reading.Results, result => result.Check.Word == "queryable");
        Assert.Equal(CheckOutcome.CouldNotCheck, result.Outcome);
        Assert.Contains("time limit", result.Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_goes_away_between_two_checks_leaves_the_rest_unchecked()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE a (id int PRIMARY KEY); CREATE VIEW gone AS SELECT * FROM a");
        await using var session = await HealthSession.OpenAsync(database.Connection, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        var seen = new List<string>();
        HealthQuery Ask(string text) => new(text, row => seen.Add(row.Text(0)));
        HealthQuery[] queries = [Ask("SELECT 'first'::text"), Ask("SELECT pg_terminate_backend(pg_backend_pid())::text"), Ask("SELECT 1 / 0 || ''"), Ask("SELECT 'last'::text")];

        var outcomes = await session.RunAsync(queries, queries.Length, TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        // Once more on a new connection, where it ends again: what is lost twice is lost, and nothing waits for ever.
        Assert.Equal([null, QueryOutcome.Lost, QueryOutcome.Lost, QueryOutcome.Lost], outcomes.Select(outcome => outcome.SqlState));
        Assert.Contains("first", seen);
    }

    [Fact]
    public async Task A_query_that_fails_does_not_lose_those_after_it()
    {
        await using var database = await server.CreateDatabaseAsync();
        await using var session = await HealthSession.OpenAsync(database.Connection, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        var seen = new List<string>();
        HealthQuery Ask(string text) => new(text, row => seen.Add(row.Text(0)));

        var outcomes = await session.RunAsync([Ask("SELECT 'a'::text"), Ask("SELECT gone"), Ask("SELECT (1 / 0)::text"), Ask("SELECT 'b'::text"), Ask("CREATE TABLE never (id int)")], 5, TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        Assert.Equal([null, "42703", "22012", null, "25006"], outcomes.Select(outcome => outcome.SqlState));
        Assert.Equal(["a", "b"], seen);
    }

    [Fact]
    public async Task Too_few_rows_of_a_required_table_are_broken_and_counting_stops_early()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE a (id int PRIMARY KEY); INSERT INTO a VALUES (1); CREATE TABLE b (id int PRIMARY KEY); INSERT INTO b SELECT generate_series(1, 50)");
        var configuration = ConfigurationFile.Parse("requires: {tables: {public.a: {minimum_rows: 2}, public.b: {minimum_rows: 10}}}", "c.yaml");

        var reading = await HealthRunner.RunAsync(database.Connection, Options with { Configuration = configuration }, TestContext.Current.CancellationToken);

        var finding = Assert.Single(Assert.Single(reading.Results, result => result.Check.Word == "minimum_rows").Findings);
        Assert.Equal(("public.a", HealthLevel.Broken), (finding.Subject, finding.Level));
        Assert.Contains("it has 1 row; at least 2 are required", finding.Message, StringComparison.Ordinal);
        Assert.Equal((10L, true), (reading.Rows[1].Rows!.Value, reading.Rows[1].AtLeast));
    }

    private static HealthOptions Options => new() { Today = Today };

    /// <summary>A line a finding, without what differs from server to server.</summary>
    private static string Lines(HealthReading reading) => string.Concat(reading.Results.SelectMany(result =>
        result.Findings.Where(finding => finding.Check.Word is not ("extension_updates" or "collation_versions")).Select(finding => $"{finding.Check.Code} {HealthWords.Of(finding.Level)} {finding.Subject}: {finding.Message}")
            .Order(StringComparer.Ordinal)
            .Concat(result.Remarks.Select(remark => $"{result.Check.Code} could not check: {remark}"))
            .Select(line => line + "\n")));

    private static string Sql(string name, [CallerFilePath] string testFile = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(testFile)!, $"{name}.sql"));

    private static async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(statement) } };
        await batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
