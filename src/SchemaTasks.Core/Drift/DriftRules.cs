using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>Applies the configuration file's rules and baseline to a comparison's changes.</summary>
/// <param name="settings">The <c>drift</c> section.</param>
/// <param name="today">What baseline entries expire against.</param>
public sealed class DriftRules(DriftSettings settings, DateOnly today)
{
    /// <summary>
    /// For each change in turn: the last rule that matches it sets its severity or ignores it; else, unless it is a note, the first baseline
    /// entry that matches it and has not lapsed accepts it; else it counts.
    /// </summary>
    public DriftVerdict Judge(ImmutableArray<SchemaChange> changes)
    {
        var counted = ImmutableArray.CreateBuilder<SchemaChange>();
        var notes = ImmutableArray.CreateBuilder<SchemaChange>();
        var ignored = ImmutableArray.CreateBuilder<SchemaChange>();
        var baselined = ImmutableArray.CreateBuilder<BaselinedChange>();
        var used = new HashSet<BaselineEntry>(ReferenceEqualityComparer.Instance);
        foreach (var change in changes)
        {
            var rule = settings.Rules.LastOrDefault(rule => rule.Matches(change));
            if (rule is { Severity: null })
            {
                ignored.Add(change);
                continue;
            }
            var judged = rule?.Severity is { } severity ? change with { Severity = severity } : change;
            var entry = settings.Baseline.FirstOrDefault(entry => entry.Matches(change));
            if (entry is not null) used.Add(entry);
            if (judged.Severity == DriftSeverity.Note) notes.Add(judged);
            else if (entry is not null && !entry.IsLapsed(today)) baselined.Add(new BaselinedChange(judged, entry.Reason));
            else counted.Add(judged);
        }
        return new DriftVerdict
        {
            Outcome = counted.Count > 0 ? DriftOutcome.Drift : DriftOutcome.InSync,
            Changes = counted.DrainToImmutable(),
            Notes = notes.DrainToImmutable(),
            Ignored = ignored.DrainToImmutable(),
            Baselined = baselined.DrainToImmutable(),
            Diagnostics = [.. settings.Baseline.SelectMany(entry => Faults(entry, used.Contains(entry)))],
        };
    }

    /// <summary>What the rules and the baseline name that is on neither side.</summary>
    public ImmutableArray<Diagnostic> FindUnmatched(DatabaseSchema expected, DatabaseSchema actual)
    {
        if (settings.Rules.IsEmpty && settings.Baseline.IsEmpty) return [];
        var paths = ObjectInventory.Of(expected).Concat(ObjectInventory.Of(actual)).ToHashSet();
        return
        [
            .. settings.Rules.SelectMany(rule => rule.Objects)
                .Where(glob => !paths.Any(glob.Matches))
                .Select(glob => Diagnostic.Create(DriftDiagnostics.PatternMatchesNothing, glob.Location, OneLine.Of(glob.ToString()))),
            .. settings.Baseline.Where(entry => !paths.Any(entry.Matches))
                .Select(entry => Diagnostic.Create(DriftDiagnostics.BaselineMatchesNothing, entry.Location, OneLine.Of(entry.Object))),
        ];
    }

    private IEnumerable<Diagnostic> Faults(BaselineEntry entry, bool isUsed)
    {
        if (entry.IsExpired(today))
        {
            var isLapsed = entry.IsLapsed(today);
            yield return Diagnostic.Create(DriftDiagnostics.BaselineExpired, entry.Location, OneLine.Of(entry.Object), Day(entry.Expires),
                isLapsed
                    ? "It is not accepted any more: fix it and remove the entry, or agree on a new day."
                    : $"It is still accepted until {Day(entry.Expires.AddDays(BaselineEntry.GracePeriod.Days))}; then this is an error.")
                with
            { Severity = isLapsed ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning };
        }
        else if (!isUsed)
        {
            yield return Diagnostic.Create(DriftDiagnostics.BaselineUnused, entry.Location, OneLine.Of(entry.Object));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
