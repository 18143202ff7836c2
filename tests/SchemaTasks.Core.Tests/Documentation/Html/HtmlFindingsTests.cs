namespace SchemaTasks.Generation.Documentation.Html;

public sealed class HtmlFindingsTests
{
    private const string Health = """
        {"verdict": "healthy", "checks": [
          {"code": "ST6106", "check": "foreign_keys_without_index", "findings": [
            {"level": "note", "object": "company.slots.slots_filled_by_fkey", "kind": "foreign_key", "message": "no index covers it", "cure": "CREATE INDEX ON company.slots (filled_by);"},
            {"level": "note", "object": "company.slots.other", "kind": "foreign_key", "message": "accepted", "cure": null, "ignoredBecause": "small"}]},
          {"code": "ST6120", "check": "server", "findings": [{"level": "broken", "object": "server", "kind": null, "message": "it is <read-only>", "cure": null}]}]}
        """;

    private const string Drift = """
        {"outcome": "drift", "changes": [
          {"code": "ST4001", "severity": "high", "kind": "column", "object": "people.master.email", "facet": "type", "change": "changed", "expected": "text", "actual": "citext"},
          {"code": "ST4001", "severity": "low", "kind": "enum_value", "object": "people.seniority.owner", "facet": "label", "change": "missing", "expected": "owner", "actual": null},
          {"code": "ST4001", "severity": "medium", "kind": "routine", "object": "marketing.answers(uuid)", "facet": "routine", "change": "unexpected", "expected": null, "actual": "…"}],
         "notes": [{"listing": "ignored", "code": "ST4001", "severity": "low", "kind": "table", "object": "people.master", "facet": "comment", "change": "changed", "expected": "a", "actual": "b"}]}
        """;

    [Fact]
    public void Findings_are_in_the_articles_of_their_objects_and_the_others_in_the_overview()
    {
        var page = HtmlRun.Print(HtmlRun.Sample, reports: [Health, Drift]);

        Assert.Contains("<code>company.slots.slots_filled_by_fkey</code> no index covers it <small>ST6106</small><pre><code>CREATE INDEX ON company.slots (filled_by);</code></pre>", HtmlRun.Article(page, "t-company.slots"), StringComparison.Ordinal);
        Assert.Contains("<span class=\"lv lv0\">high</span> <code>people.master.email</code> type: text in the manifest, citext in the database", HtmlRun.Article(page, "t-people.master"), StringComparison.Ordinal);
        Assert.Contains("is missing in the database", HtmlRun.Article(page, "y-people.seniority"), StringComparison.Ordinal);
        Assert.Contains("is not in the manifest", HtmlRun.Article(page, "r-marketing.answers"), StringComparison.Ordinal);
        Assert.Contains("it is &lt;read-only&gt;", HtmlRun.Article(page, "overview"), StringComparison.Ordinal);
        Assert.DoesNotContain("accepted", HtmlRun.Article(page, "t-company.slots"), StringComparison.Ordinal);
        Assert.DoesNotContain("comment:", HtmlRun.Article(page, "t-people.master"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_reports_nothing_is_said_of_findings() => Assert.DoesNotContain("<h3>Findings</h3>", HtmlRun.Print(HtmlRun.Sample), StringComparison.Ordinal);

    [Theory, InlineData("{"), InlineData("[]"), InlineData("{}"), InlineData("{\"checks\": 1}"), InlineData("{\"checks\": [{\"findings\": [{}]}]}"), InlineData("null"), InlineData("{\"changes\": [{}], \"notes\": []}")]
    public void A_report_of_another_form_is_an_error_that_names_it(string report)
    {
        var error = Assert.Single(Assert.Throws<SchemaTasks.Diagnostics.DiagnosticException>(() => HtmlRun.Generate(HtmlRun.Sample, reports: [report])).Diagnostics);

        Assert.Equal("ST3508", error.Code);
        Assert.Contains("'REPORT.json'", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, error.Location!.Line);
    }
}
