using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Configuration;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Amplify;
using SchemaTasks.Manifest;

namespace SchemaTasks.Benchmarks;

/// <summary>Printing Amplify's file against reading the manifest it is printed from, at 1,000 and 10,000 tables.</summary>
internal sealed class AmplifyBenchmark : IBenchmark
{
    private const double Bound = 0.5;
    private const double LinearBound = 15;
    private const int Rounds = 5;

    public string Name => "amplify";

    public string Summary => "printing AMPLIFY_TYPES.graphql of 1000 and 10000 tables, against reading their manifest";

    public Task<int> RunAsync(string[] arguments)
    {
        var failed = 0;
        var small = 0.0;
        foreach (var tables in new[] { 1_000, 10_000 })
        {
            var text = ManifestFile.Print(ManifestGenerator.Create(tables));
            var reading = Median(() => ManifestFile.Parse(text, "/manifest.yaml"));
            var document = ManifestFile.Parse(text, "/manifest.yaml");
            var input = new GenerationInput
            {
                Schema = document.Schema,
                Positions = document.Positions,
                Configuration = SchemaConfiguration.Default,
                Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(OutputKind.Amplify, "/AMPLIFY_TYPES.graphql"),
            };
            var length = new AmplifyGenerator().Generate(input).Files.Sum(file => file.Content.Length);
            var printing = Median(() => new AmplifyGenerator().Generate(input));
            if (printing / reading > Bound) failed = 1;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{tables} tables ({length / 1e6:0.0} million characters): printing {printing:0} ms, reading the manifest {reading:0} ms, ratio {printing / reading:0.00} (at most {Bound:0.00})"));
            if (tables == 1_000) small = printing;
            else
            {
                if (printing / small > LinearBound) failed = 1;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ten times the tables take {printing / small:0.0} times as long (at most {LinearBound:0})"));
            }
        }
        return Task.FromResult(failed);
    }

    /// <summary>Milliseconds; after a first run that does not count.</summary>
    private static double Median(Func<object> step)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(step());
            if (round > 0) times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return times[Rounds / 2];
    }
}
