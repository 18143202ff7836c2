using System.Globalization;
using System.Net.Sockets;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Benchmarks.Catalog;

/// <summary>
/// One read of the whole catalog against <c>pg_dump -s</c>, both as whole processes, in turn on the same server: on its socket, and through
/// a link with a round trip of 30 ms. Ours runs ReadyToRun-compiled, without profile-guided tiering (<c>TieredPGO=false</c>) and with the
/// workstation's garbage collector; nothing else of the runtime is set. The fingerprint, which answers for an unchanged database, besides.
/// </summary>
internal sealed class CatalogBenchmark : IBenchmark
{
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(30);

    public string Name => "catalog";

    public string Summary => "[TABLES …] reads databases of 100, 1000 and 10000 tables in pairs with pg_dump -s, locally and over a 30 ms link";

    public async Task<int> RunAsync(string[] arguments)
    {
        var sizes = arguments.Length == 0 ? [100, 1_000, 10_000] : arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
        var ours = await ReadyToRunBuild.PublishAsync();
        await using var server = await ShadowServer.StartAsync(new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local }, CancellationToken.None);

        Console.WriteLine($"{"tables",7} {"link",6} {"ours s",8} {"pg_dump s",10} {"ratio",6} {"bound",6} {"ours MB",8} {"pg_dump MB",11}");
        var held = true;
        foreach (var size in sizes)
        {
            var name = $"tables_{size}";
            var database = await server.CreateDatabaseAsync(name, CancellationToken.None);
            await FillAsync(database, size);
            var socket = new CatalogLink("local", database.Host, database.Port);
            var local = await PairsAsync(ours, socket, database.User, name, rounds: size > 1_000 ? 3 : 5, compare: true);
            held &= Print(size, socket, local, bound: size >= 10_000 ? 0.3 : 0.6);
            if (size >= 10_000) held &= Hold($"peak memory at {size} tables", local.Ours.PeakMegabytes, 200, "MB");

            await using var proxy = new LoopbackProxy(new UnixDomainSocketEndPoint($"{database.Host}/.s.PGSQL.{database.Port}")) { Delay = RoundTrip / 2 };
            var far = new CatalogLink("30 ms", "127.0.0.1", proxy.Port.ToString(CultureInfo.InvariantCulture));
            // pg_dump asks table by table: beyond 1,000 tables it would take a quarter of an hour here and say nothing new.
            await PrintFingerprintAsync(ours, socket, database.User, name);
            var distant = await PairsAsync(ours, far, database.User, name, rounds: size >= 1_000 ? 1 : 3, compare: size <= 1_000);
            held &= Print(size, far, distant, bound: 0.6);
            if (size >= 1_000) held &= Hold($"30 ms link at {size} tables, against its own local time", distant.Ours.Seconds / local.Ours.Seconds, 1.5, "x");
            await server.DropDatabaseAsync(name, CancellationToken.None);
        }
        return held ? 0 : 1;
    }

    private static async Task FillAsync(ConnectionSettings database, int tables)
    {
        await using var source = database.CreateDataSource();
        foreach (var sql in DatabaseGenerator.Batches(tables))
        {
            await using var command = source.CreateCommand(sql);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
        await using var analyze = source.CreateCommand("VACUUM ANALYZE");
        analyze.CommandTimeout = 0;
        await analyze.ExecuteNonQueryAsync();
    }

    private static Dictionary<string, string> Environment(CatalogLink link, string user, string database) => new()
    {
        ["PGHOST"] = link.Host,
        ["PGPORT"] = link.Port,
        ["PGUSER"] = user,
        ["PGDATABASE"] = database,
        ["PGSSLMODE"] = "disable",
        [CatalogReadOnce.Variable] = $"host='{link.Host}' port={link.Port} user={user} dbname={database} sslmode=disable",
    };

    private static async Task PrintFingerprintAsync(string ours, CatalogLink link, string user, string database)
    {
        var runs = new List<ProcessRun>();
        for (var round = 0; round < 4; round++) runs.Add(await ProcessRun.MeasureAsync("dotnet", [ours, "catalog-read", CatalogReadOnce.Fingerprinting], Environment(link, user, database)));
        var median = Median(runs[1..]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        fingerprint: {median.Seconds:0.00} s, {median.PeakMegabytes:0} MB"));
    }

    /// <summary>Ours and pg_dump in turn, one uncounted round first.</summary>
    private static async Task<CatalogPair> PairsAsync(string ours, CatalogLink link, string user, string database, int rounds, bool compare)
    {
        var environment = Environment(link, user, database);
        Task<ProcessRun> Ours() => ProcessRun.MeasureAsync("dotnet", [ours, "catalog-read"], environment);
        Task<ProcessRun> Peer() => ProcessRun.MeasureAsync("pg_dump", ["-s"], environment);

        await Ours();
        if (compare && rounds > 1) await Peer();
        var mine = new List<ProcessRun>();
        var theirs = new List<ProcessRun>();
        for (var round = 0; round < rounds; round++)
        {
            mine.Add(await Ours());
            if (compare) theirs.Add(await Peer());
        }
        return new CatalogPair(Median(mine), theirs.Count == 0 ? null : Median(theirs), theirs.Count == 0 ? null : mine.Zip(theirs, (a, b) => a.Seconds / b.Seconds).Order().ElementAt(rounds / 2));
    }

    private static ProcessRun Median(List<ProcessRun> runs) =>
        new(runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2), runs.Max(run => run.PeakMegabytes));

    private static bool Print(int size, CatalogLink link, CatalogPair pair, double bound)
    {
        var culture = CultureInfo.InvariantCulture;
        Console.WriteLine(string.Create(culture,
            $"{size,7} {link.Name,6} {pair.Ours.Seconds,8:0.00} {pair.Peer?.Seconds,10:0.00} {pair.Ratio,6:0.00} {bound,6:0.0} {pair.Ours.PeakMegabytes,8:0} {pair.Peer?.PeakMegabytes,11:0}"));
        return pair.Ratio is null || pair.Ratio <= bound || size < 1_000;
    }

    private static bool Hold(string what, double value, double bound, string unit)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {what}: {value:0.00} {unit}, bound {bound:0.0} {unit}"));
        return value <= bound;
    }

    private sealed record CatalogLink(string Name, string Host, string Port);

    private sealed record CatalogPair(ProcessRun Ours, ProcessRun? Peer, double? Ratio);
}
