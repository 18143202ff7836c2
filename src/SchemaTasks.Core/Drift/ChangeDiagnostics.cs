using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;

namespace SchemaTasks.Drift;

/// <summary>The changes of a report as diagnostics at the manifest's lines.</summary>
internal static class ChangeDiagnostics
{
    /// <summary>More than this of one code are counted, not logged.</summary>
    public const int LimitPerCode = 50;

    public static IEnumerable<Diagnostic> Of(DriftReport report)
    {
        var logged = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var change in report.Changes)
        {
            var count = logged[change.Code] = logged.GetValueOrDefault(change.Code) + 1;
            if (count <= LimitPerCode) yield return Create(report, change);
        }
        foreach (var (code, count) in logged.Where(pair => pair.Value > LimitPerCode).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var rest = report.Changes.Where(change => change.Code == code).Skip(LimitPerCode).ToList();
            var example = rest[0].Change;
            yield return Diagnostic.Create(DriftDiagnostics.MoreOfAKind, rest[0].Location, count - LimitPerCode, code, $"{DriftWords.Of(example.Change)} {KindNames.InText(example.Path.Kind)}", report.Options.ReportFile)
                with
            { Severity = rest.Max(change => Severity(report.Options, change.Change)) };
        }
    }

    /// <summary><see cref="DriftReport.Lines"/></summary>
    public static IEnumerable<string> Lines(DriftReport report)
    {
        foreach (var kind in report.Changes.GroupBy(change => change.Code, StringComparer.Ordinal))
        {
            foreach (var change in kind.Take(LimitPerCode).Select(reported => reported.Change))
                yield return $"{DriftWords.Of(change.Severity),-8} {KindNames.InText(change.Path.Kind)} {OneLine.Of(change.Path.ToString())}: {Sentence(change, report.Options.Sides)}";
            if (kind.Count() - LimitPerCode is > 0 and var more) yield return string.Create(CultureInfo.InvariantCulture, $"and {more} more of {kind.Key}, see '{report.Options.ReportFile}'");
        }
    }

    /// <summary>How a change is logged.</summary>
    public static DiagnosticSeverity Severity(DriftGateOptions options, SchemaChange change) =>
        options.FailOn is { } failOn && change.Severity >= failOn ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;

    /// <summary>What happened, in one line: <c>type is 'text' on the server, 'citext' in the manifest</c>.</summary>
    public static string Sentence(SchemaChange change, DriftSides sides) => sides.LeavesOut(change)
        ? $"it is in the manifest, and is left out now because {sides.Platform} makes it in every database"
        : Sentence(change, SideWords.Of(sides.ComparedWith));

    private static string Sentence(SchemaChange change, SideWords words) => change.Change switch
    {
        ChangeKind.Missing => words.Lacks,
        ChangeKind.Unexpected => words.Only,
        ChangeKind.Different => Values(change, words),
        ChangeKind.Renamed => $"{words.Instead} '{OneLine.Of(change.Actual ?? "")}' of the same shape instead",
    };

    private static string Values(SchemaChange change, SideWords words)
    {
        var (expected, actual) = DifferingParts.Of(change.Expected, change.Actual, 120);
        return $"{change.Facet} is {Value(actual)} {words.At}, {Value(expected)} in the manifest";
    }

    private static Diagnostic Create(DriftReport report, ReportedChange reported)
    {
        var change = reported.Change;
        var kind = KindNames.InText(change.Path.Kind);
        var subject = $"{char.ToUpper(kind[0], CultureInfo.InvariantCulture)}{kind[1..]} '{OneLine.Of(change.Path.ToString())}'";
        return Diagnostic.Create(DriftDiagnostics.Of(change.Change, change.Path.Kind), reported.Location, subject, $"{Sentence(change, report.Options.Sides)} [{DriftWords.Of(change.Severity)}]", RecommendedAction.Of(change, report.Options.Sides))
            with
        { Severity = Severity(report.Options, change) };
    }

    /// <summary>SQL has single quotes of its own.</summary>
    private static string Value(string? text)
    {
        if (text is null) return "not set";
        return text.Contains('\'') ? $"`{text}`" : $"'{text}'";
    }
}
