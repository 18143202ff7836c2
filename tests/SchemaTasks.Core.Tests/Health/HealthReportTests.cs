using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Health;

public sealed class HealthReportTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Fact]
    public void Every_check_of_the_configuration_has_a_code() => Assert.Equal(HealthDiagnostics.Checks.Select(check => check.Code), HealthCheckNames.All.Select(check => check.Code));

    [Theory]
    [InlineData("EXCELLENT")]
    [InlineData("GOOD: 1 note", "no_primary_key note")]
    [InlineData("ATTENTION: a.b: it is so", "no_primary_key note", "invalid_indexes attention")]
    [InlineData("BROKEN: a.b: it is so", "queryable broken", "invalid_indexes attention")]
    [InlineData("ATTENTION: queryable could not be checked (needs SELECT)", "queryable unchecked", "no_primary_key note")]
    public void The_worst_finding_decides(string summary, params string[] checks) => Assert.Equal(summary, Report(checks).Summary);

    [Theory]
    [InlineData("broken", "ST6104 Warning, ST6107 Message, ST6124 Error, ST6190 Warning")]
    [InlineData("attention", "ST6104 Error, ST6107 Message, ST6124 Error, ST6190 Error")]
    [InlineData("note", "ST6104 Error, ST6107 Error, ST6124 Error, ST6190 Error")]
    [InlineData("none", "ST6104 Warning, ST6107 Message, ST6124 Warning, ST6190 Warning")]
    public void The_least_level_that_fails_can_be_chosen(string failOn, string expected)
    {
        Assert.True(HealthWords.TryParseFailOn(failOn, out var level));

        var diagnostics = Report("no_primary_key note", "invalid_indexes attention", "queryable broken", "functions unchecked").Diagnostics(level);

        Assert.Equal(expected, string.Join(", ", diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.Severity}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Accepted_findings_do_not_count_until_they_expire()
    {
        var configuration = ConfigurationFile.Parse("""
            health:
              ignore:
                - {check: invalid_indexes, objects: a.*, reason: being rebuilt, expires: 2026-12-31}
                - {check: ST6107, reason: late, expires: 2026-02-20}
                - {check: queryable, reason: too late, expires: 2026-01-01}
                - {check: drift, reason: never found, expires: 2027-01-01}
            """, "c.yaml");

        var report = Report("no_primary_key note", "invalid_indexes attention", "queryable broken").Accepting(configuration.Health.Ignore, Today);

        Assert.Equal(["ST6124"], report.Findings.Select(finding => finding.Check.Code));
        Assert.Equal(["being rebuilt", "late"], report.Checks.SelectMany(check => check.Ignored).Select(finding => finding.IgnoredBecause).Order(StringComparer.Ordinal));
        Assert.Equal([("ST6191", 4), ("ST6191", 5), ("ST6192", 6)], report.Remarks.Select(remark => (remark.Code, remark.Location!.Line)));
        Assert.Contains("being rebuilt", report.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_texts_are_as_expected()
    {
        var report = Report("no_primary_key note", "invalid_indexes attention", "queryable broken", "functions unchecked") with
        {
            Rows = [new RowCount("a.b", 12, true, 1), new RowCount("a.c", 1_200_000, false, 0), new RowCount("a.d", null, false, 0), new RowCount("a.e", 10, true, 10, true)],
        };

        Expected.Matches("report.md", report.ToMarkdown());
        Expected.Matches("report.json", report.ToJson());
    }

    private static HealthReport Report(params string[] checks) => new()
    {
        Database = "app@example.test:5432/app",
        Time = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        Checks = [.. checks.Select(check => check.Split(' ')).Select(words => Result(HealthCheck.Of(words[0]), words[1])).OrderBy(check => check.Check.Code, StringComparer.Ordinal)],
    };

    private static CheckResult Result(HealthCheck check, string level) => level == "unchecked"
        ? new CheckResult { Check = check, Outcome = CheckOutcome.CouldNotCheck, Remarks = ["needs SELECT"] }
        : new CheckResult
        {
            Check = check,
            Outcome = CheckOutcome.Found,
            Elapsed = TimeSpan.FromMilliseconds(3),
            Findings =
            [
                new HealthFinding
                {
                    Check = check,
                    Level = Enum.Parse<HealthLevel>(level, ignoreCase: true),
                    Subject = "a.b",
                    Path = ObjectPath.Of(ObjectKind.Table, "a", "b"),
                    Message = "it is so",
                    Cure = "DROP TABLE a.b;",
                    Location = new SourceLocation("/schema/schema.manifest.yaml", 12, 5),
                },
            ],
        };
}
