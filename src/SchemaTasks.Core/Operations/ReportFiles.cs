using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;

namespace SchemaTasks.Operations;

/// <summary>The files of one verify.</summary>
internal sealed class ReportFiles(VerifyRequest request)
{
    /// <summary>GitHub refuses a step's summary above 1 MiB, whoever wrote its parts.</summary>
    private const long SummaryLimit = 1 << 20;

    /// <summary>Writes each that can be written: the verdict is not affected, whatever becomes of its files.</summary>
    /// <returns>An error for each folder where one cannot (ST0003): what stops one file there stops the others, too.</returns>
    public ImmutableArray<Diagnostic> Write(DriftReport report)
    {
        var faults = new Dictionary<string, ImmutableArray<Diagnostic>>(StringComparer.Ordinal);
        var markdown = report.ToMarkdown();
        Attempt(request.ReportFile, path => AtomicFile.WriteIfDifferent(path, markdown));
        Attempt(Path.ChangeExtension(request.ReportFile, ".json"), path => AtomicFile.WriteIfDifferent(path, report.ToJson()));
        Attempt(Path.ChangeExtension(request.ReportFile, ".sql"), path => WriteFix(path, report));
        if (request.SarifFile is { } sarif) Attempt(sarif, path => AtomicFile.WriteIfDifferent(path, report.ToSarif()));
        if (request.JUnitFile is { } junit) Attempt(junit, path => AtomicFile.WriteIfDifferent(path, report.ToJUnit()));
        if (request.CodeQualityFile is { } quality) Attempt(quality, path => AtomicFile.WriteIfDifferent(path, report.ToCodeQuality(request.ManifestFile)));
        if (request.StepOutputFile is { } outputs) Attempt(outputs, path => AppendOutputs(path, report));
        if (request.HistoryFile is { } history) Attempt(history, path => AppendHistory(path, report));
        if (request.SummaryFile is { } summary) Attempt(summary, path => AppendSummary(path, markdown));
        return [.. faults.Values.SelectMany(fault => fault)];

        void Attempt(string path, Action<string> write)
        {
            try
            {
                write(path);
            }
            catch (DiagnosticException exception)
            {
                faults.TryAdd(Path.GetDirectoryName(path)!, exception.Diagnostics);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                faults.TryAdd(Path.GetDirectoryName(path)!, AtomicFile.CannotWrite(path, exception).Diagnostics);
            }
        }
    }

    /// <summary>The fix of an older drift must not lie beside a newer verdict.</summary>
    private void WriteFix(string path, DriftReport report)
    {
        if (report.Fix is { } fix) AtomicFile.WriteIfDifferent(path, fix.ToText($"Brings {SideWords.Of(report.Options.Sides.ComparedWith).Fixed}{Where(report.Options.Sides)} to {Path.GetFileName(request.ManifestFile)}{Commit(report.Options.Sides)}: {report.Summary}"));
        else if (File.Exists(path)) File.Delete(path);
    }

    private static string Where(DriftSides sides) => sides is { ComparedWith: ComparedWith.Server, Source: { } source } ? $" {source}{(sides.Database is null ? "" : $", database {sides.Database},")}" : "";

    private static string Commit(DriftSides sides) => sides.Commit is { } commit ? $" of commit {commit}{(sides.IsModified ? " with uncommitted changes" : "")}" : "";

    private void AppendHistory(string path, DriftReport report) =>
        AtomicFile.WriteIfDifferent(path, DriftHistory.Append(File.Exists(path) ? File.ReadAllText(path) : null, report, request.Clock.GetUtcNow()));

    private static void AppendOutputs(string path, DriftReport report)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"outcome={DriftWords.Of(report.Outcome)}\nchanges={report.TotalDrifts}\n"));
    }

    private static void AppendSummary(string path, string markdown)
    {
        var present = File.Exists(path) ? new FileInfo(path).Length : 0;
        if (present + Encoding.UTF8.GetByteCount(markdown) < SummaryLimit) File.AppendAllText(path, markdown);
    }
}
