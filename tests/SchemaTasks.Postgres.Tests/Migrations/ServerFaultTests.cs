using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;

namespace SchemaTasks.Postgres.Tests.Migrations;

/// <summary>What goes wrong between a migration's files: one coded diagnostic, in time.</summary>
public sealed class ServerFaultTests(PostgresServer server)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("", "disable")]
    [InlineData("S", "require")]
    [InlineData("R", "disable")]
    public async Task Server_that_falls_silent_while_connecting_is_a_timeout(string answer, string mode)
    {
        using var silent = new SilentServer(System.Text.Encoding.ASCII.GetBytes(answer));
        using var directory = new TemporaryDirectory();
        var connection = ConnectionSettings.FromVariables(["X"], name => name == "X" ? $"postgres://u:canary@127.0.0.1:{silent.Port}/d?sslmode={mode}" : null);

        var fault = await FailAsync(() => MigrationRunner.PlanAsync(connection, MigrationFiles.Read(directory.Path), new MigrationOptions { ConnectTimeout = Limit }, CancellationToken.None));

        Assert.Equal("ST0115", fault.Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connection_that_stalls_or_breaks_before_the_first_file_is_reported(bool stall)
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        await scenario.ApplyAsync();
        long all;
        await using (var whole = new LoopbackProxy(EndPoint(scenario.Database)))
        {
            await PlanAsync(scenario, whole);
            all = whole.BytesFromServer;
        }

        // One after the other: a driver that stalls holds a thread.
        for (var point = 1; point <= 4; point++)
        {
            var bytes = all * point / 5;
            await using var proxy = stall ? new LoopbackProxy(EndPoint(scenario.Database)) { StallAfter = bytes } : new LoopbackProxy(EndPoint(scenario.Database)) { CutAfter = bytes };
            Assert.Contains((await FailAsync(() => PlanAsync(scenario, proxy))).Code, (string[])(stall ? ["ST0115"] : ["ST0110", "ST0115", "ST0117"]));
        }
    }

    [Fact]
    public async Task Role_that_may_not_keep_the_history_is_reported_with_what_it_needs()
    {
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_a.sql", "CREATE TABLE a (id int);");
        var role = $"poor_{Guid.NewGuid():n}"[..12];
        await scenario.Database.ExecuteAsync($"CREATE ROLE {role} LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        var given = scenario.Database.Connection;
        var poor = ConnectionSettings.Local(given.Host, int.Parse(given.Port, CultureInfo.InvariantCulture), given.Database, role);
        try
        {
            var fault = await FailAsync(() => MigrationRunner.BaselineAsync(poor, scenario.Files, "001_a.sql", new MigrationOptions(), CancellationToken.None));
            Assert.Equal("ST2032", fault.Code);
            Assert.Contains(role, fault.Message, StringComparison.Ordinal);

            await scenario.ApplyAsync();
            Assert.Equal("ST2032", (await FailAsync(() => MigrationRunner.PlanAsync(poor, scenario.Files, new MigrationOptions(), CancellationToken.None))).Code);
        }
        finally
        {
            await scenario.Database.ExecuteAsync($"DROP ROLE {role}");
        }
    }

    private static Task<MigrationPlan> PlanAsync(MigrationScenario scenario, LoopbackProxy proxy) =>
        MigrationRunner.PlanAsync(scenario.Database.Connection.Through("127.0.0.1", proxy.Port), scenario.Files, new MigrationOptions { ConnectTimeout = Limit }, CancellationToken.None);

    private static async Task<Diagnostic> FailAsync(Func<Task> action)
    {
        var clock = Stopwatch.StartNew();
        var fault = await Assert.ThrowsAnyAsync<DiagnosticException>(action);
        // Connecting may take the limit, and after it a query of ours; the other tests keep both cores busy meanwhile.
        Assert.True(clock.Elapsed < (2 * Limit) + TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
        Assert.DoesNotContain("canary", fault.ToString(), StringComparison.Ordinal);
        return Assert.Single(fault.Diagnostics);
    }

    private static EndPoint EndPoint(TestDatabase database) => database.Connection.Host.StartsWith('/')
        ? new UnixDomainSocketEndPoint($"{database.Connection.Host}/.s.PGSQL.{database.Connection.Port}")
        : new IPEndPoint(Dns.GetHostAddresses(database.Connection.Host)[0], int.Parse(database.Connection.Port, CultureInfo.InvariantCulture));
}
