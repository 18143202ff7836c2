using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Types.BigQuery;
using SchemaTasks.Generation.Types.CSharp;
using SchemaTasks.Generation.Types.JsonSchema;
using SchemaTasks.Generation.Types.Python;
using SchemaTasks.Generation.Types.TypeScript;
using SchemaTasks.Manifest;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// Printing each typed output against reading the manifest that it is printed from. All in turn in one process and by its processor time, so
/// that what else the machine does counts in neither; each from a collected heap, warm, the medians of the same rounds. What outputs share
/// (the facts of columns, the manifest's hash) is made once a build and is a line of its own.
/// </summary>
internal sealed class TypesBenchmark : IBenchmark
{
    private const double Bound = 0.5;

    /// <summary>Four times the tables take at most so many times as long; reading takes 6.6 times as long, where caches no longer hold them.</summary>
    private const double LinearBound = 7;

    /// <summary>The runtime compiles a method for speed after 30 calls, and outer loops run once a round.</summary>
    private const int WarmUps = 35;

    private const int LargeWarmUps = 2, Rounds = 9;

    private static readonly ImmutableArray<(OutputKind Output, ISchemaGenerator Generator)> Outputs =
    [
        (OutputKind.Csharp, new CSharpGenerator()),
        (OutputKind.Python, new PythonGenerator()),
        (OutputKind.Typescript, new TypeScriptGenerator()),
        (OutputKind.JsonSchema, new JsonSchemaGenerator()),
        (OutputKind.Bigquery, new BigQueryGenerator()),
    ];

    public string Name => "types";

    public string Summary => "printing each typed output of 1000 and 4000 tables, against reading their manifest";

    public Task<int> RunAsync(string[] arguments)
    {
        var (smallReading, small) = Measure(1_000, WarmUps);
        var (largeReading, large) = Measure(4_000, LargeWarmUps);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading the manifest: {smallReading:0} ms of processor time for 1000 tables, {largeReading:0} ms for 4000"));
        var failed = 0;
        for (var i = 0; i <= Outputs.Length; i++)
        {
            var (ratio, growth) = (Math.Max(small[i] / smallReading, large[i] / largeReading), large[i] / small[i]);
            if (ratio > Bound || growth > LinearBound) failed = 1;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(i < Outputs.Length ? OutputRegistry.Of(Outputs[i].Output).Word : "what they share")}: {small[i]:0} and {large[i]:0} ms, {small[i] / smallReading:0.00} and {large[i] / largeReading:0.00} of reading (at most {Bound:0.00}); four times the tables take {growth:0.0} times as long (at most {LinearBound:0.0})"));
        }
        return Task.FromResult(failed);
    }

    private static (double Reading, double[] Printing) Measure(int tables, int warmUps)
    {
        var text = ManifestFile.Print(ManifestGenerator.Create(tables));
        var document = ManifestFile.Parse(text, "/manifest.yaml");
        var readings = new List<double>();
        var printings = Outputs.Select(_ => new List<double>()).Append([]).ToArray();
        for (var round = 0; round < warmUps + Rounds; round++)
        {
            readings.Add(Milliseconds(() => ManifestFile.Parse(text, "/manifest.yaml")));
            var input = new GenerationInput { Schema = document.Schema, Positions = document.Positions, Outputs = Outputs.ToImmutableDictionary(output => output.Output, output => OutputRegistry.Of(output.Output).IsDirectory ? "/out" : "/out/file") };
            printings[^1].Add(Milliseconds(() => input.Types.Hash));
            for (var i = 0; i < Outputs.Length; i++)
            {
                var generator = Outputs[i].Generator;
                printings[i].Add(Milliseconds(() => generator.Generate(input)));
            }
        }
        return (Median(readings[warmUps..]), [.. printings.Select(printing => Median(printing[warmUps..]))]);
    }

    private static double Milliseconds(Func<object> step)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        GC.KeepAlive(step());
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
