using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Benchmarks.Catalog;
using SchemaTasks.Operations;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// What a verify costs on a server in sync, with one changed comment, and where the fingerprint is that of the last one: the processor's time of
/// this process, measured in turn.
/// </summary>
internal sealed class VerifyBenchmark : IBenchmark
{
    private const string Variable = "BENCHMARK_URL";
    private const int Rounds = 5;

    public string Name => "verify";

    public string Summary => "[TABLES …] verifies databases of 1000 tables in sync, with one drift and by fingerprint";

    public async Task<int> RunAsync(string[] arguments)
    {
        var sizes = arguments.Length == 0 ? [1_000] : arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
        await using var server = await ShadowServer.StartAsync(new ShadowOptions { Provider = ShadowProvider.Local }, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("schematasks-benchmark").FullName;
        var held = true;
        foreach (var size in sizes) held &= await RunAsync(server, folder, size);
        Directory.Delete(folder, recursive: true);
        return held ? 0 : 1;
    }

    private static async Task<bool> RunAsync(ShadowServer server, string folder, int size)
    {
        var database = await server.CreateDatabaseAsync($"verify_{size}", CancellationToken.None);
        await ExecuteAsync(database, DatabaseGenerator.Batches(size));
        var request = new VerifyRequest
        {
            ManifestFile = Path.Combine(folder, $"{size}.yaml"),
            ReportFile = Path.Combine(folder, $"{size}.md"),
            FailOn = null,
            Database = new DatabaseRequest
            {
                Mode = DatabaseMode.Live,
                ConnectionVariables = [Variable],
                Environment = name => name == Variable ? $"host='{database.Host}' port={database.Port} user={database.User} dbname={database.Database} sslmode=disable" : null,
            },
        };
        await RefreshOperation.RunAsync(new RefreshRequest { ManifestFile = request.ManifestFile, Database = request.Database }, CancellationToken.None);
        var remembering = request with { FingerprintFile = Path.Combine(folder, $"{size}.in-sync") };
        await VerifyOperation.RunAsync(remembering, CancellationToken.None);

        var (sync, hit) = (new List<double>(), new List<double>());
        for (var round = -1; round < Rounds; round++)
        {
            sync.Add(await CostAsync(request));
            hit.Add(await CostAsync(remembering));
        }
        await ExecuteAsync(database, ["COMMENT ON TABLE area_0.item_3 IS 'another'"]);
        var drift = new List<double>();
        for (var round = -1; round < Rounds; round++) drift.Add(await CostAsync(request));

        var (full, fast, fixing) = (Median(sync), Median(hit), Median(drift));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{size} tables: in sync {full:0} ms; fingerprint {fast:0} ms, {fast / full:0.00} of it (bound 0.3); one drift {fixing:0} ms, {fixing / full:0.00} of it (bound 1.2)"));
        await server.DropDatabaseAsync(database.Database, CancellationToken.None);
        return fast / full <= 0.3 && fixing / full <= 1.2;
    }

    private static async Task<double> CostAsync(VerifyRequest request)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await VerifyOperation.RunAsync(request, CancellationToken.None);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    /// <summary>The first is not counted.</summary>
    private static double Median(List<double> values) => values.Skip(1).Order().ElementAt(Rounds / 2);

    private static async Task ExecuteAsync(ConnectionSettings database, IEnumerable<string> batches)
    {
        await using var source = database.CreateDataSource();
        foreach (var sql in batches)
        {
            await using var command = source.CreateCommand(sql);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }
}
