namespace SchemaTasks.Documentation;

/// <summary>Every format of the sample's documentation, for review.</summary>
public sealed class SampleDocumentationTests
{
    private const string Settings = """
        docs:
          title: Outreach
          viewpoints:
            - {name: Sending, description: Campaigns and whom they reach., tables: ["marketing.*", people.master]}
          colors: {people: "#4F7CAC"}
        """;

    [Theory]
    [InlineData("README.md")]
    [InlineData("tables/people.master.md")]
    [InlineData("viewpoints/sending~e595f17f.md")]
    public void In_Markdown(string page) => Expected.Matches(Path.GetFileName(page), DocumentationRun.Files(DocumentationRun.Generate(OutputKind.Docs, DocumentationRun.Sample, Settings))[page]);

    [Fact]
    public void In_Mermaid() => Expected.Matches("schema.mmd", DocumentationRun.Files(DocumentationRun.Generate(OutputKind.Mermaid, DocumentationRun.Sample, Settings))["file"]);

    [Fact]
    public void In_DBML() => Expected.Matches("schema.dbml", DocumentationRun.Text(OutputKind.Dbml, DocumentationRun.Sample, Settings));

    [Fact]
    public void For_ChartDB() => Expected.Matches("chartdb.json", DocumentationRun.Text(OutputKind.Chartdb, DocumentationRun.Sample, Settings));

    [Theory]
    [InlineData("schema_index.json")]
    [InlineData("people.master.json")]
    public void By_table(string file) => Expected.Matches(file, DocumentationRun.Files(DocumentationRun.Generate(OutputKind.ChartdbTables, DocumentationRun.Sample, Settings))[file]);
}
