using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;

namespace SchemaTasks.Postgres.Tests.Migrations;

public sealed class HistoryTests(PostgresServer server)
{
    [Fact]
    public async Task Database_that_is_not_empty_is_refused_until_it_has_a_baseline()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        await scenario.Database.ExecuteAsync("CREATE TABLE \"A b\" (id int); CREATE TABLE c (id int)");
        scenario.Write("001_a.sql", "CREATE TABLE \"A b\" (id int);");
        scenario.Write("002_c.sql", "CREATE TABLE c (id int);");
        scenario.Write("003_d.sql", "CREATE TABLE d (id int);");

        var refused = Assert.Single(await scenario.ApplyAndFailAsync());
        Assert.Equal("ST2024", refused.Code);
        Assert.Contains("public.\"A b\"", refused.Message, StringComparison.Ordinal);

        Assert.Equal(["001_a.sql", "002_c.sql"], await scenario.BaselineAsync("002_c.sql"));
        Assert.Equal(["003_d.sql"], await scenario.ApplyAsync());
        Assert.Equal(["001_a.sql baseline", "002_c.sql baseline", "003_d.sql applied"], await scenario.HistoryAsync());
    }

    [Fact]
    public async Task Baseline_needs_a_file_that_is_there_and_no_history()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");

        Assert.Equal("ST2027", Assert.Single((await Assert.ThrowsAsync<DiagnosticException>(() => scenario.BaselineAsync("009.sql"))).Diagnostics).Code);
        await scenario.ApplyAsync();
        Assert.Equal("ST2028", Assert.Single((await Assert.ThrowsAsync<DiagnosticException>(() => scenario.BaselineAsync("001_a.sql"))).Diagnostics).Code);
    }

    [Fact]
    public async Task Extensions_alone_do_not_make_a_database_not_empty()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        if (await scenario.Database.QueryAsync("SELECT 1 FROM pg_available_extensions WHERE name = 'citext'") is []) Skipping.Test("The server has no citext.");
        await scenario.Database.ExecuteAsync("CREATE EXTENSION citext");
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");

        Assert.Equal(["001_a.sql"], await scenario.ApplyAsync());
    }

    [Theory]
    [InlineData("CREATE TABLE schema_migrations (version varchar(128) PRIMARY KEY); INSERT INTO schema_migrations VALUES ('001'), ('002')", "dbmate or Rails")]
    [InlineData("CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO schema_migrations VALUES (2, false)", "golang-migrate")]
    public async Task History_of_another_tool_is_read_and_left_alone(string history, string tool)
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        await scenario.Database.ExecuteAsync(history);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        scenario.Write("002_b.sql", "CREATE TABLE b (id int);");
        scenario.Write("003_c.sql", "CREATE TABLE c (id int);");

        var diagnostic = Assert.Single(await scenario.ApplyAndFailAsync());

        Assert.Equal("ST2025", diagnostic.Code);
        Assert.Contains(tool, diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("'002_b.sql'", diagnostic.Message, StringComparison.Ordinal);

        scenario.Options = scenario.Options with { HistoryTable = new HistoryPlace("Our \"history\"", "schema_migrations") };
        await scenario.BaselineAsync("002_b.sql");
        Assert.Equal(["003_c.sql"], await scenario.ApplyAsync());
    }

    [Fact]
    public async Task Table_of_the_name_that_nobody_knows_is_refused()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        await scenario.Database.ExecuteAsync("CREATE TABLE schema_migrations (id int, note text)");
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");

        var diagnostic = Assert.Single(await scenario.ApplyAndFailAsync());

        Assert.Equal("ST2026", diagnostic.Code);
        Assert.Contains("id, note", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rollback_undoes_the_latest_file_or_down_to_one()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        foreach (var name in (string[])["001_a", "002_b", "003_c"])
        {
            scenario.Write($"{name}.sql", $"CREATE TABLE {name[4..]} (id int);");
            scenario.Write($"rollback_{name}.sql", $"DROP TABLE {name[4..]};");
        }
        await scenario.ApplyAsync();

        Assert.Equal(["rollback_003_c.sql"], await scenario.RollbackAsync());
        Assert.Equal(["001_a.sql applied", "002_b.sql applied", "003_c.sql rolled_back"], await scenario.HistoryAsync());
        Assert.Equal(["003_c.sql"], await scenario.ApplyAsync());
        Assert.Equal(["rollback_003_c.sql", "rollback_002_b.sql"], await scenario.RollbackAsync("001_a.sql"));
        Assert.Equal(["a", "schema_migrations"], await scenario.RelationsAsync());
    }

    [Fact]
    public async Task Rollback_runs_nothing_when_one_of_its_files_is_missing()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        scenario.Write("002_b.sql", "CREATE TABLE b (id int);");
        scenario.Write("003_c.sql", "CREATE TABLE c (id int);");
        scenario.Write("003_c.down.sql", "DROP TABLE c;");
        await scenario.ApplyAsync();

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => scenario.RollbackAsync("001_a.sql"));

        Assert.Equal("ST2029", Assert.Single(fault.Diagnostics).Code);
        Assert.Equal(["a", "b", "c", "schema_migrations"], await scenario.RelationsAsync());
    }

    [Fact]
    public async Task Pooler_is_refused_without_a_connection()
    {
        var pooler = ConnectionSettings.FromVariables(["U"], name => name == "U" ? "postgres://u:canary-of-a-password@ep-cool-name-pooler.example.invalid/db" : null);

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() =>
            MigrationRunner.ApplyAsync(pooler, new MigrationSet { Directory = "/m" }, new MigrationOptions(), TestContext.Current.CancellationToken));

        Assert.Equal("ST2030", Assert.Single(fault.Diagnostics).Code);
        Assert.DoesNotContain("canary", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_cannot_be_reached_is_reported_without_its_password()
    {
        var nobody = ConnectionSettings.FromVariables(["U"], name => name == "U" ? "postgres://u:canary-of-a-password@127.0.0.1:1/db" : null);

        var fault = await Assert.ThrowsAnyAsync<DiagnosticException>(() =>
            MigrationRunner.ApplyAsync(nobody, new MigrationSet { Directory = "/m" }, new MigrationOptions(), TestContext.Current.CancellationToken));

        Assert.Equal("ST0110", Assert.Single(fault.Diagnostics).Code);
        Assert.DoesNotContain("canary", fault.ToString(), StringComparison.Ordinal);
    }
}
