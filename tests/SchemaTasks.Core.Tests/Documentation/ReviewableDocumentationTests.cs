namespace SchemaTasks.Documentation;

/// <summary>A change of the schema is a change of its own lines: no coordinates, no numbers of objects.</summary>
public sealed class ReviewableDocumentationTests
{
    private const string Before = "          - name: first_name\n";

    private static readonly string Changed = Sample();

    [Fact]
    public void A_new_column_is_its_own_lines_and_counts_in_Markdown()
    {
        var (before, after) = (DocumentationRun.Files(DocumentationRun.Generate(OutputKind.Docs, DocumentationRun.Sample)), DocumentationRun.Files(DocumentationRun.Generate(OutputKind.Docs, Changed)));

        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["README.md", "tables/people.master.md"], before.Keys.Where(path => before[path] != after[path]).Order(StringComparer.Ordinal));
        Assert.Equal(["+     text nickname \"What friends call her\"", "+ | `nickname` | `text` | yes |  |  |  | What friends call her |"], Difference(before["tables/people.master.md"], after["tables/people.master.md"]));
        Assert.Equal(
            [
                "+     text nickname \"What friends call her\"",
                "+ | [`master`](tables/people.master.md) | table | 17 | One row per person |",
                "+ | [`people.master`](tables/people.master.md) | 62 |",
                "+ | `people` | 3 | 1 | 2 | 3 | 30 | 6 | 2 (50 %) | 3 (10 %) |",
                "+ | all | 20 | 4 | 9 | 10 | 159 | 24 | 10 (41 %) | 9 (5 %) |",
                "- | [`master`](tables/people.master.md) | table | 16 | One row per person |",
                "- | [`people.master`](tables/people.master.md) | 61 |",
                "- | `people` | 3 | 1 | 2 | 3 | 29 | 6 | 2 (50 %) | 2 (6 %) |",
                "- | all | 20 | 4 | 9 | 10 | 158 | 24 | 10 (41 %) | 8 (5 %) |",
            ],
            Difference(before["README.md"], after["README.md"]));
    }

    [Theory]
    [InlineData(OutputKind.Mermaid, "+     text nickname \"What friends call her\"")]
    [InlineData(OutputKind.Dbml, "+   \"nickname\" \"text\" [note: 'What friends call her']")]
    public void A_new_column_is_one_line_of_a_diagram(OutputKind output, string line) =>
        Assert.Equal([line], Difference(DocumentationRun.Text(output, DocumentationRun.Sample), DocumentationRun.Text(output, Changed)));

    [Fact]
    public void Nothing_depends_on_the_culture()
    {
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            var before = Bytes();
            var other = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NegativeSign, other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator) = ("minus", "comma", "point");
            System.Globalization.CultureInfo.CurrentCulture = other;
            Assert.Equal(before, Bytes());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }

        static List<string> Bytes() =>
            [.. ((OutputKind[])[OutputKind.Docs, OutputKind.Mermaid, OutputKind.Dbml, OutputKind.Chartdb, OutputKind.ChartdbTables]).SelectMany(static output => DocumentationRun.Files(DocumentationRun.Generate(output, DocumentationRun.Sample)).OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => file.Value))];
    }

    private static string Sample()
    {
        var at = DocumentationRun.Sample.IndexOf(Before, DocumentationRun.Sample.IndexOf("- name: people\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(at > 0);
        return DocumentationRun.Sample.Insert(at, "          - name: nickname\n            type: text\n            nullable: true\n            comment: What friends call her\n");
    }

    /// <summary>Lines that only one has, sorted.</summary>
    private static List<string> Difference(string before, string after)
    {
        var (old, now) = (before.Split('\n').ToList(), after.Split('\n').ToList());
        foreach (var line in now.ToList())
        {
            if (old.Remove(line)) now.Remove(line);
        }
        return [.. now.Select(static line => $"+ {line}").Concat(old.Select(static line => $"- {line}")).Order(StringComparer.Ordinal)];
    }
}
