using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

public sealed class DriftRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    private static readonly SchemaChange Index = Different(ObjectPath.Of(ObjectKind.Table, "people", "master").Child(ObjectKind.Index, "master_email_idx"), FacetNames.StorageParameters, DriftSeverity.Low);
    private static readonly SchemaChange Column = Different(ObjectPath.Of(ObjectKind.Table, "people", "master").Child(ObjectKind.Column, "email"), FacetNames.Type, DriftSeverity.High);

    [Fact]
    public void Without_rules_everything_but_notes_counts()
    {
        var verdict = Judge("", Index, Column with { Severity = DriftSeverity.Note });
        Assert.Equal(DriftOutcome.Drift, verdict.Outcome);
        Assert.Equal([Index], verdict.Changes);
        Assert.Single(verdict.Notes);
        Assert.Equal(DriftOutcome.InSync, Judge("", Column with { Severity = DriftSeverity.Note }).Outcome);
    }

    [Fact]
    public void The_last_rule_that_matches_decides()
    {
        const string Rules = """
            drift:
              rules:
                - {objects: people.*, severity: ignore}
                - {objects: [people.master], kind: column, severity: critical}
            """;
        var verdict = Judge(Rules, Index, Column);
        Assert.Equal([Index], verdict.Ignored);
        Assert.Equal([Column with { Severity = DriftSeverity.Critical }], verdict.Changes);
    }

    [Theory]
    [InlineData("{objects: people.master.email, severity: note}", true)]
    [InlineData("{objects: 'column:people.*', severity: note}", true)]
    [InlineData("{objects: 'index:people.*', severity: note}", false)]
    [InlineData("{objects: '*', kind: [index, column], severity: note}", true)]
    [InlineData("{objects: '*', kind: table, severity: note}", false)]
    [InlineData("{objects: '*', facet: type, severity: note}", true)]
    [InlineData("{objects: '*', facet: [default, nullable], severity: note}", false)]
    [InlineData("{objects: '*', change: different, severity: note}", true)]
    [InlineData("{objects: '*', change: missing, severity: note}", false)]
    [InlineData("{objects: people.MASTER, severity: note}", false)]
    public void Rules_match_by_glob_kind_facet_and_change(string rule, bool matches) =>
        Assert.Equal(matches ? 1 : 0, Judge($"drift: {{rules: [{rule}]}}", Column).Notes.Length);

    [Theory]
    [InlineData("2026-03-31", true, null)]
    [InlineData("2026-03-30", true, DiagnosticSeverity.Warning)]
    [InlineData("2026-03-17", true, DiagnosticSeverity.Warning)]
    [InlineData("2026-03-16", false, DiagnosticSeverity.Error)]
    public void A_baseline_entry_accepts_until_it_has_lapsed(string expires, bool accepts, DiagnosticSeverity? reported)
    {
        var verdict = Judge($"drift: {{baseline: [{{object: people.master.email, facet: type, reason: migrating, expires: {expires}}}]}}", Column);
        Assert.Equal(accepts, verdict.Outcome == DriftOutcome.InSync);
        Assert.Equal(accepts ? ["migrating"] : [], verdict.Baselined.Select(accepted => accepted.Reason));
        Assert.Equal(reported is null ? [] : [("ST1003", reported.Value)], verdict.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Severity)));
        Assert.All(verdict.Diagnostics, diagnostic => Assert.Equal((1, 20), (diagnostic.Location!.Line, diagnostic.Location.Column)));
    }

    [Theory]
    [InlineData("people.master", false)]
    [InlineData("people.master.*", false)]
    [InlineData("index:people.master.email", false)]
    [InlineData("column:people.master.email", true)]
    public void A_baseline_entry_accepts_one_object_only(string name, bool accepts) =>
        Assert.Equal(accepts, Judge($"drift: {{baseline: [{{object: '{name}', reason: x, expires: 2027-01-01}}]}}", Column).Baselined.Length == 1);

    [Fact]
    public void What_no_rule_or_entry_applies_to_is_reported_at_its_line()
    {
        const string Rules = """
            drift:
              rules:
                - objects: [people.*, peple.*]
                  severity: ignore
              baseline:
                - {object: people.master.fax, reason: x, expires: 2027-01-01}
            """;
        var settings = ConfigurationFile.Parse(Rules, "/c.yaml").Drift;
        Assert.Equal(["/c.yaml(3,27): warning ST1005", "/c.yaml(6,7): warning ST1006"],
            new DriftRules(settings, Today).FindUnmatched(Outreach.Document.Schema, Outreach.Document.Schema).Select(diagnostic => diagnostic.ToString()[..diagnostic.ToString().IndexOf(": The", StringComparison.Ordinal)]));
        Assert.Equal(["ST1004"], new DriftRules(settings, Today).Judge([]).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Every_fault_of_the_section_is_reported_with_line_and_column()
    {
        const string Rules = """
            drift:
              rule: []
              rules:
                - {object: people.*, severity: ignore}
                - {objects: people.*, severity: worst, kind: tabel, facet: typ, change: changed}
              baseline:
                - {object: people.master, expires: soon}
            """;
        var faults = Assert.Throws<DiagnosticException>(() => ConfigurationFile.Parse(Rules, "/c.yaml")).Diagnostics;
        Assert.Equal(
            ["2,3 ST0303", "4,7 ST0304", "4,8 ST0303", "5,37 ST0304", "5,50 ST0304", "5,64 ST0304", "5,77 ST0304", "7,7 ST0304", "7,40 ST0304"],
            faults.Select(fault => $"{fault.Location!.Line},{fault.Location.Column} {fault.Code}"));
    }

    private static DriftVerdict Judge(string configuration, params ImmutableArray<SchemaChange> changes) =>
        new DriftRules(ConfigurationFile.Parse(configuration, "/c.yaml").Drift, Today).Judge(changes);

    private static SchemaChange Different(ObjectPath path, string facet, DriftSeverity severity) =>
        new() { Path = path, Change = ChangeKind.Different, Facet = facet, Expected = "a", Actual = "b", Severity = severity };
}
