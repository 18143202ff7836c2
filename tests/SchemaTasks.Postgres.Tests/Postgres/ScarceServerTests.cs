using System.Globalization;

namespace SchemaTasks.Postgres.Tests;

/// <summary>A server that runs out of something: reported with advice.</summary>
public sealed class ScarceServerTests(PostgresServer server)
{
    [Fact]
    public async Task Locks_are_reported_with_the_setting_that_gives_more()
    {
        await using var own = await OwnServer.StartAsync(server, ["max_locks_per_transaction=10", "max_connections=5", "superuser_reserved_connections=1", "max_wal_senders=0"]);
        // Each in a transaction of its own, since creating them takes locks as well.
        for (var part = 0; part < 25; part++)
        {
            await own.ExecuteAsync(string.Create(CultureInfo.InvariantCulture,
                $"DO $$ BEGIN FOR i IN 1..20 LOOP EXECUTE format('CREATE VIEW v_{part}_%s AS SELECT 1 AS one', i); END LOOP; END $$"));
        }

        var fault = await Assert.ThrowsAsync<ServerUnavailableException>(() => CatalogReader.ReadAsync(own.Administration, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(20) }, TestContext.Current.CancellationToken));

        Assert.Equal("ST0119", fault.Diagnostics[0].Code);
        Assert.Contains("max_locks_per_transaction", fault.Message, StringComparison.Ordinal);
        Assert.False(fault.IsTransient);
    }

    [Fact]
    public async Task Connections_are_waited_for_and_then_reported()
    {
        await using var own = await OwnServer.StartAsync(server, ["max_connections=4", "superuser_reserved_connections=1", "max_wal_senders=0"]);
        await own.ExecuteAsync("CREATE ROLE plain LOGIN");
        var plain = ConnectionSettings.Local(own.Administration.Host, own.Port, "postgres", "plain");
        var held = new List<Npgsql.NpgsqlDataSource>();
        try
        {
            for (var taken = 0; taken < 3; taken++)
            {
                held.Add(Npgsql.NpgsqlDataSource.Create($"Host={plain.Host};Port={plain.Port};Username=plain;Database=postgres"));
                await held[^1].OpenConnectionAsync(TestContext.Current.CancellationToken);
            }

            var fault = await Assert.ThrowsAsync<ServerUnavailableException>(() => CatalogReader.ReadAsync(plain, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(1) }, TestContext.Current.CancellationToken));

            Assert.Equal("ST0132", fault.Diagnostics[0].Code);
            Assert.Contains("connection slots", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            await own.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'plain'");
        }
    }
}
