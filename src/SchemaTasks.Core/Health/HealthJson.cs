using System.Globalization;
using System.Text.Json;
using SchemaTasks.Configuration;
using SchemaTasks.Drift;

namespace SchemaTasks.Health;

/// <summary>Prints <c>SCHEMA_HEALTH_REPORT.json</c>, in the shape of <c>schema-health-report.v1.json</c>.</summary>
internal static class HealthJson
{
    public static string Print(HealthReport report) => JsonReport.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("verdict", HealthWords.Of(report.Verdict));
        writer.WriteString("summary", report.Summary);
        writer.WriteString("database", report.Database);
        writer.WriteString("time", report.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        writer.WritePropertyName("server");
        Write(writer, report.Facts);

        writer.WriteStartArray("checks");
        foreach (var check in report.Checks)
        {
            writer.WriteStartObject();
            writer.WriteString("code", check.Check.Code);
            writer.WriteString("check", check.Check.Word);
            writer.WriteString("outcome", HealthWords.Of(check.Outcome));
            writer.WriteNumber("milliseconds", Math.Round(check.Elapsed.TotalMilliseconds, 1));
            writer.WriteStartArray("findings");
            foreach (var finding in check.Findings.Concat(check.Ignored)) Write(writer, finding);
            writer.WriteEndArray();
            writer.WriteStartArray("remarks");
            foreach (var remark in check.Remarks) writer.WriteStringValue(remark);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();

        writer.WriteStartArray("rows");
        foreach (var row in report.Rows)
        {
            writer.WriteStartObject();
            writer.WriteString("relation", row.Relation);
            if (row.Rows is { } rows) writer.WriteNumber("rows", rows);
            else writer.WriteNull("rows");
            writer.WriteString("precision", row.Rows is null ? "unknown" : row.AtLeast ? "at_least" : row.IsExact ? "exact" : "estimate");
            writer.WriteNumber("minimum", row.Minimum);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, ServerFacts? facts)
    {
        if (facts is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("version", facts.Version);
        writer.WriteString("role", facts.Role);
        writer.WriteBoolean("superuser", facts.IsSuperuser);
        writer.WriteBoolean("replica", facts.IsReplica);
        writer.WriteBoolean("encrypted", facts.IsEncrypted);
        writer.WriteString("encryption", facts.Encryption);
        writer.WriteString("encoding", facts.Encoding);
        writer.WriteString("timeZone", facts.TimeZone);
        writer.WriteNumber("connections", facts.Connections);
        writer.WriteNumber("maxConnections", facts.MaxConnections);
        writer.WriteNumber("databaseBytes", facts.DatabaseBytes);
        writer.WriteString("platform", facts.Platform);
        writer.WriteStartArray("platformIds");
        foreach (var id in facts.PlatformIds) writer.WriteStringValue(id);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, HealthFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("level", HealthWords.Of(finding.Level));
        writer.WriteString("object", finding.Subject);
        writer.WriteString("kind", finding.Path is { } path ? KindNames.Of(path.Kind) : null);
        writer.WriteString("message", finding.Message);
        writer.WriteString("cure", finding.Cure);
        if (finding.Location is { } location)
        {
            writer.WriteString("file", Path.GetFileName(location.File));
            writer.WriteNumber("line", location.Line);
        }
        if (finding.IgnoredBecause is { } reason) writer.WriteString("ignoredBecause", reason);
        writer.WriteEndObject();
    }
}
