using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Firestore;
using SchemaTasks.Manifest;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// Printing Firestore's schema, indexes and rules together, against reading the manifest that they are printed from. Both in turn in one
/// process and measured alike: a first round of each warms up and does not count, each starts on a collected heap so that neither pays for
/// the other's garbage, and the medians of the rounds are compared.
/// </summary>
internal sealed class FirestoreBenchmark : IBenchmark
{
    private const int Rounds = 7;
    private const double Bound = 0.5;

    /// <summary>Ten times the tables take at most so many times as long.</summary>
    private const double LinearBound = 15;

    public string Name => "firestore";

    public string Summary => "printing Firestore's files of 1000 and 10000 tables, against reading their manifest";

    public Task<int> RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("firestore-benchmark-").FullName;
        try
        {
            var small = Compare(1_000, folder);
            var large = Compare(10_000, folder);
            var growth = large.Print / small.Print;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ten times the tables take {growth:0.0} times as long to print (at most {LinearBound:0})"));
            return Task.FromResult(small.Print / small.Read <= Bound && large.Print / large.Read <= Bound && growth <= LinearBound ? 0 : 1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double Read, double Print) Compare(int tables, string folder)
    {
        var path = Path.Combine(folder, "manifest.yaml");
        ManifestFile.Write(ManifestGenerator.Create(tables), path);
        var reads = new List<double>();
        var prints = new List<double>();
        var characters = 0L;
        for (var round = 0; round <= Rounds; round++)
        {
            var (manifest, reading) = Time(() => ManifestFile.Read(path));
            var (files, printing) = Time(() => new FirestoreGenerator().Generate(new GenerationInput
            {
                Schema = manifest.Schema,
                Positions = manifest.Positions,
                Outputs = ImmutableDictionary<OutputKind, string>.Empty
                    .Add(OutputKind.FirestoreSchema, Path.Combine(folder, "FIRESTORE_SCHEMA.json"))
                    .Add(OutputKind.FirestoreIndexes, Path.Combine(folder, "firestore.indexes.json"))
                    .Add(OutputKind.FirestoreRules, Path.Combine(folder, "firestore.rules")),
            }));
            if (round > 0)
            {
                reads.Add(reading);
                prints.Add(printing);
            }
            characters = files.Files.Sum(file => (long)file.Content.Length);
        }
        var (read, print) = (Median(reads), Median(prints));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tables} tables: reading {read:0} ms, printing three files of {characters / 1e6:0.0} million bytes {print:0} ms, ratio {print / read:0.00} (at most {Bound:0.00})"));
        return (read, print);
    }

    private static (T Result, double Milliseconds) Time<T>(Func<T> step)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var result = step();
        return (result, watch.Elapsed.TotalMilliseconds);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
