using System.Diagnostics;
using System.Net.Sockets;
using SchemaTasks.Health;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Tests;

/// <summary>What a server may send is limited, and the end is an error of ours, long before the time limit or the memory's.</summary>
public sealed class ReceiveLimitTests(PostgresServer server)
{
    private const int Megabyte = 1 << 20;

    private static readonly byte[] Filler = [.. Enumerable.Repeat((byte)'x', Megabyte)];

    /// <summary>The answers to BEGIN and, up to its rows, to the settings.</summary>
    private static readonly byte[] Beginning =
    [
        .. HostileServer.Message('1'), .. HostileServer.Message('2'), .. HostileServer.Message('n'), .. HostileServer.Message('C', HostileServer.Text("BEGIN\0")),
        .. HostileServer.Message('1'), .. HostileServer.Message('2'), .. HostileServer.Message('T', [0, 1, .. HostileServer.Text("a\0"), 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]),
    ];

    private static readonly Dictionary<string, Func<HostileServer, NetworkStream, Task>> Scripts = new()
    {
        ["notices without end"] = (server, stream) => ForeverAsync(server, stream, Notice()),
        ["parameters without end"] = (server, stream) => ForeverAsync(server, stream, HostileServer.Message('S', HostileServer.Text("a\0b\0"))),
        ["a notice of 100 MB"] = async (server, stream) =>
        {
            await server.SendAsync(stream, HostileServer.Head('N', 100 * Megabyte));
            await ForeverAsync(server, stream, Filler);
        },
        ["an error of 100 MB"] = async (server, stream) =>
        {
            await server.SendAsync(stream, HostileServer.Head('E', 100 * Megabyte));
            await ForeverAsync(server, stream, Filler);
        },
        ["a row of 100 MB"] = async (server, stream) =>
        {
            await server.SendAsync(stream, [.. Beginning, .. HostileServer.Head('D', 100 * Megabyte), 0, 1, 6, 0x3F, 0xFF, 0xFA]);
            await ForeverAsync(server, stream, Filler);
        },
        ["rows that nobody asked for"] = async (server, stream) =>
        {
            await server.SendAsync(stream, Beginning);
            await ForeverAsync(server, stream, HostileServer.Message('D', [0, 1, 0, 0, 0, 4, .. HostileServer.Text("text")]));
        },
    };

    public static TheoryData<string, bool> Attacks => [.. Scripts.Keys.Select(name => (name, true)), ("notices without end", false), ("an error of 100 MB", false)];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_server_that_sends_without_end_is_left_with_one_clear_error(string attack, bool letsIn)
    {
        using var hostile = new HostileServer(letsIn, Scripts[attack]);
        var clock = Stopwatch.StartNew();

        var fault = await Assert.ThrowsAsync<ServerUnavailableException>(() => CatalogReader.ReadAsync(hostile.Connection, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(60) }, TestContext.Current.CancellationToken));

        var diagnostic = Assert.Single(fault.Diagnostics);
        Assert.Equal("ST0143", diagnostic.Code);
        Assert.Contains("without the end of a row", diagnostic.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
        Assert.Equal(1, hostile.Sessions);
        await EndsAsync(hostile);
        // The driver counts a message when it has all of it, notices as they come.
        Assert.InRange(hostile.Sent, ReceiveLimit.AtOnce, (attack.Contains("100 MB", StringComparison.Ordinal) ? 100 * Megabyte : ReceiveLimit.AtOnce) + (32 * Megabyte));
    }

    /// <summary>Lengths that are none, and one that is more than any array holds.</summary>
    [Theory]
    [InlineData(int.MaxValue - 4)]
    [InlineData(-1)]
    [InlineData(-4)]
    [InlineData(-100)]
    [InlineData(int.MinValue)]
    public async Task A_length_that_cannot_be_ends_in_an_error_of_ours(int length)
    {
        foreach (var type in "NESDTC")
        {
            using var hostile = new HostileServer(letsIn: true, async (server, stream) =>
            {
                await server.SendAsync(stream, [.. type == 'D' ? Beginning : [], .. HostileServer.Head(type, length)]);
                stream.Socket.Shutdown(SocketShutdown.Send);
            });

            var fault = await Assert.ThrowsAsync<ServerUnavailableException>(() => CatalogReader.ReadAsync(hostile.Connection, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(1) }, TestContext.Current.CancellationToken));

            Assert.Matches("ST011[578]|ST0143", Assert.Single(fault.Diagnostics).Code);
        }
    }

    [Fact]
    public async Task Health_has_the_same_limit()
    {
        using var hostile = new HostileServer(letsIn: true, Scripts["notices without end"]);
        var session = await HealthSession.OpenAsync(hostile.Connection, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await using (session)
        {
            var outcome = Assert.Single(await session.RunAsync([new HealthQuery("SELECT 1", _ => { })], 10, TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));

            Assert.Contains("without the end of a row", outcome.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task All_rows_together_are_limited_too_and_many_small_ones_are_not()
    {
        await using var open = await server.Running.Administration.OpenAsync(null, arrays: false, TestContext.Current.CancellationToken);

        Assert.Equal(700, await CountAsync(open, "SELECT repeat('x', 1048576) FROM generate_series(1, 700)"));
        open.Limit.Restart();
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => CountAsync(open, "SELECT repeat('x', 1048576) FROM generate_series(1, 2000)"));

        Assert.False(TooMuchReceivedException.In(fault)!.IsAtOnce);
        Assert.Contains("MB of rows", ServerFaults.Translate(fault, server.Running.Administration, TimeSpan.FromSeconds(1), connected: true).Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_may_raise_as_many_notices_as_it_likes()
    {
        await using var database = await server.CreateDatabaseAsync();
        using var directory = new TemporaryDirectory();
        directory.Write("001_talk.sql", "DO $$ BEGIN FOR i IN 1..200 LOOP RAISE NOTICE '%', repeat('x', 1000000); END LOOP; END $$;");

        var result = await MigrationRunner.ApplyAsync(database.Connection, MigrationFiles.Read(directory.Path), new MigrationOptions(), TestContext.Current.CancellationToken);

        Assert.Single(result.Applied);
    }

    private static async Task<int> CountAsync(OpenConnection open, string query)
    {
        await using var command = new Npgsql.NpgsqlCommand(query, open.Connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var row = new RowReader(reader, open.Limit);
        var count = 0;
        while (await row.NextAsync(TestContext.Current.CancellationToken)) count++;
        return count;
    }

    private static async Task ForeverAsync(HostileServer server, NetworkStream stream, byte[] bytes)
    {
        var chunk = bytes.Length >= Filler.Length ? bytes : [.. Enumerable.Repeat(bytes, Filler.Length / bytes.Length).SelectMany(one => one)];
        while (true) await server.SendAsync(stream, chunk);
    }

    private static byte[] Notice() => HostileServer.Message('N', HostileServer.Text("SNOTICE\0VNOTICE\0C00000\0Mhello\0\0"));

    private static async Task EndsAsync(HostileServer hostile)
    {
        for (var tries = 0; !hostile.AllEnded; tries++)
        {
            Assert.True(tries < 500, "the connection is still open");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
