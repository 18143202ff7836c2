namespace SchemaTasks.Build.Tests;

/// <summary>The reports of <c>docs: reports</c>, whose findings the HTML page shows.</summary>
public class ReportsInThePage
{
    private const string Page = "bin/schema/schema.html", Report = "bin/schema/SCHEMA_HEALTH_REPORT.json";

    [Fact]
    public void A_build_follows_a_report_that_comes_and_changes_and_is_up_to_date_otherwise()
    {
        using var project = PlainProject.WithManifest("<SchemaOutputs>html</SchemaOutputs>");
        project.Write("schema/schema.config.yaml", "docs: {reports: [../bin/schema/SCHEMA_HEALTH_REPORT.json]}\n");

        var missing = Assert.Single(project.Build().Succeeds().Warnings);
        Assert.Equal("ST3507", missing.Code);
        Assert.Contains("SCHEMA_HEALTH_REPORT.json", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("no index covers it", project.Read(Page), StringComparison.Ordinal);

        project.Write(Report, Finding("no index covers it"));
        Assert.Empty(project.Build().Succeeds().Warnings);
        Assert.Contains("no index covers it", project.Read(Page), StringComparison.Ordinal);

        project.Write(Report, Finding("it has no statistics yet"));
        project.Build().Succeeds();
        Assert.Contains("it has no statistics yet", project.Read(Page), StringComparison.Ordinal);

        project.Build().Succeeds();
        Assert.DoesNotContain(" generated from ", project.Build().Succeeds().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_another_form_is_an_error_where_the_configuration_names_it()
    {
        using var project = PlainProject.WithManifest("<SchemaOutputs>html</SchemaOutputs>");
        project.Write("schema/schema.config.yaml", "docs:\n  reports: [report.json]\n");
        project.Write("schema/report.json", "{\"findings\": []}\n");

        var fault = project.Build().FailsWith("ST3508");

        Assert.EndsWith("schema.config.yaml", fault.File, StringComparison.Ordinal);
        Assert.Equal(2, fault.Line);
        Assert.False(project.Has(Page));
    }

    private static string Finding(string message) =>
        $$"""{"checks": [{"code": "ST6106", "findings": [{"level": "note", "object": "public.notes", "kind": "table", "message": "{{message}}", "cure": null}]}]}""";
}
