using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Configuration;
using SchemaTasks.Documentation;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Documentation.Html;
using SchemaTasks.Manifest;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// Printing the HTML page of 300 and 1,000 tables with its three layouts: bytes, and processor time, which holds on a busy machine too, of the
/// first round (a build prints once) and the median of the rounds after it.
/// </summary>
internal sealed class HtmlBenchmark : IBenchmark
{
    private const int Rounds = 7;

    /// <summary>Milliseconds of the first round, and bytes of the page.</summary>
    private static readonly (int Tables, int Milliseconds, int Bytes)[] Sizes = [(300, 800, 3_000_000), (1000, 1500, 8_000_000)];

    public string Name => "html";

    public string Summary => "printing the HTML page of 300 and 1000 tables";

    public Task<int> RunAsync(string[] arguments)
    {
        var over = 0;
        foreach (var (tables, milliseconds, bytes) in Sizes)
        {
            var document = ManifestFile.Parse(ManifestFile.Print(ConnectedSchema.Create(tables)), "/manifest.yaml");
            var (times, length) = (new List<double>(), 0);
            for (var round = 0; round < Rounds; round++)
            {
                GC.Collect();
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                length = Print(document).Files[0].Content.Length;
                times.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{tables} tables: {length / 1e6:0.00} million bytes (at most {bytes / 1e6:0.0}); printing {times[0]:0} ms of processor time at first (at most {milliseconds}), then {times.Skip(1).Order().ElementAt((Rounds - 1) / 2):0} ms"));
            if (times[0] > milliseconds || length > bytes) over++;
        }
        return Task.FromResult(over == 0 ? 0 : 1);
    }

    private static GeneratedFiles Print(ManifestDocument document) => new HtmlGenerator().Generate(new GenerationInput
    {
        Schema = document.Schema,
        Positions = document.Positions,
        Configuration = SchemaConfiguration.Default,
        Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(OutputKind.Html, "/schema.html"),
    });
}
