using SchemaTasks.Postgres;

namespace SchemaTasks.Benchmarks.Catalog;

/// <summary>What <see cref="CatalogBenchmark"/> measures as a whole process: one read of one database.</summary>
internal sealed class CatalogReadOnce : IBenchmark
{
    public const string Variable = "SCHEMATASKS_BENCHMARK_DATABASE";

    public string Name => "catalog-read";

    public string Summary => $"reads the database that {Variable} names, once";

    public async Task<int> RunAsync(string[] arguments)
    {
        var settings = ConnectionSettings.FromVariables([Variable], Environment.GetEnvironmentVariable);
        var reading = await CatalogReader.ReadAsync(settings, new CatalogOptions(), CancellationToken.None);
        Console.WriteLine(reading.Schema.Schemas.Sum(schema => schema.Tables.Length));
        return 0;
    }
}
