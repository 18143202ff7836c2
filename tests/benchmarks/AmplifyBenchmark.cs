using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Configuration;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Amplify;
using SchemaTasks.Manifest;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// Printing Amplify's file against reading the manifest it is printed from, at 1,000 and 10,000 tables. Both are measured alike: in memory, in
/// turn in one process so that whatever else the machine does meets both, each from a collected heap, the same rounds of each to warm up and the
/// median of the same rounds after them. The very first round, in which the runtime compiles both, is printed beside it.
/// </summary>
internal sealed class AmplifyBenchmark : IBenchmark
{
    private const double Bound = 0.5;

    /// <summary>Twice the tables take at most so many times as long; tried where both sizes outgrow the processor's caches and collect garbage.</summary>
    private const double LinearBound = 2.5;

    /// <summary>
    /// The runtime compiles a method for speed after 30 calls. Reading calls each of its methods so often in one round, printing calls its outer
    /// loops once a round: only after so many rounds are both compiled alike.
    /// </summary>
    private const int WarmUps = 40;

    /// <summary>The code is warm from the smaller size; the heap has to grow.</summary>
    private const int LargeWarmUps = 3;

    private const int Rounds = 11;

    public string Name => "amplify";

    public string Summary => "printing AMPLIFY_TYPES.graphql of 1000, 10000 and 20000 tables, against reading their manifest";

    public Task<int> RunAsync(string[] arguments)
    {
        var small = Compare(1_000, WarmUps);
        var large = Compare(10_000, LargeWarmUps);
        var growth = Compare(20_000, LargeWarmUps).Printing / large.Printing;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"twice the tables take {growth:0.0} times as long (at most {LinearBound:0.0})"));
        return Task.FromResult(small.Printing / small.Reading <= Bound && large.Printing / large.Reading <= Bound && growth <= LinearBound ? 0 : 1);
    }

    private static (double Reading, double Printing) Compare(int tables, int warmUps)
    {
        var text = ManifestFile.Print(ManifestGenerator.Create(tables));
        var document = ManifestFile.Parse(text, "/manifest.yaml");
        var input = new GenerationInput
        {
            Schema = document.Schema,
            Positions = document.Positions,
            Configuration = SchemaConfiguration.Default,
            Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(OutputKind.Amplify, "/AMPLIFY_TYPES.graphql"),
        };
        var (readings, printings) = (new List<double>(), new List<double>());
        for (var round = 0; round < warmUps + Rounds; round++)
        {
            var reading = Milliseconds(() => ManifestFile.Parse(text, "/manifest.yaml"));
            var printing = Milliseconds(() => new AmplifyGenerator().Generate(input));
            readings.Add(reading);
            printings.Add(printing);
        }
        var result = (Reading: Median(readings[warmUps..]), Printing: Median(printings[warmUps..]));
        var length = new AmplifyGenerator().Generate(input).Files.Sum(file => file.Content.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{tables} tables ({length / 1e6:0.0} million bytes): printing {result.Printing:0} ms, reading the manifest {result.Reading:0} ms, ratio {result.Printing / result.Reading:0.00} (at most {Bound:0.00}); first round {printings[0]:0} and {readings[0]:0} ms"));
        return result;
    }

    private static double Milliseconds(Func<object> step)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(step());
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
