using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Operations;

/// <summary>Writes the texts of a report: each that can be written, whatever becomes of the others.</summary>
internal static class ReportText
{
    /// <summary>GitHub refuses a step's summary above 1 MiB, whoever wrote its parts.</summary>
    private const long SummaryLimit = 1 << 20;

    /// <returns>An error for each folder where one cannot be written (ST0003): what stops one file there stops the others, too.</returns>
    public static ImmutableArray<Diagnostic> Write(params (string Path, string Text)[] files)
    {
        var faults = new Dictionary<string, ImmutableArray<Diagnostic>>(StringComparer.Ordinal);
        foreach (var (path, text) in files)
        {
            try
            {
                AtomicFile.WriteIfDifferent(path, text);
            }
            catch (DiagnosticException exception)
            {
                faults.TryAdd(Path.GetDirectoryName(path)!, exception.Diagnostics);
            }
        }
        return [.. faults.Values.SelectMany(fault => fault)];
    }

    /// <summary>Adds to a CI step's summary, unless that would be too large.</summary>
    public static ImmutableArray<Diagnostic> Append(string path, string text)
    {
        try
        {
            var present = File.Exists(path) ? new FileInfo(path).Length : 0;
            if (present + Encoding.UTF8.GetByteCount(text) < SummaryLimit) File.AppendAllText(path, text);
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return AtomicFile.CannotWrite(path, exception).Diagnostics;
        }
    }
}
