using System.Globalization;
using System.Text;
using SchemaTasks.Configuration;
using SchemaTasks.Documentation;
using SchemaTasks.Generation.Documentation.Html;
using SchemaTasks.Manifest;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>The same positions and paths on every machine: hashes of them are expected files.</summary>
public sealed class GoldenLayoutTests
{
    [Fact]
    public void Every_machine_lays_out_the_same()
    {
        var text = new StringBuilder();
        foreach (var (name, schema) in Schemas())
        {
            var model = DiagramModel.Create(schema, DocsSettings.Default);
            foreach (var detail in Enum.GetValues<DiagramDetail>())
            {
                var diagram = HtmlDiagram.Of(model, detail);
                text.Append(CultureInfo.InvariantCulture, $"{name} {HtmlDiagram.Word(detail)} {diagram.Layout.Width}x{diagram.Layout.Height} {LayoutChecks.Hash(diagram.Layout)}\n");
                LayoutChecks.Sound(diagram.Graph, diagram.Layout);
            }
        }
        Expected.Matches("layouts.txt", text.ToString());
    }

    /// <summary>As wide as a screen: what many other layouts of schemas are not.</summary>
    [Theory, InlineData(300), InlineData(1000)]
    public void A_large_schema_has_the_shape_of_a_screen(int tables)
    {
        var model = DiagramModel.Create(ConnectedSchema.Create(tables), DocsSettings.Default);

        Assert.All(Enum.GetValues<DiagramDetail>().Select(detail => HtmlDiagram.Of(model, detail).Layout), layout => Assert.InRange(layout.Width / (double)layout.Height, 0.8, 2.4));
    }

    private static IEnumerable<(string Name, DatabaseSchema Schema)> Schemas()
    {
        yield return ("sample", ManifestFile.Parse(File.ReadAllText(Path.Combine(Folder(), "../../../../samples/Outreach/schema/NEON_SCHEMA_MANIFEST.yaml")), "/m.yaml").Schema);
        yield return ("300", ConnectedSchema.Create(300));
        yield return ("1000", ConnectedSchema.Create(1000));
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
