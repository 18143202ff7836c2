using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Sql;

namespace SchemaTasks.Drift;

/// <summary>All that a check found, and its texts. Nothing in them is dated: the same check gives the same bytes.</summary>
internal sealed record DriftReport
{
    public required DriftVerdict Verdict { get; init; }

    /// <summary>What counts as drift, in the comparison's order.</summary>
    public ImmutableArray<ReportedChange> Changes { get; init; } = [];

    public ImmutableArray<ReportedChange> Notes { get; init; } = [];

    public ImmutableArray<ReportedChange> Ignored { get; init; } = [];

    public ImmutableArray<ReportedChange> Baselined { get; init; } = [];

    /// <summary>Everything that differs and is not counted as drift: a fix script leaves it as it is on the server.</summary>
    public ImmutableArray<SchemaChange> Tolerated { get; init; } = [];

    /// <summary>How the two schemas differ, before any rule; <see langword="null"/> when they were not compared.</summary>
    internal SchemaDiff? Difference { get; init; }

    /// <summary>By kind, those that either side has any of; empty when nothing was compared.</summary>
    public ImmutableArray<KindCount> Counts { get; init; } = [];

    /// <summary>What could not be read, and why.</summary>
    public ImmutableArray<Diagnostic> CouldNotCheck { get; init; } = [];

    /// <summary>To be logged: at most 50 of one code, errors or warnings by <see cref="DriftGateOptions.FailOn"/>.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>A message: that the server's definitions were replayed for the verdict, and where; <see langword="null"/> when none needed it.</summary>
    public Diagnostic? Replay { get; init; }

    /// <summary>The script that removes the drift, see <see cref="WithFix"/>.</summary>
    public SqlScript? Fix { get; init; }

    /// <summary>What drift the fix script left on a copy of the server: none proves it. <see langword="null"/> when it was not tried, or not to its end.</summary>
    public ImmutableArray<SchemaChange>? FixRemaining { get; init; }

    /// <summary>Whether the fix script was tried on a copy of the server: <see langword="true"/> when no drift remained there.</summary>
    public bool? FixProven => FixRemaining?.IsEmpty;

    /// <summary>Why the fix script could not be tried to its end, see <see cref="WithUntriedFix"/>.</summary>
    public ImmutableArray<Diagnostic> FixUntried { get; init; } = [];

    /// <summary>What the check was asked to do.</summary>
    public required DriftGateOptions Options { get; init; }

    public DriftOutcome Outcome => Verdict.Outcome;

    public int TotalDrifts => Verdict.Changes.Length;

    /// <summary>Whether some changes are text that two major versions may have printed differently: see <see cref="DriftGate.Check"/>.</summary>
    public bool NeedsReplay => Verdict.Changes.Any(change => change.TextAcrossMajors);

    /// <summary>Whether the build fails on it: an error is among the diagnostics.</summary>
    public bool Fails => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary><c>in sync</c>, or <c>drift found: 3 changes, 1 critical, 2 low</c>: for a status line.</summary>
    public string Summary => Outcome switch
    {
        DriftOutcome.InSync => "in sync",
        DriftOutcome.CouldNotCheck => "could not check",
        DriftOutcome.Drift => $"drift found: {TotalDrifts} {(TotalDrifts == 1 ? "change" : "changes")}, {string.Join(", ", BySeverity.Where(pair => pair.Count > 0).Select(pair => $"{pair.Count} {DriftWords.Of(pair.Severity)}"))}",
    };

    /// <summary>One line a change, at most 50 of one kind, for a log in which drift is no error: <c>critical column people.master.email: it is in the manifest, not on the server</c>.</summary>
    public ImmutableArray<string> Lines => [.. ChangeDiagnostics.Lines(this)];

    /// <summary>The severities that count, worst first.</summary>
    internal IEnumerable<(DriftSeverity Severity, int Count)> BySeverity =>
        Enum.GetValues<DriftSeverity>().Where(severity => severity != DriftSeverity.Note).OrderDescending()
            .Select(severity => (severity, Changes.Count(change => change.Change.Severity == severity)));

    /// <summary>The same report with the hazards of the statements that fix each change.</summary>
    /// <param name="fix">The script.</param>
    /// <param name="remaining"><see cref="FixRemaining"/></param>
    public DriftReport WithFix(SqlScript fix, ImmutableArray<SchemaChange>? remaining = null)
    {
        var hazards = fix.Statements.Where(statement => statement.Hazards.Length > 0).ToLookup(statement => statement.Object, statement => statement.Hazards);
        return this with
        {
            Fix = Changes.Select(Unscripted).OfType<Unfixable>().ToList() is { Count: > 0 } unscripted ? fix with { Unfixable = [.. fix.Unfixable, .. unscripted] } : fix,
            FixRemaining = remaining,
            Changes =
            [
                .. Changes.Select(change => change with
                {
                    Hazards = [.. hazards[change.Change.Path].Concat(change.Change.RenamedTo is { } renamed ? hazards[renamed] : []).SelectMany(found => found).Distinct().Order()],
                }),
            ],
        };
    }

    /// <summary>Versions are notes, for which no script is made; a rule may make them count.</summary>
    private static Unfixable? Unscripted(ReportedChange reported) => reported.Change switch
    {
        { Facet: FacetNames.Version, Path: var path } => new(path, "The script leaves versions of extensions alone: ALTER EXTENSION … UPDATE TO a newer one; there is no way back to an older one."),
        { Facet: FacetNames.Postgres, Path: var path } => new(path, "No statement changes the server's version; run SchemaRefresh."),
        _ => null,
    };

    /// <summary>The same report with a fix script that could not be tried. The causes are warnings: neither verdict nor script hangs on the trial.</summary>
    public DriftReport WithUntriedFix(SqlScript fix, ImmutableArray<Diagnostic> causes)
    {
        ImmutableArray<Diagnostic> warnings = [.. causes.Select(cause => cause with { Severity = DiagnosticSeverity.Warning })];
        return WithFix(fix) with { FixUntried = warnings, Diagnostics = [.. Diagnostics, .. warnings] };
    }

    /// <summary><c>SCHEMA_DRIFT_REPORT.md</c>, which also serves as GitHub's step summary: under 1 MiB, however many changes there are.</summary>
    public string ToMarkdown() => new MarkdownReport(this).Print();

    /// <summary><c>SCHEMA_DRIFT_REPORT.json</c>: everything, uncut, in the shape of <c>schema-drift-report.v1.json</c>.</summary>
    public string ToJson() => JsonReport.Print(this);

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    public string ToSarif() => SarifReport.Print(this);

    /// <summary>JUnit's XML, for lists of tests.</summary>
    public string ToJUnit() => JUnitReport.Print(this);

    /// <summary>GitLab's code quality report.</summary>
    /// <param name="manifestFile">Absolute path.</param>
    public string ToCodeQuality(string manifestFile) => CodeQualityReport.Print(this, manifestFile);
}
