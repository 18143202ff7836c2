using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>The whole check: compare, judge, position, report. Pure; the caller logs the report's diagnostics and writes its texts.</summary>
internal sealed class DriftGate(DriftGateOptions options)
{
    /// <summary>Compares a manifest with a server.</summary>
    /// <param name="expected">The manifest.</param>
    /// <param name="positions">Where its objects are.</param>
    /// <param name="actual">What was read of the server.</param>
    /// <param name="reading">Diagnostics of reading the server. They are logged; a warning among them says that not all was read, so that a check that finds no drift is no verdict.</param>
    /// <param name="replayed">
    /// The server's schema once more, replayed on a server of the manifest's major version, if <see cref="DriftReport.NeedsReplay"/> asked
    /// for it: text that is the same there was only printed differently.
    /// </param>
    public DriftReport Check(
        DatabaseSchema expected, ISourceLocator positions, DatabaseSchema actual, ImmutableArray<Diagnostic> reading = default, DatabaseSchema? replayed = null)
    {
        if (reading.IsDefault) reading = [];
        var hidden = reading.Where(MakesNoVerdict).ToImmutableArray();
        var difference = SchemaComparer.Diff(expected, actual);
        var all = difference.Reported;
        var changes = WithoutUnasked(all);
        if (replayed is not null) changes = Settle(changes, SchemaComparer.Compare(expected, replayed));
        var rules = new DriftRules(options.Configuration.Drift, options.Today);
        var verdict = rules.Judge(changes);
        if (verdict.Outcome == DriftOutcome.InSync && hidden.Length > 0) verdict = verdict with { Outcome = DriftOutcome.CouldNotCheck };

        var report = new DriftReport
        {
            Verdict = verdict,
            Changes = Position(verdict.Changes, positions),
            Notes = Position(verdict.Notes, positions),
            Ignored = Position(verdict.Ignored, positions),
            Baselined = [.. Position([.. verdict.Baselined.Select(accepted => accepted.Change)], positions).Zip(verdict.Baselined, (change, accepted) => change with { Reason = accepted.Reason })],
            Tolerated = Without(all, verdict.Changes),
            Difference = difference,
            Counts = KindCounts.Of(expected, actual, verdict.Changes),
            CouldNotCheck = hidden,
            Options = options,
        };
        return report with
        {
            Diagnostics =
            [
                .. reading,
                .. hidden.Length == 0 ? [] : new[] { Diagnostic.Create(DriftDiagnostics.CouldNotCheck, null, string.Join(" ", hidden.Select(diagnostic => diagnostic.Message))) },
                .. ChangeDiagnostics.Of(report),
                .. AcrossMajors(expected, positions, actual, verdict.Changes),
                .. FormerColumnNames.Find(expected, positions, verdict.Changes),
                .. verdict.Diagnostics,
                .. rules.FindUnmatched(expected, actual),
            ],
        };
    }

    /// <summary>The report of a server that is known to be what the manifest says.</summary>
    /// <param name="counts">How many objects of each kind the manifest has.</param>
    public DriftReport InSync(ImmutableArray<KindCount> counts) => new() { Verdict = new DriftVerdict { Outcome = DriftOutcome.InSync }, Counts = counts, Options = options };

    /// <summary>The report of a check that never came to compare anything.</summary>
    /// <param name="causes">Why, at least one: these are logged too.</param>
    /// <param name="severity">How the outcome is logged (<c>SchemaUnreachable</c>); the causes are logged no worse.</param>
    public DriftReport CouldNotCheck(ImmutableArray<Diagnostic> causes, DiagnosticSeverity severity = DiagnosticSeverity.Error) => new()
    {
        Verdict = new DriftVerdict { Outcome = DriftOutcome.CouldNotCheck },
        CouldNotCheck = causes,
        Options = options,
        Diagnostics =
        [
            .. causes.Select(cause => cause.Severity > severity ? cause with { Severity = severity } : cause),
            Diagnostic.Create(DriftDiagnostics.CouldNotCheck, null, "it could not be read.") with { Severity = severity },
        ],
    };

    /// <summary>A server newer than this version is read as far as it is known; objects left out on request were not asked for; views in a circle are in no manifest.</summary>
    private static bool MakesNoVerdict(Diagnostic reading) => reading.Severity != DiagnosticSeverity.Message && reading.Descriptor != CatalogDiagnostics.Newer && reading.Descriptor != CatalogDiagnostics.ViewCircle;

    /// <summary>Owners and grants are compared only when the configuration asks for them.</summary>
    private ImmutableArray<SchemaChange> WithoutUnasked(ImmutableArray<SchemaChange> changes) =>
    [
        .. changes.Where(change => change.Facet switch
        {
            FacetNames.Owner => options.Configuration.Owners,
            FacetNames.Grants => options.Configuration.Grants,
            _ => true,
        }),
    ];

    private static ImmutableArray<SchemaChange> Settle(ImmutableArray<SchemaChange> changes, ImmutableArray<SchemaChange> replayed)
    {
        var real = replayed.Select(change => (change.Path, change.Facet)).ToHashSet();
        return [.. changes.Where(change => !change.TextAcrossMajors || real.Contains((change.Path, change.Facet))).Select(change => change with { TextAcrossMajors = false })];
    }

    private static ImmutableArray<SchemaChange> Without(ImmutableArray<SchemaChange> all, ImmutableArray<SchemaChange> counted)
    {
        var left = counted.Select(change => change.Identity).ToHashSet();
        // What the server alone decides is no part of any script.
        return [.. all.Where(change => !left.Contains(change.Identity) && change.Facet is not (FacetNames.Postgres or FacetNames.Version))];
    }

    private ImmutableArray<ReportedChange> Position(ImmutableArray<SchemaChange> changes, ISourceLocator positions) =>
    [
        .. changes.Select(change => new ReportedChange
        {
            Change = change,
            Code = DriftDiagnostics.Of(change.Change, change.Path.Kind).Code,
            Location = positions.Locate(change.Path, change.Facet),
            Outputs = OutputImpact.Of(change, options.Outputs),
        }),
    ];

    private static IEnumerable<Diagnostic> AcrossMajors(DatabaseSchema expected, ISourceLocator positions, DatabaseSchema actual, ImmutableArray<SchemaChange> changes)
    {
        var count = changes.Count(change => change.TextAcrossMajors);
        if (count > 0) yield return Diagnostic.Create(DriftDiagnostics.TextAcrossMajors, positions.Locate(ObjectPath.Database, FacetNames.Postgres), expected.PostgresMajor, actual.PostgresMajor, count);
    }
}
