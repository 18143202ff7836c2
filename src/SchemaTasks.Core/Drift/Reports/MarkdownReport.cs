using System.Globalization;
using System.Text;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Sql;
using SchemaTasks.Text;

namespace SchemaTasks.Drift;

/// <summary>Prints <c>SCHEMA_DRIFT_REPORT.md</c>. Details stop, and say so, before the text reaches GitHub's limit of 1 MiB.</summary>
internal sealed class MarkdownReport(DriftReport report)
{
    /// <summary>In UTF-8 bytes, the sections after the details included.</summary>
    private const int DetailBudget = 900_000;

    /// <summary>With more changes than these, texts are cut shorter and definitions are not shown line by line.</summary>
    private const int ManyChanges = 300;

    /// <summary>Of a side in the table, in UTF-16 units; longer texts are shown below it.</summary>
    private const int LongestCell = 200;

    private readonly StringBuilder _text = new();
    private readonly SideWords _words = SideWords.Of(report.Options.Sides.ComparedWith);
    private int _bytes;

    public string Print()
    {
        Line("# Schema drift report");
        Line();
        Line($"**Outcome:** {DriftWords.Of(report.Outcome)}");
        Line();
        Line($"**Total Drifts:** {report.TotalDrifts}");
        Line();
        PrintSides();
        Line(Status());
        Line();
        PrintSeverities();
        PrintSummary();
        PrintCouldNotCheck();
        PrintDetails();
        PrintOutputs();
        PrintFix();
        PrintApart("Notes", "In the report only: neither drift nor a warning.", report.Notes);
        PrintApart("Baselined", "Accepted by the configuration file until the entry expires.", report.Baselined);
        PrintApart("Ignored", "Left out by a rule of the configuration file.", report.Ignored);
        return _text.ToString().TrimEnd('\n') + "\n";
    }

    private string Status() => report.Outcome switch
    {
        DriftOutcome.InSync => _words.IsInSync,
        DriftOutcome.Drift when report.CouldNotCheck.Length > 0 => $"{_words.Differs}, and a part of it could not be read.",
        DriftOutcome.Drift => $"{_words.Differs}.",
        DriftOutcome.CouldNotCheck => $"{_words.Subject}, or a part of it, could not be read. The result is unknown, not \"in sync\".",
    };

    /// <summary>What was compared with what, as far as it is known.</summary>
    private void PrintSides()
    {
        var sides = report.Options.Sides;
        if (sides.Source is { } source)
        {
            Line($"**{_words.Title}:** {(sides.Name is { } name ? $"{MarkdownText.Prose(name)}, " : "")}{MarkdownText.Code(source)}{(sides.Database is { } database ? $", database {MarkdownText.Code(database)}" : "")}{(sides.ComparedWith == ComparedWith.Migrations ? ", applied to a shadow server" : "")}{string.Concat(sides.HostIds.Select(id => $", {id.Key} {MarkdownText.Code(id.Value)}"))}");
            Line();
        }
        if (sides.Manifest is not { } manifest) return;
        var commit = sides.Commit is { } hash ? $", commit {MarkdownText.Code(hash)}{(sides.IsModified ? " with uncommitted changes" : "")}" : "";
        Line($"**Manifest:** {MarkdownText.Code(manifest)}{commit}");
        Line();
    }

    private void PrintSeverities()
    {
        if (report.TotalDrifts == 0) return;
        Line("| Severity | Changes |");
        Line("|---|---:|");
        foreach (var (severity, count) in report.BySeverity.Where(pair => pair.Count > 0)) Line($"| {DriftWords.Of(severity)} | {count} |");
        Line();
    }

    private void PrintSummary()
    {
        if (report.Counts.Length == 0) return;
        Line("## Summary");
        Line();
        foreach (var count in report.Counts) Line($"- {Plural(count.Kind)}: {count.Matching}/{count.Expected} match{Beyond(count.Kind)}");
        if (NotCompared() is { Length: > 0 } left) Line($"- not compared: {left}");
        Line();
    }

    private string NotCompared() => (report.Options.Configuration.Owners, report.Options.Configuration.Grants) switch
    {
        (true, true) => "",
        (false, true) => "owners (`owners: true` in the configuration compares them)",
        (true, false) => "grants (`grants: true` in the configuration compares them)",
        (false, false) => "owners and grants (`owners: true` and `grants: true` in the configuration compare them)",
    };

    private string Beyond(ObjectKind kind)
    {
        var unexpected = report.Changes.Count(change => change.Change.Change == ChangeKind.Unexpected && change.Change.Path.Kind == kind);
        return unexpected == 0 ? "" : $", {unexpected} unexpected";
    }

