using SchemaTasks.Operations;

namespace SchemaTasks.Documentation;

public sealed class CommentCoverageTests : IDisposable
{
    private const string Manifest = """
        version: "1.0"
        schemas:
          - name: a
            tables:
              - name: one
                comment: The first
                columns:
                  - {name: id, type: integer, nullable: false, comment: Its number}
                  - {name: note, type: text, nullable: true}
              - name: two
                columns:
                  - {name: id, type: integer, nullable: false}
          - name: b
            views:
              - name: three
                comment: A view
                columns: [{name: id, type: integer}]
                definition: SELECT 1 AS id

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("coverage-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("coverage: {tables: 66, columns: 25}")]
    [InlineData("coverage: {schemas: {b: {tables: 100}}}")]
    [InlineData("exclude: a.two, coverage: {tables: 100}")]
    public void Met_thresholds_are_no_error(string settings) => Assert.Empty(Check(settings).Diagnostics);

    [Fact]
    public void Each_missed_threshold_is_an_error_at_the_first_object_without_a_comment()
    {
        var result = Check("coverage: {tables: 80, columns: 25, schemas: {a: {columns: 50}}}");

        Assert.Equal(
            [
                "m.yaml(10,9): error ST3510: 2 of 3 tables and views have a comment (66 %), less than the 80 % of 'docs: coverage'. Without a comment: 'a.two'. Write COMMENT ON … in a migration and refresh the manifest, or lower the threshold.",
                "m.yaml(9,13): error ST3510: 1 of 3 columns of the schema 'a' have a comment (33 %), less than the 50 % of 'docs: coverage'. Without a comment: 'a.one.note', 'a.two.id'. Write COMMENT ON … in a migration and refresh the manifest, or lower the threshold.",
            ],
            result.Diagnostics.Select(diagnostic => diagnostic.ToString().Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)));
        Expected.Matches("coverage.md", File.ReadAllText(Path.Combine(_folder, "r.md")));
        Expected.Matches("coverage.json", File.ReadAllText(Path.Combine(_folder, "r.json")));
    }

    [Fact]
    public void Without_a_threshold_there_is_a_report_and_a_warning() => Assert.Equal("ST3511", Assert.Single(Check("metrics: true").Diagnostics).Code);

    private DocsCheckResult Check(string settings)
    {
        File.WriteAllText(Path.Combine(_folder, "m.yaml"), Manifest);
        File.WriteAllText(Path.Combine(_folder, "c.yaml"), $"docs: {{{settings}}}\n");
        return DocsCheckOperation.Run(new DocsCheckRequest { ManifestFile = Path.Combine(_folder, "m.yaml"), ConfigurationFile = Path.Combine(_folder, "c.yaml"), ReportFile = Path.Combine(_folder, "r.md") });
    }
}
