using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SchemaTasks.Postgres.Tests;

/// <summary>What is tried again, and for how long: the limit is a minute everywhere, and only a server that wakes may take it.</summary>
public sealed class RetryTests(PostgresServer server)
{
    private readonly ConcurrentQueue<string> _activities = new();

    [Fact]
    public async Task Unknown_host_name_is_not_tried_again()
    {
        var fault = await FailAsync(ConnectionSettings.Local("no-such-host.invalid", 5432, "d", "u"));

        Assert.Equal("ST0110", fault.Diagnostics[0].Code);
        Assert.True(fault.IsTransient, "SchemaUnreachable says what it means");
        Assert.Single(_activities);
    }

    [Fact]
    public async Task Port_where_nothing_listens_is_tried_a_few_times()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var fault = await FailAsync(ConnectionSettings.Local("127.0.0.1", port, "d", "u"));

        Assert.Equal("ST0110", fault.Diagnostics[0].Code);
        Assert.InRange(_activities.Count(text => text.StartsWith("waiting for 127.0.0.1", StringComparison.Ordinal)), 2, 8);
        Assert.Contains(_activities, text => text.Contains("3 attempts so far (Connection refused)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("57P03", "the database system is starting up")]
    [InlineData("XX000", "Couldn't connect to compute node")]
    [InlineData("08P01", "server login has been failing, try again later (server_login_retry)")]
    public async Task Server_that_wakes_is_waited_for(string state, string message)
    {
        // Six attempts take longer than a port where nothing listens is given.
        using var waking = new SayingServer([.. Enumerable.Repeat((state, message), 6), ("28P01", "password authentication failed")]);

        Assert.Equal("ST0111", (await FailAsync(waking.Connection)).Diagnostics[0].Code);
        Assert.Equal(7, waking.Sessions);
    }

    [Theory]
    [InlineData("57P03", "the database system is starting up")]
    [InlineData("XX000", "Couldn't connect to compute node")]
    [InlineData("08P01", "the database system is starting up")]
    public async Task Server_that_wakes_is_read_then_and_each_attempt_is_said(string state, string message)
    {
        await using var database = await server.CreateDatabaseAsync();
        Skipping.Unless(database.Connection.Host.StartsWith('/'), "The sleeper of this test is before a socket");
        await database.ExecuteAsync("CREATE TABLE awake (id int)");
        using var waking = new SayingServer([.. Enumerable.Repeat((state, message), 3)]) { Awake = new UnixDomainSocketEndPoint($"{database.Connection.Host}/.s.PGSQL.{database.Connection.Port}") };

        var reading = await CatalogReader.ReadAsync(database.Connection.Through(waking.Connection.Host, int.Parse(waking.Connection.Port, System.Globalization.CultureInfo.InvariantCulture)), CatalogOptions.Default with { Activity = new Activities(_activities) }, TestContext.Current.CancellationToken);

        Assert.Equal(["awake"], reading.Schema.Schemas.SelectMany(schema => schema.Tables).Select(table => table.Name));
        Assert.Equal(4, waking.Sessions);
        Assert.Equal(3, _activities.Count(text => text.StartsWith("waiting for 127.0.0.1", StringComparison.Ordinal) && text.EndsWith($"so far ({message})", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("XX000", "The requested endpoint could not be found, or you don't have access to it. Please check the provided ID and try again")]
    [InlineData("XX000", "Tenant or user not found")]
    [InlineData("28P01", "password authentication failed")]
    public async Task Refusal_is_not_tried_again(string state, string message)
    {
        using var refusing = new SayingServer((state, message));

        var fault = await FailAsync(refusing.Connection);

        Assert.False(fault.IsTransient);
        Assert.Contains(state == "28P01" ? "the password is wrong" : message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, refusing.Sessions);
    }

    private Task<ServerUnavailableException> FailAsync(ConnectionSettings server) =>
        Assert.ThrowsAsync<ServerUnavailableException>(() => CatalogReader.ReadAsync(server, CatalogOptions.Default with { Activity = new Activities(_activities) }, TestContext.Current.CancellationToken));

    private sealed class Activities(ConcurrentQueue<string> reported) : IProgress<string>
    {
        public void Report(string value) => reported.Enqueue(value);
    }
}
