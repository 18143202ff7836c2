using SchemaTasks.Postgres;

namespace SchemaTasks.Benchmarks.Catalog;

/// <summary>What <see cref="CatalogBenchmark"/> measures as a whole process: one read of one database, or of its fingerprint.</summary>
internal sealed class CatalogReadOnce : IBenchmark
{
    public const string Variable = "SCHEMATASKS_BENCHMARK_DATABASE";

    public const string Fingerprinting = "fingerprint";

    public string Name => "catalog-read";

    public string Summary => $"[fingerprint] reads the database that {Variable} names, or its fingerprint, once";

    public async Task<int> RunAsync(string[] arguments)
    {
        var settings = ConnectionSettings.FromVariables([Variable], Environment.GetEnvironmentVariable);
        if (arguments is [Fingerprinting])
        {
            await CatalogReader.ReadUnlessAsync(settings, CatalogOptions.Default, fingerprint =>
            {
                Console.WriteLine(fingerprint);
                return true;
            }, CancellationToken.None);
            return 0;
        }
        var reading = await CatalogReader.ReadAsync(settings, new CatalogOptions(), CancellationToken.None);
        Console.WriteLine(reading.Schema.Schemas.Sum(schema => schema.Tables.Length));
        return 0;
    }
}
