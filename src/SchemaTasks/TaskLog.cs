using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using SchemaTasks.Diagnostics;
using SchemaTasks.Text;

namespace SchemaTasks;

/// <summary>
/// Logs an operation as MSBuild and the problem matchers of CI services want it (no subcategory, no end position), and keeps the lines for
/// the log file of a step. The only way to MSBuild's loggers: whatever others wrote is made safe here.
/// </summary>
internal sealed class TaskLog(TaskLoggingHelper log)
{
    private const int MostOfOneCode = 50;
    private const string Help = "https://github.com/schematasks/schematasks/blob/main/docs/diagnostics.md#";

    private readonly StringBuilder _lines = new();

    /// <summary>Everything that was logged, a line each.</summary>
    public string Text => _lines.ToString();

    /// <summary>The first error, with its code.</summary>
    public string? FirstError { get; private set; }

    /// <summary>A line that every logger but the terminal's shows.</summary>
    public void Status(string message) => Write(MessageImportance.High, message);

    /// <summary>A line for detailed logs.</summary>
    public void Detail(string message) => Write(MessageImportance.Low, message);

    /// <summary>Logs each, at most 50 of one code. Those that are mere messages show from <c>-v:normal</c> on.</summary>
    /// <param name="diagnostics">In the order to log them.</param>
    /// <param name="rest">Where all of them can be read, for the line that replaces the others.</param>
    public void Diagnostics(IEnumerable<Diagnostic> diagnostics, string rest = "the file itself")
    {
        foreach (var kind in diagnostics.GroupBy(diagnostic => (diagnostic.Code, diagnostic.Severity)))
        {
            var all = kind.ToList();
            foreach (var diagnostic in all.Take(MostOfOneCode)) Log(diagnostic, diagnostic.Message);
            if (all.Count > MostOfOneCode)
            {
                Log(all[MostOfOneCode], string.Create(CultureInfo.InvariantCulture, $"and {all.Count - MostOfOneCode} more of {kind.Key.Code}, see {rest}"));
            }
        }
    }

    private void Log(Diagnostic diagnostic, string message)
    {
        message = SafeText.Line(message);
        var (file, line, column) = diagnostic.Location is { } location ? (SafeText.Line(location.File), location.Line, location.Column) : (null, 0, 0);
        var help = Help + diagnostic.Code.ToLowerInvariant();
        Keep($"{(diagnostic.Location is null ? "" : $"{diagnostic.Location}: ")}{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}: {message}");
        switch (diagnostic.Severity)
        {
            case DiagnosticSeverity.Error:
                FirstError ??= $"{diagnostic.Code}: {message}";
                log.LogError(null, diagnostic.Code, null, help, file, line, column, 0, 0, message);
                break;
            case DiagnosticSeverity.Warning:
                log.LogWarning(null, diagnostic.Code, null, help, file, line, column, 0, 0, message);
                break;
            case DiagnosticSeverity.Message:
                log.LogMessage(null, diagnostic.Code, null, file, line, column, 0, 0, MessageImportance.Normal, message);
                break;
        }
    }

    private void Write(MessageImportance importance, string message)
    {
        message = SafeText.Line(message);
        Keep(message);
        log.LogMessage(importance, "{0}", message);
    }

    private void Keep(string line) => _lines.Append(SafeText.Line(line)).Append('\n');
}
