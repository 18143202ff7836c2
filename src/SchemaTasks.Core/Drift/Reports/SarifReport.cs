using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;

namespace SchemaTasks.Drift;

/// <summary>Prints SARIF 2.1.0 (<see href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"/>): one result a change, at the manifest's line.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Home = "https://github.com/schematasks/schematasks";
    private const string Help = "https://github.com/schematasks/schematasks/blob/main/docs/diagnostics.md#";

    /// <summary>The package's, without the commit behind the plus.</summary>
    private static string Version { get; } = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static string Print(DriftReport report) => JsonReport.Print(writer =>
    {
        var shown = report.Changes.Select(change => (Change: change, Level: Level(report, change)))
            .Concat(report.Baselined.Select(change => (Change: change, Level: "note")))
            .Concat(report.Notes.Select(change => (Change: change, Level: "note")))
            .ToList();
        var rules = shown.Select(result => result.Change.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "SchemaTasks");
        writer.WriteString("version", Version);
        writer.WriteString("semanticVersion", Version);
        writer.WriteString("informationUri", Home);
        writer.WriteStartArray("rules");
        foreach (var rule in rules) WriteRule(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();

        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", report.Outcome != DriftOutcome.CouldNotCheck);
        writer.WriteStartArray("toolExecutionNotifications");
        foreach (var cause in report.CouldNotCheck) WriteNotification(writer, cause, "error");
        foreach (var cause in report.FixUntried) WriteNotification(writer, cause, "warning");
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();

        writer.WriteStartArray("results");
        foreach (var (change, level) in shown) WriteResult(writer, report, change, level, rules.IndexOf(change.Code));
        writer.WriteEndArray();
        writer.WriteStartObject("properties");
        SidesSummary.Write(writer, report.Options.Sides);
        writer.WritePropertyName("fix");
        FixSummary.Write(writer, report);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static string Level(DriftReport report, ReportedChange change) => ChangeDiagnostics.Severity(report.Options, change.Change) switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Message => "note",
    };

    private static void WriteRule(Utf8JsonWriter writer, string code)
    {
        var descriptor = DriftDiagnostics.Changes.First(descriptor => descriptor.Code == code);
        writer.WriteStartObject();
        writer.WriteString("id", code);
        WriteText(writer, "shortDescription", descriptor.Title);
        WriteText(writer, "fullDescription", descriptor.Explanation);
        writer.WriteString("helpUri", Help + code.ToLowerInvariant());
        writer.WriteStartObject("help");
        writer.WriteString("text", descriptor.Explanation);
        writer.WriteString("markdown", $"{descriptor.Explanation}\n\n[{code}]({Help}{code.ToLowerInvariant()})");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteNotification(Utf8JsonWriter writer, Diagnostic cause, string level)
    {
        writer.WriteStartObject();
        writer.WriteString("level", level);
        WriteText(writer, "message", $"{cause.Code}: {cause.Message}");
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, DriftReport report, ReportedChange reported, string level, int rule)
    {
        var change = reported.Change;
        writer.WriteStartObject();
        writer.WriteString("ruleId", reported.Code);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", level);
        WriteText(writer, "message", $"{KindNames.InText(change.Path.Kind)} {change.Path}: {ChangeDiagnostics.Sentence(change, report.Options.Sides)}. {RecommendedAction.Of(change, report.Options.Sides)}");
        writer.WriteStartArray("locations");
        if (reported.Location is { } location) WriteLocation(writer, location, report.Options.SourceRoot);
        writer.WriteEndArray();
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("schemaChange/v1", Fingerprint(change));
        writer.WriteEndObject();
        if (reported.Reason is { } reason)
        {
            writer.WriteStartArray("suppressions");
            writer.WriteStartObject();
            writer.WriteString("kind", "external");
            writer.WriteString("justification", Plain(reason));
            writer.WriteEndObject();
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, SourceLocation location, string? root)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", FileUri(location.File, root));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", location.Line);
        writer.WriteNumber("startColumn", location.Column);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", Plain(text));
        writer.WriteEndObject();
    }

    /// <summary>Plain text may hold links (section 3.11.6): none does that others wrote.</summary>
    private static string Plain(string text) => SafeText.Line(text).Replace("](", "]\\u{28}", StringComparison.Ordinal);

    private static string FileUri(string file, string? root)
    {
        var relative = root is null ? file : Path.GetRelativePath(root, file);
        var isInside = !Path.IsPathRooted(relative) && !relative.StartsWith("..", StringComparison.Ordinal);
        return isInside ? string.Join('/', relative.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)) : new Uri(file).AbsoluteUri;
    }

    /// <summary>Says that a result of today is the one of yesterday, wherever it is now.</summary>
    internal static string Fingerprint(SchemaChange change) => Fingerprint(string.Join('\n', change.Path.Kind, change.Path, change.Facet, change.Change));

    internal static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