    private void PrintCouldNotCheck()
    {
        if (report.CouldNotCheck.Length == 0) return;
        Line("## Could not check");
        Line();
        foreach (var cause in report.CouldNotCheck) Line($"- {cause.Code}: {MarkdownText.Prose(cause.Message)}");
        Line();
    }

    private void PrintDetails()
    {
        if (report.Changes.Length == 0) return;
        Line("## Changes");
        Line();
        Line($"Manifest = expected, {_words.Title} = actual.");
        Line();
        var printed = 0;
        foreach (var schema in report.Changes.GroupBy(change => change.Change.Path.Schema, StringComparer.Ordinal))
        {
            if (_bytes > DetailBudget) break;
            Line(schema.Key.Length == 0 ? "### Database" : $"### Schema {MarkdownText.Code(schema.Key)}");
            Line();
            foreach (var container in schema.GroupBy(change => Container(change.Change.Path)))
            {
                if (_bytes > DetailBudget) break;
                printed += PrintContainer(container.Key, [.. container]);
            }
        }
        if (printed < report.Changes.Length)
        {
            Line($"**And {report.Changes.Length - printed} more changes**, not shown here to keep this report under 1 MiB; the JSON report beside it lists all of them.");
            Line();
        }
    }

    /// <returns>How many of the changes were printed.</returns>
    private int PrintContainer(string title, List<ReportedChange> changes)
    {
        if (title.Length > 0)
        {
            Line($"#### {title}");
            Line();
        }
        Line($"| Severity | Object | Change | Manifest | {_words.Title} | Line | Code | Recommended action |");
        Line("|---|---|---|---|---|---:|---|---|");
        var printed = 0;
        foreach (var change in changes)
        {
            if (_bytes > DetailBudget) break;
            PrintRow(change);
            printed++;
        }
        Line();
        if (report.Changes.Length <= ManyChanges) changes.ForEach(PrintText);
        return printed;
    }

    private void PrintRow(ReportedChange reported)
    {
        var change = reported.Change;
        var what = change.Facet is null ? DriftWords.Of(change.Change) : MarkdownText.Code(change.Facet);
        var (expected, actual) = Cells(change);
        var hazards = reported.Hazards.Length == 0 ? "" : $" Hazards: {string.Join(", ", reported.Hazards.Select(HazardNames.Label))}.";
        Line($"| {DriftWords.Of(change.Severity)} | {KindNames.InText(change.Path.Kind)} {MarkdownText.Code(Name(change.Path))} | {what} | {expected} | {actual} "
            + $"| {reported.Location?.Line.ToString(CultureInfo.InvariantCulture)} | {reported.Code} | {MarkdownText.Prose(RecommendedAction.Of(change, report.Options.Sides))}{hazards} |");
    }

    /// <summary>Definitions of several lines, line by line, and long ones of one line.</summary>
    private void PrintText(ReportedChange reported)
    {
        var change = reported.Change;
        if (change.Change != ChangeKind.Different || change.Expected is not { } expected || change.Actual is not { } actual) return;
        var isOneLine = !expected.Contains('\n', StringComparison.Ordinal) && !actual.Contains('\n', StringComparison.Ordinal);
        if ((isOneLine && expected.Length <= LongestCell && actual.Length <= LongestCell) || _bytes > DetailBudget / 2) return;
        var parts = DifferingParts.Of(expected, actual, 500);
        string[] lines = isOneLine ? ["-" + parts.Expected, "+" + parts.Actual] : [.. TextDifference.Lines(expected, actual, limit: 200).Select(line => line.Length > 500 ? line[..500] + "…" : line)];
        Line($"{MarkdownText.Code(change.Path.ToString())} {MarkdownText.Prose(change.Facet!)}:");
        Line();
        var fence = MarkdownText.Fence(lines);
        Line(fence + "diff");
        foreach (var line in lines) Line(line);
        Line(fence);
        Line();
    }

    private void PrintOutputs()
    {
        var affected = report.Changes.SelectMany(change => change.Outputs, (change, output) => (Change: change, Output: output)).GroupBy(pair => pair.Output).ToList();
        if (affected.Count == 0) return;
        Line($"## Generated files that no longer fit {_words.FitNoLonger}");
        Line();
        foreach (var group in affected.OrderBy(group => group.Key.Output))
        {
            var objects = group.Select(pair => pair.Change.Change.Path.ToString()).Distinct(StringComparer.Ordinal).ToList();
            var more = objects.Count > 5 ? $" and {objects.Count - 5} more" : "";
            Line($"- {MarkdownText.Code(group.Key.FileName)}: {string.Join(", ", objects.Take(5).Select(name => MarkdownText.Code(name, 120)))}{more}");
        }
        Line();
    }

