using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;

namespace SchemaTasks.Postgres.Tests.Migrations;

/// <summary>A server that dies during a migration and comes back, and one that takes no writes.</summary>
public sealed class FailoverTests(PostgresServer server)
{
    [Theory]
    [InlineData("CREATE TABLE b (id int);\nSELECT pg_sleep(30);")]
    [InlineData("-- schematasks: no-transaction\nCREATE TABLE b (id int);\nSELECT pg_sleep(30);")]
    public async Task Server_that_is_killed_and_comes_back_is_said_and_the_next_run_goes_on(string text)
    {
        await using var own = await OwnServer.StartAsync(server, []);
        using var directory = new TemporaryDirectory();
        directory.Write("001_a.sql", "CREATE TABLE a (id int);");
        directory.Write("002_b.sql", text);
        var run = MigrationRunner.ApplyAsync(own.Administration, MigrationFiles.Read(directory.Path), new MigrationOptions(), TestContext.Current.CancellationToken);
        var process = await UntilAsleepAsync(own);

        // One session that crashes takes the server down, which starts again: as a failover is seen from outside.
        System.Diagnostics.Process.GetProcessById(int.Parse(process, System.Globalization.CultureInfo.InvariantCulture)).Kill();

        var fault = Assert.Single((await Assert.ThrowsAsync<DiagnosticException>(() => run)).Diagnostics);
        Assert.Equal("ST2041", fault.Code);
        Assert.EndsWith(text.StartsWith("--", StringComparison.Ordinal) ? "with SchemaMigrationRepair=true to go on there." : "Nothing of this file was applied. Run this again.", fault.Message, StringComparison.Ordinal);

        directory.Write("002_b.sql", text.Replace("pg_sleep(30)", "pg_sleep(0)", StringComparison.Ordinal));
        var files = MigrationFiles.Read(directory.Path);
        if (text.StartsWith("--", StringComparison.Ordinal))
        {
            var stopped = Assert.Single((await MigrationRunner.PlanAsync(own.Administration, files, new MigrationOptions(), TestContext.Current.CancellationToken)).Diagnostics);
            Assert.Contains("it was interrupted at statement 2", stopped.Message, StringComparison.Ordinal);
            // It has changed, so it begins again: its first statement is undone by hand.
            await own.ExecuteAsync("DROP TABLE b");
            await MigrationRunner.RepairAsync(own.Administration, files, new MigrationOptions(), TestContext.Current.CancellationToken);
        }
        Assert.Equal(["002_b.sql"], (await MigrationRunner.ApplyAsync(own.Administration, files, new MigrationOptions(), TestContext.Current.CancellationToken)).Applied.Select(file => file.Name));
        Assert.Equal(["a", "b"], await TestDatabase.QueryAsync(own.Administration, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'schema_migrations' ORDER BY 1"));
    }

    [Fact]
    public async Task Standby_is_named_and_its_status_can_be_read()
    {
        await using var own = await OwnServer.StartAsync(server, [], new Dictionary<string, string> { ["standby.signal"] = "" });
        using var directory = new TemporaryDirectory();
        directory.Write("001_a.sql", "CREATE TABLE a (id int);");
        var files = MigrationFiles.Read(directory.Path);

        Assert.Equal(["001_a.sql"], (await MigrationRunner.PlanAsync(own.Administration, files, new MigrationOptions(), TestContext.Current.CancellationToken)).Pending.Select(file => file.Name));
        foreach (var work in (Func<Task>[])
        [
            () => MigrationRunner.ApplyAsync(own.Administration, files, new MigrationOptions(), TestContext.Current.CancellationToken),
            () => MigrationRunner.BaselineAsync(own.Administration, files, "001_a.sql", new MigrationOptions(), TestContext.Current.CancellationToken),
        ])
        {
            var fault = Assert.Single((await Assert.ThrowsAsync<DiagnosticException>(work)).Diagnostics);
            Assert.Equal("ST2033", fault.Code);
            Assert.Contains("it is a standby", fault.Message, StringComparison.Ordinal);
        }
    }

    private static async Task<string> UntilAsleepAsync(OwnServer own)
    {
        for (var tries = 0; ; tries++)
        {
            Assert.True(tries < 400);
            if (await TestDatabase.QueryAsync(own.Administration, "SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(30)%' AND wait_event = 'PgSleep'") is [{ } process]) return process;
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }
}
