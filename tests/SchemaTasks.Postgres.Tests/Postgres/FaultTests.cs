using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SchemaTasks.Postgres.Tests;

/// <summary>Every fault is one coded diagnostic, in time.</summary>
public sealed class FaultTests(PostgresServer server)
{
    /// <summary>What a busy machine may add. It is below the limit of the cancelled reading, so that one that waits for its limit is found.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_connection_cut_after_any_number_of_bytes_is_reported_in_time()
    {
        await using var database = await CreateAsync();
        long all;
        await using (var whole = new LoopbackProxy(EndPoint(database)))
        {
            Assert.NotEmpty((await CatalogReader.ReadAsync(Through(whole, database), Options(60), CancellationToken.None)).Schema.Schemas);
            all = whole.BytesFromServer;
        }
        // Roles of other tests come and go meanwhile, and the last bytes only end the conversation.
        const int points = 24;
        for (var i = 0; i < points; i += 6)
        {
            await Task.WhenAll(Enumerable.Range(i, 6).Select(async point =>
            {
                await using var proxy = new LoopbackProxy(EndPoint(database)) { CutAfter = 1 + (all * 9 / 10 * point / (points - 1)) };
                var fault = await FailAsync(Through(proxy, database), Options(0.4));
                Assert.Contains(fault.Diagnostics[0].Code, new[] { "ST0110", "ST0115", "ST0117" });
            }));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3000)]
    public async Task A_server_that_hangs_is_a_timeout(int bytes)
    {
        await using var database = await CreateAsync();
        await using var proxy = new LoopbackProxy(EndPoint(database)) { StallAfter = bytes };
        var fault = await FailAsync(Through(proxy, database), Options(1));
        Assert.Equal("ST0115", fault.Diagnostics[0].Code);
        Assert.Contains(bytes == 1 ? "while connecting" : "while its catalogs were being read", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_reading_ends_within_a_second_or_two()
    {
        await using var database = await CreateAsync();
        await using var proxy = new LoopbackProxy(EndPoint(database)) { StallAfter = 3000 };
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var clock = Stopwatch.StartNew();
        var fault = await Assert.ThrowsAsync<ServerUnavailableException>(() => CatalogReader.ReadAsync(Through(proxy, database), Options(30), cancel.Token));
        Assert.Equal("ST0116", fault.Diagnostics[0].Code);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMilliseconds(300) + Slack);
    }

    [Fact]
    public async Task A_killed_session_is_tried_again_and_a_lock_is_not_waited_for_longer_than_allowed()
    {
        await using var database = await CreateAsync();
        await using var blocker = await database.OpenAsync();
        await using var begin = new NpgsqlCommand("BEGIN; LOCK TABLE a.t IN ACCESS EXCLUSIVE MODE", blocker);
        await begin.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Assert.Equal("ST0115", (await FailAsync(database.Connection, Options(1))).Diagnostics[0].Code);

        var reading = CatalogReader.ReadAsync(database.Connection, Options(30), CancellationToken.None);
        IReadOnlyList<string?> killed = [];
        while (killed.Count == 0)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            killed = await database.QueryAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
        }
        await using var end = new NpgsqlCommand("ROLLBACK", blocker);
        await end.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty((await reading).Schema.Schemas);
        await database.ExecuteAsync("SELECT 1");
        Assert.Equal(["0"], await database.QueryAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'SchemaTasks' AND state <> 'idle' AND pid <> pg_backend_pid()"));
    }

    [Fact]
    public async Task What_cannot_be_reached_or_entered_has_a_code_of_its_own()
    {
        await using var database = await CreateAsync();
        var given = database.Connection;
        var port = int.Parse(given.Port, CultureInfo.InvariantCulture);
        var role = $"shut_out_{Guid.NewGuid():n}";

        Assert.Equal("ST0110", (await FailAsync(ConnectionSettings.Local("127.0.0.1", ClosedPort(), "d", "u"), Options(0.5))).Diagnostics[0].Code);
        Assert.Equal("ST0110", (await FailAsync(ConnectionSettings.Local("no-such-host.invalid", 5432, "d", "u"), Options(1))).Diagnostics[0].Code);
        Assert.Equal("ST0112", (await FailAsync(given.WithDatabase("no such database"), Options(5))).Diagnostics[0].Code);
        Assert.Equal("ST0111", (await FailAsync(ConnectionSettings.Local(given.Host, port, given.Database, "no such role", "canary"), Options(5))).Diagnostics[0].Code);

        await database.ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD 'right'; REVOKE CONNECT ON DATABASE \"{given.Database}\" FROM PUBLIC");
        try
        {
            var fault = await FailAsync(ConnectionSettings.Local(given.Host, port, given.Database, role, "right"), Options(5));
            Assert.Equal("ST0113", fault.Diagnostics[0].Code);
            await database.ExecuteAsync($"GRANT CONNECT ON DATABASE \"{given.Database}\" TO {role}; REVOKE SELECT ON pg_proc FROM PUBLIC");
            fault = await FailAsync(ConnectionSettings.Local(given.Host, port, given.Database, role, "right"), Options(5));
            Assert.Equal("ST0113", fault.Diagnostics[0].Code);
            Assert.Contains("pg_proc", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            await database.ExecuteAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task TLS_that_the_server_does_not_offer_is_reported()
    {
        await using var database = await CreateAsync();
        await using var proxy = new LoopbackProxy(EndPoint(database));
        var url = $"postgres://{database.Connection.User}:canary@127.0.0.1:{proxy.Port}/{database.Connection.Database}?sslmode=require";
        var fault = await FailAsync(ConnectionSettings.FromVariables(["X"], name => name == "X" ? url : null), Options(5));
        Assert.Equal("ST0114", fault.Diagnostics[0].Code);
        Assert.DoesNotContain("canary", fault.ToString(), StringComparison.Ordinal);
    }

    private static CatalogOptions Options(double seconds) => CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(seconds) };

    private static async Task<ServerUnavailableException> FailAsync(ConnectionSettings connection, CatalogOptions options)
    {
        var clock = Stopwatch.StartNew();
        var fault = await Assert.ThrowsAsync<ServerUnavailableException>(() => CatalogReader.ReadAsync(connection, options, CancellationToken.None));
        Assert.True(clock.Elapsed < options.Timeout + Slack, $"{clock.Elapsed} for a limit of {options.Timeout}");
        Assert.Single(fault.Diagnostics);
        return fault;
    }

    private static EndPoint EndPoint(TestDatabase database) => database.Connection.Host.StartsWith('/')
        ? new UnixDomainSocketEndPoint($"{database.Connection.Host}/.s.PGSQL.{database.Connection.Port}")
        : new IPEndPoint(Dns.GetHostAddresses(database.Connection.Host)[0], int.Parse(database.Connection.Port, CultureInfo.InvariantCulture));

    /// <summary>Through the proxy the server sees its socket's client, whom it trusts as before.</summary>
    private static ConnectionSettings Through(LoopbackProxy proxy, TestDatabase database) => database.Connection.Through("127.0.0.1", proxy.Port);

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<TestDatabase> CreateAsync()
    {
        var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE SCHEMA a; CREATE TABLE a.t (id integer PRIMARY KEY, b integer CHECK (b > 0)); CREATE VIEW a.v AS SELECT id FROM a.t");
        return database;
    }
}
