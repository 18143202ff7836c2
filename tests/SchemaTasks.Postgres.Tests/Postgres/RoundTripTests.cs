using System.Net.Sockets;

namespace SchemaTasks.Postgres.Tests;

/// <summary>What a distant server is asked for, counted by a proxy before it. The login of these tests' server takes one round trip.</summary>
public sealed class RoundTripTests(PostgresServer server)
{
    [Fact]
    public async Task A_reading_takes_three_round_trips_at_most_and_a_full_verify_one_connection()
    {
        Skipping.Unless(server.Major >= 14, "PostgreSQL 13 has no fingerprint");
        await using var database = await server.CreateDatabaseAsync();
        Skipping.Unless(database.Connection.Host.StartsWith('/'), "The proxy of this test is before a socket");
        await database.ExecuteAsync("CREATE TABLE t (id int PRIMARY KEY, n int CHECK (n > 0)); CREATE VIEW v AS SELECT id FROM t");
        var upstream = new UnixDomainSocketEndPoint($"{database.Connection.Host}/.s.PGSQL.{database.Connection.Port}");

        var reading = await CountAsync(through => CatalogReader.ReadAsync(through, CatalogOptions.Default with { Fingerprint = true }, TestContext.Current.CancellationToken));
        var known = await CountAsync(through => CatalogReader.ReadUnlessAsync(through, CatalogOptions.Default, _ => true, TestContext.Current.CancellationToken));
        var full = await CountAsync(through => CatalogReader.ReadUnlessAsync(through, CatalogOptions.Default, _ => false, TestContext.Current.CancellationToken));
        TestContext.Current.SendDiagnosticMessage("round trips: reading {0}, fingerprint {1}, fingerprint and reading {2}", reading.RoundTrips, known.RoundTrips, full.RoundTrips);

        // A transaction of another test costs one look more.
        Assert.InRange(reading.RoundTrips, 1, 3);
        Assert.InRange(known.RoundTrips, 1, 3);
        Assert.InRange(full.RoundTrips, 2, 4);
        Assert.All(new[] { reading, known, full }, count => Assert.Equal(1, count.Connections));

        async Task<(int RoundTrips, int Connections)> CountAsync(Func<ConnectionSettings, Task> work)
        {
            await using var proxy = new LoopbackProxy(upstream);
            await work(database.Connection.Through("127.0.0.1", proxy.Port));
            return (proxy.RoundTrips, proxy.Connections);
        }
    }
}