    private void PrintFix()
    {
        if (report.Fix is not { } fix || report.Changes.Length == 0) return;
        Line("## Fix script");
        Line();
        var withheld = fix.Statements.Count(statement => statement.Withheld);
        Line($"{(fix.Statements.Length == 1 ? "1 statement brings" : $"{fix.Statements.Length} statements bring")} {_words.Fixed} to the manifest{(withheld > 0 ? $"; commented out because they destroy data or need one that does: {withheld}" : "")}.");
        Line();
        foreach (var hazard in fix.Statements.SelectMany(statement => statement.Hazards).GroupBy(hazard => hazard).OrderBy(group => group.Key))
        {
            Line($"- {HazardNames.Label(hazard.Key)}: {hazard.Count()}");
        }
        foreach (var unfixable in fix.Unfixable.Take(50)) Line($"- not fixed by it: {MarkdownText.Code(unfixable.Object.ToString())}: {MarkdownText.Prose(unfixable.Reason)}");
        foreach (var touched in fix.Touched.Take(50)) Line($"- changed although ignored or accepted: {MarkdownText.Code(touched.Object.ToString())}: {MarkdownText.Prose(touched.Reason)}");
        if (report.FixProven is { } proven) Line($"- {(proven ? "Proven: run on a copy of the server's schema, it leaves no drift." : "Tried on a copy of the server's schema, it leaves drift.")}");
        foreach (var left in (report.FixRemaining ?? []).Take(50)) Line($"- left by it: {MarkdownText.Prose(KindNames.InText(left.Path.Kind))} {MarkdownText.Code(left.Path.ToString())}: {MarkdownText.Prose(ChangeDiagnostics.Sentence(left, report.Options.Sides))}");
        foreach (var cause in report.FixUntried) Line($"- Not proven, {cause.Code}: {MarkdownText.Prose(cause.Message)}");
        Line();
    }

    private void PrintApart(string title, string meaning, IReadOnlyCollection<ReportedChange> changes)
    {
        if (changes.Count == 0) return;
        Line($"## {title} ({changes.Count})");
        Line();
        Line(meaning);
        Line();
        foreach (var reported in changes.Take(100))
        {
            var reason = reported.Reason is null ? "" : $" ({MarkdownText.Prose(reported.Reason)})";
            var change = reported.Change;
            var sides = change.Change == ChangeKind.Different ? $" {MarkdownText.Code(change.Facet!)}: {Cells(change).Expected} → {Cells(change).Actual}" : "";
            Line($"- {DriftWords.Of(change.Change)} {KindNames.InText(change.Path.Kind)} {MarkdownText.Code(change.Path.ToString())}{sides}{reason}");
        }
        if (changes.Count > 100) Line($"- and {changes.Count - 100} more, see the JSON report");
        Line();
    }

    /// <summary>Both sides; of long ones, where they begin to differ.</summary>
    private (string Expected, string Actual) Cells(SchemaChange change)
    {
        var limit = report.Changes.Length <= ManyChanges ? LongestCell : 60;
        var (expected, actual) = DifferingParts.Of(change.Expected, change.Actual, limit);
        return (Cell(expected), Cell(actual));

        static string Cell(string? text) => text is null ? "—" : MarkdownText.Code(text, int.MaxValue);
    }

    /// <summary>Whatever the line is made of: hidden characters are shown, and no service takes it for a command when the report is printed.</summary>
    private void Line(string line = "")
    {
        line = SafeText.Line(line);
        _text.Append(line).Append('\n');
        _bytes += Encoding.UTF8.GetByteCount(line) + 1;
    }

    /// <summary>The heading of what a change belongs to; empty for what is in no schema.</summary>
    private static string Container(ObjectPath path) =>
        path.Schema.Length == 0 || path.Kind == ObjectKind.Schema ? "" : MarkdownText.Code(path.Kind == ObjectKind.Routine ? path.ToString() : $"{path.Schema}.{path.Name}");

    /// <summary>The name inside its container.</summary>
    private static string Name(ObjectPath path) => path.Member is { } member && path.Kind is not (ObjectKind.Routine or ObjectKind.Other) ? member : path.ToString();

    private static string Plural(ObjectKind kind)
    {
        var word = KindNames.InText(kind);
        var plural = word switch
        {
            "primary key" or "foreign key" => word + "s",
            "index" => "indexes",
            "statistics" => "extended statistics",
            "object" => "other objects",
            _ when word.EndsWith('y') => word[..^1] + "ies",
            _ => word + "s",
        };
        return char.ToUpperInvariant(plural[0]) + plural[1..];
    }
}
