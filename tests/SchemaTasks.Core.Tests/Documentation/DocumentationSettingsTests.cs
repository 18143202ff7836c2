using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation.Documentation;

namespace SchemaTasks.Documentation;

public sealed class DocumentationSettingsTests
{
    [Theory]
    [InlineData("docs: {colors: {people: red}}", "c.yaml(1,25): error ST0304: 'docs.colors.people' takes a colour")]
    [InlineData("docs: {coverage: {tables: 101}}", "c.yaml(1,27): error ST0304: 'docs.coverage.tables' takes a whole number from 0 to 100")]
    [InlineData("docs: {coverage: {schemas: {people: {tables: many}}}}", "c.yaml(1,46): error ST0304: 'docs.coverage.schemas.people.tables' takes a whole number")]
    [InlineData("docs: {viewpoints: [{name: a, tables: x.*}, {name: a, tables: y.*}]}", "c.yaml(1,52): error ST0304: 'docs.viewpoints[1].name' takes a name that no other viewpoint has")]
    [InlineData("docs: {viewpoints: [{name: a}]}", "c.yaml(1,21): error ST0304: 'docs.viewpoints[0].tables' takes patterns of its tables")]
    [InlineData("docs: {metrics: maybe}", "c.yaml(1,17): error ST0304: 'docs.metrics' takes true or false")]
    public void Faults_are_reported_where_they_are(string text, string expected) =>
        Assert.StartsWith(expected, Assert.Single(Assert.Throws<DiagnosticException>(() => ConfigurationFile.Parse(text, "c.yaml")).Diagnostics).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Settings_that_lead_nowhere_are_warnings_and_the_output_is_there()
    {
        var generated = DocumentationRun.Generate(OutputKind.Docs, DocumentationRun.Sample, "docs: {viewpoints: [{name: Old, tables: gone.*}], colors: {gone: '#000000'}, coverage: {schemas: {also_gone: {tables: 1}}}}");

        Assert.NotEmpty(generated.Files);
        Assert.Equal(
            ["config.yaml(1,21): warning ST3501: No table matches", "config.yaml(1,60): warning ST3502: The manifest has no schema 'gone'", "config.yaml(1,99): warning ST3502: The manifest has no schema 'also_gone'"],
            generated.Diagnostics.Select(static diagnostic => string.Join(' ', diagnostic.ToString().Split(' ')[..^0]).Split(new[] { " the patterns", ", so that", ", so this" }, StringSplitOptions.None)[0]));
    }

    [Fact]
    public void An_exclude_that_matches_nothing_is_reported()
    {
        var generated = DocumentationRun.Generate(OutputKind.Docs, DocumentationRun.Sample, "docs:\n  exclude: [people.master, people.mastr, 'people.later_*', 'enum:*.nothing', people.master.email]");

        Assert.Equal(
            [("people.mastr", DiagnosticSeverity.Warning), ("people.later_*", DiagnosticSeverity.Message), ("enum:*.nothing", DiagnosticSeverity.Message), ("people.master.email", DiagnosticSeverity.Warning)],
            generated.Diagnostics.Where(static diagnostic => diagnostic.Code == "ST3509").Select(static diagnostic => (diagnostic.Message.Split('\'')[3], diagnostic.Severity)));
        Assert.StartsWith("config.yaml(2,28): warning ST3509: 'docs.exclude' has the entry 'people.mastr', which matches no table, view, type or routine", generated.Diagnostics.First(static diagnostic => diagnostic.Code == "ST3509").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_are_on_the_pages_of_their_objects()
    {
        var generated = DocumentationRun.Generate(OutputKind.Docs, DocumentationRun.Sample, "",
            new DocumentNote("/notes/people.master.md", "people.master", "\ufeffCalled *person* in the app.\r\n\r\n- [x](y.md)\r\n"),
            new DocumentNote("/notes/types/people.seniority.md", "types/people.seniority", "Levels."),
            new DocumentNote("/notes/people.gone.md", "people.gone", "Nobody knows."));
        var files = DocumentationRun.Files(generated);

        Assert.Contains("## Notes\n\nCalled *person* in the app.\n\n- [x](y.md)\n\n", files["tables/people.master.md"], StringComparison.Ordinal);
        Assert.Contains("## Notes\n\nLevels.\n\n", files["types/people.seniority.md"], StringComparison.Ordinal);
        Assert.Equal(2, files.Values.Count(static text => text.Contains("## Notes", StringComparison.Ordinal)));
        Assert.StartsWith("/notes/people.gone.md(1,1): warning ST3503: The note 'people.gone' is named like no table", Assert.Single(generated.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_metrics_the_index_has_none()
    {
        Assert.Contains("## Metrics", DocumentationRun.Files(DocumentationRun.Generate(OutputKind.Docs, DocumentationRun.Sample))["README.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("## Metrics", DocumentationRun.Files(DocumentationRun.Generate(OutputKind.Docs, DocumentationRun.Sample, "docs: {metrics: false}"))["README.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_excluded_has_no_page_and_no_link()
    {
        var files = DocumentationRun.Files(DocumentationRun.Generate(OutputKind.Docs, DocumentationRun.Sample, "docs: {exclude: [people.*]}"));

        Assert.DoesNotContain(files.Keys, static path => path.Contains("people.", StringComparison.Ordinal));
        Assert.DoesNotContain(files.Values, static text => text.Contains("people.master.md", StringComparison.Ordinal));
        // The foreign key itself is still a fact of the table.
        Assert.Contains("`campaigns_owner_id_fkey` | `owner_id` | `people.master` (`people_unique_id`)", files["tables/marketing.campaigns.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_checks_in_DBML_a_tables_note_has_them()
    {
        var text = DocumentationRun.Text(OutputKind.Dbml, DocumentationRun.Sample, "docs: {dbml: {checks: false}}");

        Assert.DoesNotContain("checks {", text, StringComparison.Ordinal);
        Assert.Contains(@"Note: 'One row per person\nCheck master_first_name_check: (length(first_name) > 0)'", text, StringComparison.Ordinal);
    }
}
