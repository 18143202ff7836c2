using System.Globalization;
using System.Text;
using SchemaTasks.Drift;

namespace SchemaTasks.Health;

/// <summary>Prints <c>SCHEMA_HEALTH_REPORT.md</c>.</summary>
internal sealed class HealthMarkdown(HealthReport report)
{
    private const int MostObjects = 20;
    private const int MostTables = 200;

    private readonly StringBuilder _text = new();

    public string Print()
    {
        Line("# Schema health report");
        Line();
        Line($"**{HealthWords.Of(report.Verdict)}**{MarkdownText.Prose(report.Summary[HealthWords.Of(report.Verdict).Length..])}");
        Line();
        PrintFacts();
        PrintChecks();
        PrintFindings();
        PrintUnchecked();
        PrintRows();
        PrintIgnored();
        return _text.ToString().TrimEnd('\n') + "\n";
    }

    private void PrintFacts()
    {
        Line("| | |");
        Line("|---|---|");
        Line($"| Database | {MarkdownText.Prose(report.Database)} |");
        Line(string.Create(CultureInfo.InvariantCulture, $"| Time | {report.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z |"));
        if (report.Facts is not { } facts) return;
        var platform = facts.Platform.Length == 0 ? "" : $" ({MarkdownText.Prose(facts.Platform)}{string.Concat(facts.PlatformIds.Select(id => $", {MarkdownText.Code(id)}"))})";
        Line($"| Server | PostgreSQL {MarkdownText.Prose(facts.Version)}{platform}{(facts.IsReplica ? ", a replica" : "")} |");
        Line($"| Role | {MarkdownText.Code(facts.Role)}{(facts.IsSuperuser ? ", a superuser" : "")} |");
        Line($"| Encryption | {(facts.IsEncrypted ? MarkdownText.Prose(facts.Encryption) : "none")} |");
        Line(string.Create(CultureInfo.InvariantCulture, $"| Connections | {facts.Connections} of {facts.MaxConnections - facts.ReservedConnections} |"));
        Line($"| Size | {IndexChecks.Size(facts.DatabaseBytes)} |");
        Line($"| Encoding, time zone | {MarkdownText.Prose(facts.Encoding)}, {MarkdownText.Prose(facts.TimeZone)} |");
        Line();
    }

    private void PrintChecks()
    {
        Line("## Checks");
        Line();
        Line("| Check | Code | Outcome | Broken | Attention | Notes | ms |");
        Line("|---|---|---|---:|---:|---:|---:|");
        foreach (var check in report.Checks)
        {
            string Count(HealthLevel level) => check.Findings.Count(finding => finding.Level == level) is > 0 and var count ? count.ToString(CultureInfo.InvariantCulture) : "";
            var outcome = HealthWords.Of(check.Outcome).Replace('_', ' ');
            Line(string.Create(CultureInfo.InvariantCulture, $"| {check.Check.Word.Replace('_', ' ')} | {check.Check.Code} | {outcome} | {Count(HealthLevel.Broken)} | {Count(HealthLevel.Attention)} | {Count(HealthLevel.Note)} | {check.Elapsed.TotalMilliseconds:0} |"));
        }
        Line();
    }

    private void PrintFindings()
    {
        foreach (var level in new[] { HealthLevel.Broken, HealthLevel.Attention, HealthLevel.Note })
        {
            var groups = report.Checks.Select(check => (check.Check, Findings: check.Findings.Where(finding => finding.Level == level).ToList())).Where(group => group.Findings.Count > 0).ToList();
            if (groups.Count == 0) continue;
            Line(level switch { HealthLevel.Broken => "## Broken", HealthLevel.Attention => "## Needs attention", HealthLevel.Note => "## Notes" });
            Line();
            foreach (var (check, findings) in groups) PrintGroup(check, findings);
        }
    }

    private void PrintGroup(HealthCheck check, List<HealthFinding> findings)
    {
        Line($"### {check.Descriptor.Title} ({check.Code})");
        Line();
        foreach (var finding in findings.Take(MostObjects))
        {
            var place = finding.Location is { } location ? $" ({MarkdownText.Prose(Path.GetFileName(location.File))}, line {location.Line})" : "";
            Line($"- {MarkdownText.Code(finding.Subject)}: {MarkdownText.Prose(finding.Message)}{place}");
            if (finding.Cure is { } cure) Line($"  - {MarkdownText.Code(cure)}");
        }
        if (findings.Count > MostObjects) Line($"- and {findings.Count - MostObjects} more: the JSON report has all of them");
        Line();
    }

    private void PrintUnchecked()
    {
        if (!report.Unchecked.Any()) return;
        Line("## Could not check");
        Line();
        foreach (var check in report.Unchecked)
        {
            foreach (var remark in check.Remarks.Take(MostObjects)) Line($"- {check.Check.Word.Replace('_', ' ')}: {MarkdownText.Prose(remark)}");
            if (check.Remarks.Length > MostObjects) Line($"- {check.Check.Word.Replace('_', ' ')}: and {check.Remarks.Length - MostObjects} more");
        }
        Line();
    }

    private void PrintRows()
    {
        if (report.Rows.IsEmpty) return;
        Line("## Rows");
        Line();
        Line("| Table | Rows | Required |");
        Line("|---|---:|---:|");
        foreach (var row in report.Rows.OrderByDescending(row => row.Minimum > 0).Take(MostTables))
            Line($"| {MarkdownText.Code(row.Relation)} | {row.Text} | {(row.Minimum > 0 ? row.Minimum.ToString("N0", CultureInfo.InvariantCulture) : "")} |");
        if (report.Rows.Length > MostTables) Line($"| and {report.Rows.Length - MostTables} more | | |");
        Line();
    }

    private void PrintIgnored()
    {
        var ignored = report.Checks.SelectMany(check => check.Ignored).ToList();
        if (ignored.Count == 0) return;
        Line("## Accepted by the configuration");
        Line();
        foreach (var finding in ignored.Take(MostTables)) Line($"- {finding.Check.Code} {MarkdownText.Code(finding.Subject)}: {MarkdownText.Prose(finding.IgnoredBecause!)}");
        Line();
    }

    /// <summary>The report may be printed into a log as it is.</summary>
    private void Line(string line = "") => _text.Append(SafeText.Line(line)).Append('\n');
}
