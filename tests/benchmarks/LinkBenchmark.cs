using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using SchemaTasks.Benchmarks.Catalog;
using SchemaTasks.Operations;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// Refresh and Verify of a small database over links with round trips of 0, 30, 150 and 300 ms, beside the least that libpq can do there:
/// <c>psql -c 'select 1'</c>; without a delay beside <c>pg_dump -s</c> too. All through the same delaying proxy, which counts round trips.
/// </summary>
internal sealed class LinkBenchmark : IBenchmark
{
    private const string Variable = "BENCHMARK_URL";
    private const string ByFingerprint = "verify, fingerprint";
    private const int Tables = 50;
    private const int Rounds = 3;

    /// <summary>Round trips that a whole reading may take, the connecting included. A transaction of somebody else costs one more.</summary>
    private const int Bound = 4;

    public string Name => "link";

    public string Summary => "[MILLISECONDS …] refreshes and verifies over links with round trips of 0, 30, 150 and 300 ms, beside psql and pg_dump";

    public async Task<int> RunAsync(string[] arguments)
    {
        var links = arguments.Length == 0 ? [0, 30, 150, 300] : arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
        if (PsqlProgram.Path is not { } psql) throw new InvalidOperationException("This machine has no psql");
        await using var server = await ShadowServer.StartAsync(new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local }, CancellationToken.None);
        var database = await server.CreateDatabaseAsync("link", CancellationToken.None);
        await using (var source = database.CreateDataSource())
        {
            foreach (var sql in DatabaseGenerator.Batches(Tables))
            {
                await using var command = source.CreateCommand(sql);
                await command.ExecuteNonQueryAsync();
            }
        }
        var folder = Directory.CreateTempSubdirectory("schematasks-link").FullName;
        var manifest = Path.Combine(folder, "schema.manifest.yaml");
        VerifyRequest Verify(DatabaseRequest request) => new() { ManifestFile = manifest, ReportFile = Path.Combine(folder, "drift.md"), FailOn = null, Database = request };
        // Another address is another database to the memory of the fingerprint, so each link has one of its own, filled before it is measured.
        (string Name, Func<ConnectionSettings, DatabaseRequest, Task> Work, bool IsOurs)[] works =
        [
            ("refresh", (_, request) => RefreshOperation.RunAsync(new RefreshRequest { ManifestFile = manifest, Database = request }, CancellationToken.None), true),
            (ByFingerprint, async (_, request) => Check(await VerifyOperation.RunAsync(Verify(request) with { FingerprintFile = Path.Combine(folder, "in-sync") }, CancellationToken.None)), true),
            ("verify, full", async (_, request) => Check(await VerifyOperation.RunAsync(Verify(request), CancellationToken.None)), true),
            ("psql -c 'select 1'", (through, _) => RunAsync(psql, through, "-X", "-q", "-c", "select 1"), false),
            ("pg_dump -s", (through, _) => RunAsync(Path.Combine(Path.GetDirectoryName(psql)!, "pg_dump"), through, "-s"), false),
        ];

        var held = true;
        Console.WriteLine($"{Tables} tables; the median of {Rounds}");
        Console.WriteLine($"{"link ms",8} {"what",-20} {"s",8} {"round trips",12} {"connections",12}");
        foreach (var link in links)
        {
            foreach (var (name, work, isOurs) in works)
            {
                if (name == "pg_dump -s" && link > 0) continue;
                var (times, trips, connections) = (new List<double>(), 0, 0);
                // The first is not counted.
                for (var round = 0; round <= Rounds; round++)
                {
                    await using var proxy = new LoopbackProxy(new UnixDomainSocketEndPoint($"{database.Host}/.s.PGSQL.{database.Port}")) { Delay = TimeSpan.FromMilliseconds(link / 2.0) };
                    var through = database.Through("127.0.0.1", proxy.Port);
                    var request = new DatabaseRequest
                    {
                        Mode = DatabaseMode.Live,
                        ConnectionVariables = [Variable],
                        Environment = variable => variable == Variable ? $"host=127.0.0.1 port={proxy.Port} user={through.User} dbname={through.Database} sslmode=disable" : null,
                    };
                    // The memory of the fingerprint is by address, and this proxy's is new.
                    if (name == ByFingerprint) await work(through, request);
                    var (tripsBefore, connectionsBefore, clock) = (proxy.RoundTrips, proxy.Connections, Stopwatch.StartNew());
                    await work(through, request);
                    if (round == 0) continue;
                    times.Add(clock.Elapsed.TotalSeconds);
                    (trips, connections) = (proxy.RoundTrips - tripsBefore, proxy.Connections - connectionsBefore);
                }
                held &= !isOurs || (trips <= Bound && connections == 1);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{link,8} {name,-20} {times.Order().ElementAt(Rounds / 2),8:0.00} {trips,12} {connections,12}"));
            }
        }
        Console.WriteLine($"ours: {(held ? "" : "NOT ")}one connection and at most {Bound} round trips each");
        Directory.Delete(folder, recursive: true);
        return held ? 0 : 1;
    }

    private static void Check(VerifyResult result)
    {
        if (result.Report.Outcome != Drift.DriftOutcome.InSync) throw new InvalidOperationException($"not in sync: {string.Join('\n', result.Diagnostics)}");
    }

    private static Task<ProcessRun> RunAsync(string program, ConnectionSettings through, params string[] arguments) => ProcessRun.MeasureAsync(
        program,
        ["-h", through.Host, "-p", through.Port.ToString(CultureInfo.InvariantCulture), "-U", through.User, "-d", through.Database, .. arguments],
        new Dictionary<string, string> { ["PGSSLMODE"] = "disable", ["PGGSSENCMODE"] = "disable" });
}
