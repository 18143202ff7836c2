using System.Collections.Immutable;
using System.Text.Json;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>
/// Reads the findings of <c>SCHEMA_DRIFT_REPORT.json</c> and <c>SCHEMA_HEALTH_REPORT.json</c>; their shapes are <c>schema-drift-report.v1.json</c> and
/// <c>schema-health-report.v1.json</c>. What the configuration accepts (ignored, in the baseline) is no finding here.
/// </summary>
internal static class FindingReader
{
    /// <exception cref="DiagnosticException">ST3508: it is neither of these reports.</exception>
    public static ImmutableArray<ReportFinding> Read(DocumentReport report, int index)
    {
        try
        {
            using var document = JsonDocument.Parse(report.Text);
            var root = document.RootElement;
            if (root.TryGetProperty("changes", out var changes)) return [.. changes.EnumerateArray().Concat(Notes(root)).Select(change => OfChange(change, index))];
            if (root.TryGetProperty("checks", out var checks)) return [.. checks.EnumerateArray().SelectMany(check => OfCheck(check, index))];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DiagnosticException(Diagnostic.Create(DocumentationDiagnostics.BrokenReport, report.Setting.Location, report.Setting.Text, exception.Message), exception);
        }
        throw new DiagnosticException(Diagnostic.Create(DocumentationDiagnostics.BrokenReport, report.Setting.Location, report.Setting.Text, "it has neither 'changes' nor 'checks'"));
    }

    private static IEnumerable<JsonElement> Notes(JsonElement root) =>
        root.GetProperty("notes").EnumerateArray().Where(static note => note.GetProperty("listing").GetString() == "note");

    private static ReportFinding OfChange(JsonElement change, int report)
    {
        var (facet, expected, actual) = (Text(change, "facet"), OptionalText(change, "expected"), OptionalText(change, "actual"));
        var message = Text(change, "change") switch
        {
            "missing" => "is missing in the database",
            "unexpected" => "is not in the manifest",
            _ => $"{facet}: {expected ?? "nothing"} in the manifest, {actual ?? "nothing"} in the database",
        };
        var severity = Text(change, "severity");
        var rank = severity switch { "critical" or "high" => 0, "medium" or "low" => 1, _ => 2 };
        return new ReportFinding(report, Text(change, "kind"), Text(change, "object"), severity, change.TryGetProperty("listing", out _) ? 2 : rank, Text(change, "code"), message, null);
    }

    private static IEnumerable<ReportFinding> OfCheck(JsonElement check, int report)
    {
        foreach (var finding in check.GetProperty("findings").EnumerateArray())
        {
            if (finding.TryGetProperty("ignoredBecause", out _)) continue;
            var level = Text(finding, "level");
            var rank = level switch { "broken" => 0, "attention" => 1, _ => 2 };
            yield return new ReportFinding(report, OptionalText(finding, "kind"), Text(finding, "object"), level, rank, Text(check, "code"), Text(finding, "message"), OptionalText(finding, "cure"));
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null");

    private static string? OptionalText(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
