using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Drift;
using SchemaTasks.Health;
using SchemaTasks.Migrations;

namespace SchemaTasks.Operations;

/// <summary>Reads the text of MSBuild properties.</summary>
internal static class PropertyValue
{
    /// <summary>A word of an enumeration, whatever its case.</summary>
    /// <exception cref="DiagnosticException">ST0005: it is none of them.</exception>
    public static T OneOf<T>(string property, string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text.Trim(), StringComparison.OrdinalIgnoreCase)) return value;
        }
        throw Wrong(property, text, "one of " + string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant())));
    }

    /// <summary>A number of seconds above 0.</summary>
    /// <exception cref="DiagnosticException">ST0005: it is none.</exception>
    public static TimeSpan Seconds(string property, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86400
            ? TimeSpan.FromSeconds(seconds)
            : throw Wrong(property, text, "a number of seconds above 0, at most 86400");

    /// <summary>A number of seconds, or 0.</summary>
    /// <exception cref="DiagnosticException">ST0005: it is none.</exception>
    public static TimeSpan SecondsOrNone(string property, string text) => text.Trim() == "0" ? TimeSpan.Zero : Seconds(property, text);

    /// <summary>A table of the history of migrations; <see langword="null"/> when it is empty.</summary>
    /// <exception cref="DiagnosticException">ST0005: it is no table's name.</exception>
    public static HistoryPlace? HistoryTable(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : HistoryPlace.Parse(text) ?? throw Wrong("SchemaMigrationHistoryTable", text, "schema.table or table, each bare or in double quotes");

    /// <summary>A word of <c>SchemaFailOn</c>; <see langword="null"/> for none.</summary>
    /// <exception cref="DiagnosticException">ST0005: it is no such word.</exception>
    public static DriftSeverity? FailOn(string text) => DriftGateOptions.TryParseFailOn(text.Trim().ToLowerInvariant(), out var failOn)
        ? failOn
        : throw Wrong("SchemaFailOn", text, "one of none, low, medium, high, critical");

    /// <summary>A word of <c>SchemaHealthFailOn</c>; <see langword="null"/> for none.</summary>
    /// <exception cref="DiagnosticException">ST0005: it is no such word.</exception>
    public static HealthLevel? HealthFailOn(string text) => HealthWords.TryParseFailOn(text.Trim().ToLowerInvariant(), out var failOn)
        ? failOn
        : throw Wrong("SchemaHealthFailOn", text, "one of none, note, attention, broken");

    /// <summary>A word of <c>SchemaUnreachable</c>.</summary>
    /// <exception cref="DiagnosticException">ST0005: it is no such word.</exception>
    public static DiagnosticSeverity Unreachable(string text) => text.Trim().ToLowerInvariant() switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "ignore" => DiagnosticSeverity.Message,
        _ => throw Wrong("SchemaUnreachable", text, "one of error, warning, ignore"),
    };

    /// <summary>An absolute path, as the targets make it; <see langword="null"/> when it is empty.</summary>
    /// <exception cref="DiagnosticException">ST0005: it is relative, which under a multi-threaded build would mean some other project's folder.</exception>
    public static string? AbsolutePath(string property, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : Path.IsPathFullyQualified(text) ? Path.GetFullPath(text)
        : throw Wrong(property, text, "an absolute path");

    private static DiagnosticException Wrong(string property, string text, string takes) =>
        new(Diagnostic.Create(HostDiagnostics.WrongProperty, null, property, text, takes));
}
