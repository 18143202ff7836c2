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

    /// <summary>How a change is logged.</summary>
    public static DiagnosticSeverity Severity(DriftGateOptions options, SchemaChange change) =>
        options.FailOn is { } failOn && change.Severity >= failOn ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;

    /// <summary>What happened, in one line: <c>type is 'text' on the server, 'citext' in the manifest</c>.</summary>
    public static string Sentence(SchemaChange change) => change.Change switch
    {
        ChangeKind.Missing => "it is in the manifest, not on the server",
        ChangeKind.Unexpected => "it is on the server, not in the manifest",
        ChangeKind.Different => $"{change.Facet} is {Value(change.Actual)} on the server, {Value(change.Expected)} in the manifest",
        ChangeKind.Renamed => $"the server has '{OneLine.Of(change.Actual ?? "")}' of the same shape instead",
    };

    private static Diagnostic Create(DriftReport report, ReportedChange reported)
    {
        var change = reported.Change;
        var kind = KindNames.InText(change.Path.Kind);
        var subject = $"{char.ToUpper(kind[0], CultureInfo.InvariantCulture)}{kind[1..]} '{OneLine.Of(change.Path.ToString())}'";
        return Diagnostic.Create(DriftDiagnostics.Of(change.Change, change.Path.Kind), reported.Location, subject, $"{Sentence(change)} [{DriftWords.Of(change.Severity)}]", RecommendedAction.Of(change))
            with
        { Severity = Severity(report.Options, change) };
    }

    /// <summary>SQL has single quotes of its own.</summary>
    private static string Value(string? text)
    {
        if (text is null) return "not set";
        var value = OneLine.Of(text, 120);
        return value.Contains('\'') ? $"`{value}`" : $"'{value}'";
    }
}
