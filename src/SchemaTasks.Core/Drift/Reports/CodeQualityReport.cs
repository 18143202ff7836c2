using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Text;

namespace SchemaTasks.Drift;

/// <summary>
/// Prints GitLab's code quality report (<see href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"/>): one
/// entry a change, at the manifest's line, which a merge request shows in its diff.
/// </summary>
internal static class CodeQualityReport
{
    /// <param name="report">What was found.</param>
    /// <param name="manifestFile">Absolute path: where it is said that nothing could be checked.</param>
    public static string Print(DriftReport report, string manifestFile) => JsonReport.Print(writer =>
    {
        writer.WriteStartArray();
        foreach (var reported in report.Changes)
        {
            var change = reported.Change;
            var text = $"{KindNames.InText(change.Path.Kind)} {change.Path}: {ChangeDiagnostics.Sentence(change, report.Options.Sides)}. {RecommendedAction.Of(change, report.Options.Sides)}";
            WriteEntry(writer, reported.Code, text, SarifReport.Fingerprint(change), Severity(change.Severity), reported.Location ?? new SourceLocation(manifestFile, 1, 1), report.Options.SourceRoot);
        }
        foreach (var cause in report.CouldNotCheck)
            WriteEntry(writer, cause.Code, cause.Message, SarifReport.Fingerprint(cause.Code), "blocker", cause.Location ?? new SourceLocation(manifestFile, 1, 1), report.Options.SourceRoot);
        writer.WriteEndArray();
    });

    private static void WriteEntry(Utf8JsonWriter writer, string code, string text, string fingerprint, string severity, SourceLocation location, string? root)
    {
        writer.WriteStartObject();
        writer.WriteString("description", SafeText.Line(text));
        writer.WriteString("check_name", code);
        writer.WriteString("fingerprint", fingerprint);
        writer.WriteString("severity", severity);
        writer.WriteStartObject("location");
        // GitLab finds a file by its path from the repository's root; an absolute one is shown without a link.
        writer.WriteString("path", root is null ? location.File : Path.GetRelativePath(root, location.File).Replace('\\', '/'));
        writer.WriteStartObject("lines");
        writer.WriteNumber("begin", location.Line);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Severity(DriftSeverity severity) => severity switch
    {
        DriftSeverity.Critical => "critical",
        DriftSeverity.High => "major",
        DriftSeverity.Medium or DriftSeverity.Low => "minor",
        DriftSeverity.Note => "info",
    };
}
