using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Benchmarks.Catalog;
using SchemaTasks.Health;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Benchmarks;

/// <summary>A health run of a large database: time and memory of this process.</summary>
internal sealed class HealthBenchmark : IBenchmark
{
    public string Name => "health";

    public string Summary => "[TABLES] checks the health of a database of 10000 tables";

    public async Task<int> RunAsync(string[] arguments)
    {
        var tables = arguments.Length == 0 ? 10_000 : int.Parse(arguments[0], CultureInfo.InvariantCulture);
        await using var server = await ShadowServer.StartAsync(new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local }, CancellationToken.None);
        var database = await server.CreateDatabaseAsync("health", CancellationToken.None);
        await FillAsync(database, tables);
        for (var round = 0; round < 3; round++)
        {
            var clock = Stopwatch.StartNew();
            var reading = await HealthRunner.RunAsync(database, new HealthOptions { Today = new DateOnly(2025, 6, 1), Timeout = TimeSpan.FromMinutes(5) }, CancellationToken.None);
            var elapsed = clock.Elapsed.TotalSeconds;
            using var process = Process.GetCurrentProcess();
            var slowest = string.Join(", ", reading.Results.OrderByDescending(result => result.Elapsed).Take(5).Select(result => $"{result.Check.Word} {result.Elapsed.TotalMilliseconds:0} ms"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tables} tables: {elapsed:0.00} s, peak {process.PeakWorkingSet64 >> 20} MB, {reading.Results.Sum(result => result.Findings.Length)} findings, {reading.Results.Count(result => result.Outcome == CheckOutcome.CouldNotCheck)} unchecked; {slowest}"));
        }
        return 0;
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
}
