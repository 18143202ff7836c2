using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Sql;
using SchemaTasks.Text;

namespace SchemaTasks.Drift;

/// <summary>Prints <c>SCHEMA_DRIFT_REPORT.json</c>, in the shape of <c>schema-drift-report.v1.json</c>.</summary>
internal static class JsonReport
{
    /// <summary>Names and SQL stay readable: the file is never embedded in HTML.</summary>
    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(DriftReport report) => Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("outcome", DriftWords.Of(report.Outcome));
        writer.WriteNumber("totalDrifts", report.TotalDrifts);

        SidesSummary.Write(writer, report.Options.Sides);

        writer.WriteStartObject("counts");
        foreach (var count in report.Counts)
        {
            writer.WriteStartObject(KindNames.Of(count.Kind));
            writer.WriteNumber("expected", count.Expected);
            writer.WriteNumber("matching", count.Matching);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();

        writer.WriteStartObject("bySeverity");
        foreach (var (severity, count) in report.BySeverity) writer.WriteNumber(DriftWords.Of(severity), count);
        writer.WriteEndObject();

        writer.WriteStartArray("changes");
        foreach (var change in report.Changes) Write(writer, change, listing: null);
        writer.WriteEndArray();

        writer.WriteStartArray("notes");
        foreach (var change in report.Notes) Write(writer, change, "note");
        foreach (var change in report.Baselined) Write(writer, change, "baselined");
        foreach (var change in report.Ignored) Write(writer, change, "ignored");
        writer.WriteEndArray();

        writer.WriteStartArray("couldNotCheck");
        foreach (var cause in report.CouldNotCheck) Write(writer, cause);
        writer.WriteEndArray();

        writer.WritePropertyName("fix");
        FixSummary.Write(writer, report);
        writer.WriteEndObject();
    });

    /// <summary>Text with <c>\n</c> line ends and one at its end.</summary>
    internal static string Print(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options)) write(writer);
        return SafeJson.Escape(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, ReportedChange reported, string? listing)
    {
        var change = reported.Change;
        writer.WriteStartObject();
        if (listing is not null) writer.WriteString("listing", listing);
        writer.WriteString("code", reported.Code);
        writer.WriteString("severity", DriftWords.Of(change.Severity));
        writer.WriteString("kind", KindNames.Of(change.Path.Kind));
        writer.WriteString("object", change.Path.ToString());
        writer.WriteString("facet", change.Facet);
        writer.WriteString("change", DriftWords.Of(change.Change));
        writer.WriteString("expected", change.Expected);
        writer.WriteString("actual", change.Actual);
        WriteNumber(writer, "line", reported.Location?.Line);
        WriteNumber(writer, "column", reported.Location?.Column);
        writer.WriteStartArray("hazards");
        foreach (var hazard in reported.Hazards) writer.WriteStringValue(HazardNames.Of(hazard));
        writer.WriteEndArray();
        writer.WriteStartArray("outputs");
        foreach (var output in reported.Outputs) writer.WriteStringValue(output.FileName);
        writer.WriteEndArray();
        if (reported.Reason is not null) writer.WriteString("reason", reported.Reason);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, Diagnostic cause)
    {
        writer.WriteStartObject();
        writer.WriteString("code", cause.Code);
        writer.WriteString("message", cause.Message);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value) writer.WriteNumber(name, value);
        else writer.WriteNull(name);
    }
}
