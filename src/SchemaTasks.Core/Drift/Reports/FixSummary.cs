using System.Text.Json;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>What the fix script does and leaves, as the JSON report and SARIF have it.</summary>
internal static class FixSummary
{
    /// <summary>An object; <c>null</c> when there is nothing to fix.</summary>
    public static void Write(Utf8JsonWriter writer, DriftReport report)
    {
        if (report.Fix is not { } fix)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartObject();
        writer.WriteNumber("statements", fix.Statements.Length);
        writer.WriteString("proof", Proof(report));
        writer.WriteStartArray("withheld");
        foreach (var path in fix.Withheld) WriteObject(writer, path, null, null);
        writer.WriteEndArray();
        writer.WriteStartArray("unfixable");
        foreach (var left in fix.Unfixable) WriteObject(writer, left.Object, "reason", left.Reason);
        writer.WriteEndArray();
        writer.WriteStartArray("touched");
        foreach (var touched in fix.Touched) WriteObject(writer, touched.Object, "reason", touched.Reason);
        writer.WriteEndArray();
        writer.WriteStartArray("remaining");
        foreach (var change in report.FixRemaining ?? []) WriteObject(writer, change.Path, "change", ChangeDiagnostics.Sentence(change, report.Options.Sides));
        writer.WriteEndArray();
        writer.WriteStartArray("couldNotProve");
        foreach (var cause in report.FixUntried) JsonReport.Write(writer, cause);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Proof(DriftReport report) => report switch
    {
        { FixUntried.IsEmpty: false } => "could_not_prove",
        { FixProven: true } => "proven",
        { FixProven: false } => "leaves_drift",
        { FixProven: null } => "not_tried",
    };

    private static void WriteObject(Utf8JsonWriter writer, ObjectPath path, string? name, string? text)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", KindNames.Of(path.Kind));
        writer.WriteString("object", path.ToString());
        if (name is not null) writer.WriteString(name, text);
        writer.WriteEndObject();
    }
}
