using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;

namespace SchemaTasks.Operations;

/// <summary>The files of one verify.</summary>
internal sealed class ReportFiles(VerifyRequest request)
{
    /// <summary>GitHub refuses a step's summary above 1 MiB, whoever wrote its parts.</summary>
    private const long SummaryLimit = 1 << 20;

    /// <exception cref="DiagnosticException">One cannot be written.</exception>
    public void Write(DriftReport report)
    {
        var markdown = report.ToMarkdown();
        AtomicFile.WriteIfDifferent(request.ReportFile, markdown);
        AtomicFile.WriteIfDifferent(Path.ChangeExtension(request.ReportFile, ".json"), report.ToJson());
        var script = Path.ChangeExtension(request.ReportFile, ".sql");
        if (report.Fix is { } fix) AtomicFile.WriteIfDifferent(script, fix.ToText($"Brings the server to {Path.GetFileName(request.ManifestFile)}: {report.Summary}"));
        else Delete(script);
        if (request.SarifFile is { } sarif) AtomicFile.WriteIfDifferent(sarif, report.ToSarif());
        if (request.HistoryFile is { } history) AtomicFile.WriteIfDifferent(history, DriftHistory.Append(File.Exists(history) ? File.ReadAllText(history) : null, report, request.Clock.GetUtcNow()));
        if (request.SummaryFile is { } summary) Append(summary, markdown);
    }

    /// <summary>The fix of an older drift must not lie beside a newer verdict.</summary>
    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(Diagnostic.Create(HostDiagnostics.CannotWrite, null, path, exception.Message), exception);
        }
    }

    private static void Append(string path, string markdown)
    {
        try
        {
            var present = File.Exists(path) ? new FileInfo(path).Length : 0;
            if (present + Encoding.UTF8.GetByteCount(markdown) < SummaryLimit) File.AppendAllText(path, markdown);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(Diagnostic.Create(HostDiagnostics.CannotWrite, null, path, exception.Message), exception);
        }
    }
}
