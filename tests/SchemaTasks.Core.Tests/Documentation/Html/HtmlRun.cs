using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>Prints the page of a schema.</summary>
internal static class HtmlRun
{
    public static DatabaseSchema Sample { get; } = ManifestFile.Parse(File.ReadAllText(Path.Combine(Folder(), "../../../../samples/Outreach/schema/NEON_SCHEMA_MANIFEST.yaml")), "/m.yaml").Schema;

    public static string Print(DatabaseSchema schema, string configuration = "", ImmutableArray<DocumentNote>? notes = null, ImmutableArray<string>? reports = null) =>
        Assert.Single(Generate(schema, configuration, notes, reports).Files).Text;

    public static GeneratedFiles Generate(DatabaseSchema schema, string configuration = "", ImmutableArray<DocumentNote>? notes = null, ImmutableArray<string>? reports = null) => new HtmlGenerator().Generate(new GenerationInput
    {
        Schema = schema,
        Positions = new Nowhere(),
        Configuration = ConfigurationFile.Parse(configuration, "/schema.config.yaml"),
        Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(OutputKind.Html, "/out/schema.html"),
        Notes = notes ?? [],
        Reports = [.. (reports ?? []).Select(text => new DocumentReport(new DocsPath("REPORT.json", "/REPORT.json", new SourceLocation("/schema.config.yaml", 3, 5)), text))],
    });

    /// <summary>What is between two texts, each time.</summary>
    public static IEnumerable<string> Between(string page, string start, string end)
    {
        for (var at = page.IndexOf(start, StringComparison.Ordinal); at >= 0; at = page.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            var first = at + start.Length;
            yield return page[first..page.IndexOf(end, first, StringComparison.Ordinal)];
        }
    }

    /// <summary>The article of a fragment.</summary>
    public static string Article(string page, string fragment) => Assert.Single(Between(page, $"<article id=\"{fragment}\"", "</article>"));

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private sealed class Nowhere : ISourceLocator
    {
        public SourceLocation Locate(ObjectPath path, string? facet = null) => new("/m.yaml", 1, 1);
    }
}
