using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Model;
using SchemaTasks.Sql;

namespace SchemaTasks.Drift;

public sealed class DriftReportTests
{
    private const string Hostile = "we|ird `\"' <b>\n*/ 😀 ``$$";

    private static readonly DriftGateOptions Options = new()
    {
        Today = new DateOnly(2026, 3, 31),
        ReportFile = "/repository/bin/schema/SCHEMA_DRIFT_REPORT.md",
        SourceRoot = "/repository",
        Outputs = ImmutableDictionary<OutputKind, string>.Empty.Add(OutputKind.Amplify, "/repository/bin/AMPLIFY_TYPES.graphql").Add(OutputKind.FirestoreSchema, "/repository/bin/FIRESTORE_SCHEMA.json"),
        Configuration = ConfigurationFile.Parse("""
            drift:
              rules:
                - {objects: people.master, facet: comment, severity: ignore}
              baseline:
                - {object: people.master.email, facet: type, reason: "*soon* | <later>", expires: 2026-12-31}
            """, "/repository/schema/schema.config.yaml"),
    };

    [Fact]
    public void A_version_that_a_rule_makes_count_is_not_fixed_and_says_why()
    {
        var configuration = ConfigurationFile.Parse("drift: {rules: [{objects: '*', kind: extension, facet: version, severity: high}]}", "/c.yaml");
        var report = new DriftGate(Options with { Configuration = configuration }).Check(Outreach.Document.Schema, Outreach.Document.Positions, Outreach.With(("version: \"1.6\"", "version: \"1.7\"")));
        report = report.WithFix(new SqlScript { Statements = [] });

        var left = Assert.Single(report.Fix!.Unfixable);
        Assert.Equal(Assert.Single(report.Changes).Change.Path, left.Object);
        Assert.Contains("there is no way back to an older one", left.Reason, StringComparison.Ordinal);
        Assert.Contains(left.Reason, report.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_many_kinds_of_change()
    {
        var server = Outreach.With(
            ("name: first_name\n            type: text\n            nullable: false", "name: first_name\n            type: character varying(40)\n            nullable: true"),
            ("type: public.citext\n            nullable: true", "type: text\n            nullable: true"),
            ("values: [owner, executive, manager]", "values: [owner, executive]"),
            ("version: \"1.6\"", "version: \"1.7\""),
            ("comment: One row per person", "comment: Somebody"),
            ("name: master_email_idx", "name: email_idx"),
            ("        row_level_security: enabled\n", ""),
            ("WHERE (master.email IS NOT NULL);", "WHERE (master.email <> ''::text)\n            LIMIT 10;"));
        var people = server.Schemas[0];
        server = server with
        {
            Schemas =
            [
                people with { Tables = [.. people.Tables, new Table { Name = Hostile, Columns = [new Column { Name = Hostile, Type = "text", Nullable = true }] }] },
                new Schema { Name = "scratch" },
            ],
        };
        var report = new DriftGate(Options).Check(Outreach.Document.Schema, Outreach.Document.Positions, server);
        report = report.WithFix(new SqlScript
        {
            Statements =
            [
                new SqlStatement { Text = "ALTER TABLE …", Object = ObjectPath.Of(ObjectKind.Table, "people", "master").Child(ObjectKind.Column, "first_name"), Hazards = [Hazard.TableRewrite, Hazard.LongLock] },
                new SqlStatement { Text = "DROP SCHEMA scratch", Object = ObjectPath.OfSchema("scratch"), Hazards = [Hazard.DataLoss], Withheld = true },
            ],
            Withheld = [ObjectPath.OfSchema("scratch")],
            Unfixable = [new Unfixable(ObjectPath.OfSchema("x"), "Because.")],
        }, remaining: [report.Verdict.Changes[0]]);

        Expected.Matches("drift.md", report.ToMarkdown());
        Expected.Matches("drift.json", report.ToJson());
        Expected.Matches("drift.sarif", report.ToSarif());
        Expected.Matches("drift.junit.xml", report.ToJUnit());
        Expected.Matches("drift.code-quality.json", report.ToCodeQuality("/repository/schema/schema.manifest.yaml"));
        Expected.Matches("drift.log", string.Concat(report.Diagnostics.Select(diagnostic => diagnostic + "\n")));
        Assert.Equal("drift found: 8 changes, 2 critical, 5 high, 1 medium", report.Summary);
        Assert.True(report.Fails);
    }

    [Fact]
    public void A_report_of_no_drift()
    {
        var report = new DriftGate(Options).Check(Outreach.Document.Schema, Outreach.Document.Positions, Outreach.With());
        Expected.Matches("in-sync.md", report.ToMarkdown());
        Expected.Matches("in-sync.json", report.ToJson());
        Assert.False(report.Fails);
        Assert.Equal("in sync", report.Summary);
    }

    [Fact]
    public void A_check_that_could_not_be_made_has_a_report_too()
    {
        var cause = Diagnostic.Create(HostDiagnostics.CannotWrite, null, "x", "The server `db` did not answer | in 60 seconds.");
        var report = new DriftGate(Options).CouldNotCheck([cause], DiagnosticSeverity.Warning);
        Expected.Matches("could-not-check.md", report.ToMarkdown());
        Expected.Matches("could-not-check.json", report.ToJson());
        Expected.Matches("could-not-check.junit.xml", report.ToJUnit());
        Expected.Matches("could-not-check.code-quality.json", report.ToCodeQuality("/repository/schema/schema.manifest.yaml"));
        Assert.Equal([("ST0003", DiagnosticSeverity.Warning), ("ST1001", DiagnosticSeverity.Warning)], report.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Severity)));
        Assert.True(new DriftGate(Options).CouldNotCheck([cause]).Fails);
    }

