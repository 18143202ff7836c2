using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Configuration;
using SchemaTasks.Documentation;
using SchemaTasks.Generation;
using SchemaTasks.Manifest;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// Printing documentation of 300 and 1,000 tables against reading the manifest: processor time, which holds on a busy machine too, of the first
/// round (a build prints once) and the median of the rounds after it, both steps in turn.
/// </summary>
internal sealed class DocumentationBenchmark : IBenchmark
{
    private const int Rounds = 7;

    /// <summary>Milliseconds of the first round, all formats together.</summary>
    private static readonly (int Tables, int Budget)[] Sizes = [(300, 600), (1000, 1500)];

    private static readonly OutputKind[] Outputs = [OutputKind.Docs, OutputKind.Mermaid, OutputKind.Dbml, OutputKind.Chartdb, OutputKind.ChartdbTables];

    public string Name => "docs";

    public string Summary => "printing Markdown, Mermaid, DBML and ChartDB of 300 and 1000 tables, against reading their manifest";

    public Task<int> RunAsync(string[] arguments)
    {
        var over = 0;
        foreach (var (tables, budget) in Sizes)
        {
            var text = ManifestFile.Print(ConnectedSchema.Create(tables));
            var (readings, printings) = (new List<double>(), new List<double>());
            GeneratedFiles files = GeneratedFiles.None;
            for (var round = 0; round < Rounds; round++)
            {
                ManifestDocument? document = null;
                readings.Add(Milliseconds(() => document = ManifestFile.Parse(text, "/manifest.yaml")));
                printings.Add(Milliseconds(() => files = Print(document!)));
            }
            var first = printings[0];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{tables} tables ({files.Files.Length} files, {files.Files.Sum(file => file.Content.Length) / 1e6:0.0} million bytes): printing {first:0} ms of processor time at first (at most {budget}), then {Median(printings):0} ms; reading the manifest {readings[0]:0} and {Median(readings):0} ms; ratio {Median(printings) / Median(readings):0.0}"));
            if (first > budget) over++;
        }
        return Task.FromResult(over == 0 ? 0 : 1);
    }

    private static GeneratedFiles Print(ManifestDocument document)
    {
        var input = new GenerationInput
        {
            Schema = document.Schema,
            Positions = document.Positions,
            Configuration = SchemaConfiguration.Default,
            Outputs = Outputs.ToImmutableDictionary(static output => output, static output => $"/{OutputRegistry.Of(output).Word}"),
        };
        return new GeneratedFiles([.. SchemaGenerators.All.SelectMany(generator => generator.Generate(input).Files)], []);
    }

    private static double Milliseconds(Action step)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        step();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Skip(1).Order().ElementAt((values.Count - 1) / 2);
}
