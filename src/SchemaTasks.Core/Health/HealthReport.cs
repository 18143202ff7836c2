using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Health;

/// <summary>All that a health run found, and its texts. Facts and times differ from run to run.</summary>
internal sealed record HealthReport
{
    private const int MostReasons = 3;

    /// <summary>Who was asked, for people: no secret.</summary>
    public required string Database { get; init; }

    public required DateTimeOffset Time { get; init; }

    public ServerFacts? Facts { get; init; }

    /// <summary>In order of code.</summary>
    public ImmutableArray<CheckResult> Checks { get; init; } = [];

    public ImmutableArray<RowCount> Rows { get; init; } = [];

    /// <summary>Of the configuration's entries: expired, or matching nothing.</summary>
    public ImmutableArray<Diagnostic> Remarks { get; init; } = [];

    /// <summary>Those that count, the worst first.</summary>
    public IEnumerable<HealthFinding> Findings => Checks.SelectMany(check => check.Findings).OrderByDescending(finding => finding.Level);

    public IEnumerable<CheckResult> Unchecked => Checks.Where(check => check.Outcome == CheckOutcome.CouldNotCheck);

    public HealthVerdict Verdict => (Worst, Unchecked.Any()) switch
    {
        (HealthLevel.Broken, _) => HealthVerdict.Broken,
        (HealthLevel.Attention, _) or (_, true) => HealthVerdict.Attention,
        (HealthLevel.Note, false) => HealthVerdict.Good,
        (null, false) => HealthVerdict.Excellent,
    };

    private HealthLevel? Worst => Findings.Select(finding => (HealthLevel?)finding.Level).FirstOrDefault();

    /// <summary><c>BROKEN: people.contact_card: it cannot be queried: 42P01 …</c>: one line, at most three reasons.</summary>
    public string Summary
    {
        get
        {
            var reasons = Verdict switch
            {
                HealthVerdict.Excellent => [],
                HealthVerdict.Good => [Count(Findings.Count(), "note")],
                HealthVerdict.Broken => Reasons(HealthLevel.Broken),
                HealthVerdict.Attention => [.. Reasons(HealthLevel.Attention), .. Unchecked.Select(check => $"{check.Check.Word} could not be checked{(check.Remarks.Length > 0 ? $" ({check.Remarks[0]})" : "")}")],
            };
            var more = reasons.Count > MostReasons ? $", and {reasons.Count - MostReasons} more" : "";
            return reasons.Count == 0 ? HealthWords.Of(Verdict) : $"{HealthWords.Of(Verdict)}: {string.Join(", ", reasons.Take(MostReasons))}{more}";
        }
    }

    /// <param name="failOn">The least level that is an error; <see langword="null"/> for none. Lesser findings are warnings, notes messages.</param>
    public IEnumerable<Diagnostic> Diagnostics(HealthLevel? failOn)
    {
        foreach (var finding in Findings)
        {
            yield return Diagnostic.Create(finding.Check.Descriptor, finding.Location, finding.Subject, finding.Message, finding.Cure is { } cure ? $" {cure}" : "") with
            {
                Severity = finding.Level >= failOn ? DiagnosticSeverity.Error : finding.Level == HealthLevel.Note ? DiagnosticSeverity.Message : DiagnosticSeverity.Warning,
            };
        }
        foreach (var check in Unchecked)
        {
            yield return Diagnostic.Create(HealthDiagnostics.CouldNotCheck, null, check.Check.Word, string.Join("; ", check.Remarks.Take(5)) + (check.Remarks.Length > 5 ? $"; and {check.Remarks.Length - 5} more" : "")) with
            {
                Severity = failOn <= HealthLevel.Attention ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            };
        }
        foreach (var remark in Remarks) yield return remark;
    }

    /// <summary><c>SCHEMA_HEALTH_REPORT.md</c>: at most 20 objects a check.</summary>
    public string ToMarkdown() => new HealthMarkdown(this).Print();

    /// <summary><c>SCHEMA_HEALTH_REPORT.json</c>: all, in the shape of <c>schema-health-report.v1.json</c>.</summary>
    public string ToJson() => HealthJson.Print(this);

    /// <summary>The same report without what the configuration accepts.</summary>
    public HealthReport Accepting(ImmutableArray<HealthIgnore> entries, DateOnly today)
    {
        var used = new HashSet<HealthIgnore>(ReferenceEqualityComparer.Instance);
        var checks = Checks.Select(check =>
        {
            var findings = check.Findings.Select(finding => finding with { IgnoredBecause = Accept(finding)?.Reason }).ToList();
            return check with
            {
                Findings = [.. findings.Where(finding => finding.IgnoredBecause is null).OrderByDescending(finding => finding.Level)],
                Ignored = [.. findings.Where(finding => finding.IgnoredBecause is not null)],
                Outcome = check.Outcome == CheckOutcome.Found && findings.TrueForAll(finding => finding.IgnoredBecause is not null) ? CheckOutcome.Ok : check.Outcome,
            };
        }).ToImmutableArray();
        var remarks = entries.SelectMany(entry => Remark(entry)).ToImmutableArray();
        return this with { Checks = checks, Remarks = [.. Remarks, .. remarks] };

        HealthIgnore? Accept(HealthFinding finding)
        {
            var entry = entries.FirstOrDefault(entry => entry.Matches(finding.Check.Word, finding.Check.Code, finding.Path));
            if (entry is not null) used.Add(entry);
            return entry is null || entry.IsLapsed(today) ? null : entry;
        }

        IEnumerable<Diagnostic> Remark(HealthIgnore entry)
        {
            if (!used.Contains(entry)) yield return Diagnostic.Create(HealthDiagnostics.IgnoreUnmatched, entry.Location, entry.Check);
            else if (entry.IsExpired(today)) yield return Diagnostic.Create(HealthDiagnostics.IgnoreExpired, entry.Location, entry.Check, entry.Expires);
        }
    }

    private List<string> Reasons(HealthLevel level) => [.. Findings.Where(finding => finding.Level == level).Select(finding => $"{finding.Subject}: {finding.Message}")];

    private static string Count(int number, string word) => $"{number} {word}{(number == 1 ? "" : "s")}";
}