    [Fact]
    public void A_fix_that_could_not_be_tried_changes_neither_the_verdict_nor_the_script()
    {
        var drift = new DriftGate(Options with { FailOn = null }).Check(Outreach.Document.Schema, Outreach.Document.Positions, Outreach.With(("length(first_name) > 0", "length(first_name) > 1")));
        var fix = new SqlScript { Statements = [new SqlStatement { Text = "SELECT 1", Object = ObjectPath.Database }] };
        var cause = Diagnostic.Create(HostDiagnostics.ReplayRefused, null, "42704: type \"x\" does not exist", "CREATE TABLE t (x x)", "") with { Severity = DiagnosticSeverity.Error };

        var report = drift.WithUntriedFix(fix, [cause]);

        Assert.Equal((drift.Verdict, fix, null), (report.Verdict, report.Fix, report.FixProven));
        Assert.False(report.Fails);
        Assert.Equal((HostDiagnostics.ReplayRefused.Code, DiagnosticSeverity.Warning), (report.Diagnostics[^1].Code, report.Diagnostics[^1].Severity));
        Assert.Contains("- Not proven, ST0010: The shadow server refuses a statement", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("\"proof\": \"could_not_prove\"", report.ToJson(), StringComparison.Ordinal);
        Assert.Contains("ST0010: The shadow server refuses a statement", report.ToSarif(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_is_never_in_sync_and_never_hides_drift()
    {
        var hidden = Diagnostic.Create(HostDiagnostics.CannotWrite, null, "x", "y");
        var gate = new DriftGate(Options);
        Assert.Equal(DriftOutcome.CouldNotCheck, gate.Check(Outreach.Document.Schema, Outreach.Document.Positions, Outreach.With(), [hidden]).Outcome);
        Assert.Equal(DriftOutcome.InSync, gate.Check(Outreach.Document.Schema, Outreach.Document.Positions, Outreach.With(), [hidden with { Severity = DiagnosticSeverity.Message }]).Outcome);
        var drift = gate.Check(Outreach.Document.Schema, Outreach.Document.Positions, Outreach.With(("length(first_name) > 0", "length(first_name) > 1")), [hidden]);
        Assert.Equal((DriftOutcome.Drift, 1, 1), (drift.Outcome, drift.TotalDrifts, drift.CouldNotCheck.Length));
    }

    [Theory]
    [InlineData("none", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning)]
    [InlineData("low", DiagnosticSeverity.Error, DiagnosticSeverity.Error)]
    [InlineData("medium", DiagnosticSeverity.Warning, DiagnosticSeverity.Error)]
    [InlineData("critical", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning)]
    public void FailOn_says_what_is_an_error(string word, DiagnosticSeverity low, DiagnosticSeverity high)
    {
        Assert.True(DriftGateOptions.TryParseFailOn(word, out var failOn));
        var gate = new DriftGate(new DriftGateOptions { Today = Options.Today, ReportFile = Options.ReportFile, FailOn = failOn });
        var report = gate.Check(Outreach.Document.Schema, Outreach.Document.Positions, Outreach.With(("One row per person", "x"), ("length(first_name) > 0", "length(first_name) > 1")));
        Assert.Equal([low, high], report.Diagnostics.OrderByDescending(diagnostic => diagnostic.Code).Select(diagnostic => diagnostic.Severity).Reverse());
    }

    [Fact]
    public void Five_thousand_changes_are_readable_complete_and_under_one_mebibyte()
    {
        var expected = Many("text", Hostile + new string('é', 500));
        var actual = Many("integer", "other");
        var report = new DriftGate(Options).Check(expected, Outreach.Document.Positions, actual);
        Assert.Equal(5000, report.TotalDrifts);

        var markdown = report.ToMarkdown();
        Assert.InRange(Encoding.UTF8.GetByteCount(markdown), 100_000, 1024 * 1024 - 1);
        Assert.Contains("**Total Drifts:** 5000\n", markdown, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(report.ToJson());
        Assert.Equal(5000, json.RootElement.GetProperty("changes").GetArrayLength());

        Assert.Equal(50, report.Diagnostics.Count(diagnostic => diagnostic.Code == "ST1302"));
        var rest = Assert.Single(report.Diagnostics, diagnostic => diagnostic.Code == "ST1002");
        Assert.Equal("And 4950 more of ST1302 (different column), see /repository/bin/schema/SCHEMA_DRIFT_REPORT.md", rest.Message);
    }

    [Fact]
    public void A_replay_on_the_manifests_major_settles_text_that_was_only_printed_differently()
    {
        var gate = new DriftGate(Options);
        var newer = Outreach.With(("postgres: 15", "postgres: 17"), ("(length(first_name) > 0)", "(pg_catalog.length(first_name) > 0)"), ("(id IS NOT NULL)", "(id IS NULL)"));
        var replayed = Outreach.With(("(id IS NOT NULL)", "(id IS NULL)"));

        var report = gate.Check(Outreach.Document.Schema, Outreach.Document.Positions, newer);
        Assert.True(report.NeedsReplay);
        Assert.Equal(2, report.TotalDrifts);
        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Code == "ST1007");

        var settled = gate.Check(Outreach.Document.Schema, Outreach.Document.Positions, newer, replayed: replayed);
        Assert.False(settled.NeedsReplay);
        Assert.Equal(["high policy people.master.own_rows different using: (id IS NOT NULL) → (id IS NULL)"], settled.Verdict.Changes.Select(ChangeLine.Of));
    }

    [Fact]
    public void Owners_and_grants_count_only_when_the_configuration_asks_for_them()
    {
        var server = Outreach.With(("comment: One row per person", "comment: One row per person\n        owner: alice"));
        DriftReport Check(bool owners) => new DriftGate(new DriftGateOptions { Today = Options.Today, ReportFile = "/r.md", Configuration = SchemaConfiguration.Default with { Owners = owners } })
            .Check(Outreach.Document.Schema, Outreach.Document.Positions, server);
        Assert.Equal(0, Check(owners: false).TotalDrifts);
        Assert.Equal(1, Check(owners: true).TotalDrifts);
    }

    [Fact]
    public void The_history_is_dated_and_capped()
    {
        var report = new DriftGate(Options).Check(Outreach.Document.Schema, Outreach.Document.Positions, Outreach.With());
        var at = new DateTimeOffset(2026, 3, 31, 12, 0, 0, TimeSpan.FromHours(2));
        var one = DriftHistory.Append(null, report, at);
        Assert.Equal("""{"at":"2026-03-31T10:00:00Z","outcome":"in_sync","totalDrifts":0,"bySeverity":{"critical":0,"high":0,"medium":0,"low":0}}""" + "\n", one);
        Assert.Equal(DriftHistory.LineLimit, DriftHistory.Append(string.Concat(Enumerable.Repeat("{}\n", 2000)), report, at).Count(c => c == '\n'));
    }

    [Fact]
    public void A_refresh_says_what_it_changes_one_line_an_object() => Assert.Equal(
        [
            "~ enum people.seniority: values: owner, executive, manager → manager, owner, executive",
            "~ column people.master.first_name: type: text → character varying(40); nullable: false → true",
            "- check people.master.master_first_name_check",
            "~ index people.master.master_email_idx: renamed to people.master.email_idx",
            "+ view people.nobody",
            "~ view people.contact_card: definition",
        ],
        RefreshSummary.Of(Outreach.Document.Schema, Outreach.With(
            ("name: first_name\n            type: text\n            nullable: false", "name: first_name\n            type: character varying(40)\n            nullable: true"),
            ("values: [owner, executive, manager]", "values: [manager, owner, executive]"),
            ("        checks:\n          - name: master_first_name_check\n            expression: (length(first_name) > 0)\n", ""),
            ("name: master_email_idx", "name: email_idx"),
            ("WHERE (master.email IS NOT NULL);", "WHERE (master.email IS NULL);"),
            ("    views:\n", "    views:\n      - name: nobody\n        columns:\n          - name: a\n            type: integer\n        definition: SELECT 1 AS a;\n")))
            .OrderBy(line => line.Contains("view people.contact", StringComparison.Ordinal)));

    private static DatabaseSchema Many(string type, string comment) => new()
    {
        Schemas =
        [
            new Schema
            {
                Name = "people",
                Tables =
                [
                    .. Enumerable.Range(0, 250).Select(table => new Table
                    {
                        Name = $"table_{table:000}",
                        Columns = [.. Enumerable.Range(0, 10).Select(column => new Column { Name = $"column_{column}", Type = type, Nullable = true, Comment = comment })],
                    }),
                ],
            },
        ],
    };
}
