using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests.Shadow;

public sealed class ShadowServerTests(PostgresServer server, ITestOutputHelper output)
{
    [Fact]
    public async Task Server_of_the_tests_answers_as_what_it_says_it_is()
    {
        output.WriteLine($"PostgreSQL {server.Major}: {server.Description}");
        await using var database = await server.CreateDatabaseAsync();

        var answer = Assert.Single(await database.QueryAsync("SELECT current_setting('server_version_num')::int / 10000"));

        Assert.Equal(server.Major.ToString(CultureInfo.InvariantCulture), answer);
    }

    [Fact]
    public async Task Scratch_database_is_empty_and_of_UTF8()
    {
        await using var shadow = await StartAsync(server.ShadowOptions);

        Assert.Equal(["UTF8|0"], await TestDatabase.QueryAsync(shadow.ConnectionSettings,
            "SELECT concat_ws('|', current_setting('server_encoding'), (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace))"));
    }

    [Fact]
    public async Task Database_that_holds_a_subscription_is_dropped()
    {
        await using var shadow = await StartAsync(server.ShadowOptions);
        var database = await shadow.CreateDatabaseAsync("subscribed", TestContext.Current.CancellationToken);
        await TestDatabase.QueryAsync(database, "CREATE SUBSCRIPTION s CONNECTION 'host=localhost' PUBLICATION p WITH (connect = false)");

        await shadow.DropDatabaseAsync("subscribed", TestContext.Current.CancellationToken);

        Assert.Equal(["0"], await TestDatabase.QueryAsync(shadow.ConnectionSettings, "SELECT count(*)::text FROM pg_subscription"));
    }

    [Fact]
    public async Task Many_servers_start_at_once()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => StartAsync(server.ShadowOptions)));
        var answers = await Task.WhenAll(servers.Select(shadow => TestDatabase.QueryAsync(shadow.ConnectionSettings, "SELECT current_database()")));
        foreach (var shadow in servers) await shadow.DisposeAsync();

        Assert.Equal(5, answers.Select(Assert.Single).Distinct().Count());
    }

    [Fact]
    public async Task Named_server_gets_a_scratch_database_that_is_dropped_afterwards()
    {
        await using var outer = await server.CreateDatabaseAsync();
        var options = new ShadowOptions { Environment = name => name == "SCHEMA_SHADOW_URL" ? Url(outer.Connection) : null };

        await using (var shadow = await StartAsync(options))
        {
            Assert.NotEqual(outer.Name, shadow.ConnectionSettings.Database);
            await shadow.CreateDatabaseAsync("second \"one\"", TestContext.Current.CancellationToken);
            Assert.Equal(2, (await outer.QueryAsync($"SELECT 1 FROM pg_database WHERE datname IN ('{shadow.ConnectionSettings.Database}', 'second \"one\"')")).Count);
        }

        Assert.Empty(await outer.QueryAsync("SELECT datname FROM pg_database WHERE datname = 'second \"one\"'"));
    }

    [Fact]
    public async Task Scratch_databases_of_killed_builds_are_dropped_after_a_day()
    {
        await using var outer = await server.CreateDatabaseAsync();
        var old = $"schematasks_shadow_{DateTimeOffset.UtcNow.AddHours(-25).ToUnixTimeSeconds():x8}_0123456789ab";
        var young = $"schematasks_shadow_{DateTimeOffset.UtcNow.AddHours(-23).ToUnixTimeSeconds():x8}_0123456789ab";
        foreach (var name in (string[])[old, young])
        {
            await server.Running.CreateDatabaseAsync(name, TestContext.Current.CancellationToken);
            await outer.ExecuteAsync($"COMMENT ON DATABASE {name} IS '{SchemaTasks.Shadow.Sandbox.ScratchMark.New()}'");
        }

        await ScratchDatabase.ReapAsync(outer.Connection, TestContext.Current.CancellationToken);

        Assert.Equal([young], await outer.QueryAsync($"SELECT datname FROM pg_database WHERE datname IN ('{old}', '{young}')"));
        await server.Running.DropDatabaseAsync(young, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Named_server_that_does_not_answer_is_an_error_without_its_password()
    {
        var options = new ShadowOptions { Environment = name => name == "SCHEMA_SHADOW_URL" ? "postgres://u:canary-of-a-password@127.0.0.1:1/db" : null };

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => StartAsync(options));

        Assert.Equal("ST5002", Assert.Single(fault.Diagnostics).Code);
        Assert.Contains("url: ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("require")]
    public async Task Named_server_that_falls_silent_is_not_waited_for_longer_than_allowed(string mode)
    {
        using var silent = new SilentServer(mode == "require" ? "S"u8 : []);
        var options = new ShadowOptions { StartTimeout = TimeSpan.FromSeconds(1), Environment = name => name == "SCHEMA_SHADOW_URL" ? $"postgres://u:canary@127.0.0.1:{silent.Port}/db?sslmode={mode}" : null };
        var clock = Stopwatch.StartNew();

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => StartAsync(options));

        Assert.Equal("ST5002", Assert.Single(fault.Diagnostics).Code);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, options.StartTimeout + TimeSpan.FromSeconds(20));
        Assert.DoesNotContain("canary", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_way_that_was_tried_is_reported_with_its_reason()
    {
        using var cache = new TemporaryDirectory();
        var options = new ShadowOptions
        {
            CacheDirectory = cache.Path,
            Environment = name => name switch { "SCHEMATASKS_PG_BIN" => "/no/such/place", "npm_config_registry" => "http://127.0.0.1:1/", _ => null },
        };

        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => StartAsync(options));

        var message = Assert.Single(fault.Diagnostics).Message;
        Assert.Contains("local: SCHEMATASKS_PG_BIN is set, and '/no/such/place' holds no postgres.", message, StringComparison.Ordinal);
        Assert.Contains("npm: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("docker: ", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_major_version_than_the_manifests_is_a_warning()
    {
        await using var shadow = await StartAsync(server.ShadowOptions with { PreferredMajor = 99 });

        var warning = Assert.Single(shadow.Diagnostics);
        Assert.Equal(("ST5003", DiagnosticSeverity.Warning), (warning.Code, warning.Severity));
    }

    private static Task<ShadowServer> StartAsync(ShadowOptions options) => ShadowServer.StartAsync(options, TestContext.Current.CancellationToken);

    private static string Url(ConnectionSettings connection) =>
        $"postgres://{connection.User}@/{Uri.EscapeDataString(connection.Database)}?host={Uri.EscapeDataString(connection.Host)}&port={connection.Port}";
}
