using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SchemaTasks.Drift;

/// <summary><c>schema_drift_history.jsonl</c>: one line a check, opt-in. A log, so unlike the reports it is dated.</summary>
internal static class DriftHistory
{
    /// <summary>The oldest lines go when there are more.</summary>
    public const int LineLimit = 1000;

    /// <param name="existing">The file's text, or <see langword="null"/> when there is none yet.</param>
    /// <param name="report">The check to add.</param>
    /// <param name="at">When it ran; written in UTC, to the second.</param>
    /// <returns>The file's new text.</returns>
    public static string Append(string? existing, DriftReport report, DateTimeOffset at)
    {
        var lines = (existing ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(lines.Append(Line(report, at)).TakeLast(LineLimit).Select(line => line + "\n"));
    }

    private static string Line(DriftReport report, DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("at", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            writer.WriteString("outcome", DriftWords.Of(report.Outcome));
            writer.WriteNumber("totalDrifts", report.TotalDrifts);
            writer.WriteStartObject("bySeverity");
            foreach (var (severity, count) in report.BySeverity) writer.WriteNumber(DriftWords.Of(severity), count);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
