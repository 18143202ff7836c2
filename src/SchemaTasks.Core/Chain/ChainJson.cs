using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SchemaTasks.Drift;

namespace SchemaTasks.Chain;

/// <summary>Prints <c>SCHEMA_FINALIZE_REPORT.json</c>, in the shape of <c>schema-finalize-report.v1.json</c>.</summary>
internal static class ChainJson
{
    public static string Print(ChainReport report) => JsonReport.Print(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("verdict", report.Verdict);
        writer.WriteString("summary", report.Summary);
        writer.WriteString("time", report.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

        writer.WriteStartObject("git");
        writer.WriteString("commit", report.Git.Commit);
        writer.WriteString("branch", report.Git.Branch);
        if (report.Git.Changed is { } changed)
        {
            writer.WriteBoolean("clean", changed.IsEmpty);
            Texts(writer, "changed", changed);
        }
        else
        {
            writer.WriteNull("clean");
            Texts(writer, "changed", []);
        }
        writer.WriteEndObject();

        writer.WriteStartObject("versions");
        foreach (var (name, version) in report.Versions) writer.WriteString(name, version);
        writer.WriteEndObject();
        writer.WriteString("database", report.Fact("database"));
        writer.WriteString("postgres", report.Fact("server"));
        writer.WriteString("drift", report.Fact("drift"));

        writer.WriteStartArray("steps");
        foreach (var step in report.Steps) Write(writer, step);
        writer.WriteEndArray();

        Counts(writer, "countsBefore", report.CountsBefore);
        Counts(writer, "countsAfter", report.CountsAfter);

        writer.WriteStartArray("outputs");
        foreach (var output in report.Outputs)
        {
            writer.WriteStartObject();
            writer.WriteString("output", output.Name);
            writer.WriteString("path", output.Path);
            if (output.Bytes is { } bytes) writer.WriteNumber("bytes", bytes);
            else writer.WriteNull("bytes");
            writer.WriteString("sha256", output.Checksum);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        Texts(writer, "nextSteps", report.NextSteps);
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, ChainStep step)
    {
        writer.WriteStartObject();
        writer.WriteString("step", step.Step);
        writer.WriteString("outcome", ChainReport.Word(step.Outcome).Replace(' ', '_'));
        writer.WriteNumber("seconds", Math.Round(step.Seconds, 2));
        writer.WriteString("summary", step.Summary);
        writer.WriteString("log", step.LogFile.Length > 0 ? step.LogFile : null);
        writer.WriteStartArray("files");
        foreach (var file in step.Files)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file.File);
            writer.WriteString("state", file.State);
            writer.WriteString("sha256", file.Checksum);
            writer.WriteNumber("milliseconds", Math.Round(file.Milliseconds, 1));
            writer.WriteNumber("statements", file.Statements);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter writer, string name, ImmutableDictionary<string, int> counts)
    {
        writer.WriteStartObject(name);
        foreach (var (kind, count) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)) writer.WriteNumber(kind, count);
        writer.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
