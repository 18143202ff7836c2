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
/// <param name="log">MSBuild's.</param>
/// <param name="engine">MSBuild's.</param>
/// <param name="projectFile">Absolute path of the project; <see langword="null"/> when the caller does not say.</param>
/// <param name="terminal">Whether the terminal logger shows the build.</param>
/// <param name="detailsFile">Absolute path of the file for all lines when a terminal shows only the first of them; <see langword="null"/> for none.</param>
/// <param name="mostLines">How many lines of the result a terminal shows.</param>
internal sealed class TaskLog(TaskLoggingHelper log, IBuildEngine4 engine, string? projectFile, bool terminal, string? detailsFile, int mostLines)
{
    private const int MostOfOneCode = 50;
    private const string Help = "https://github.com/schematasks/schematasks/blob/main/docs/diagnostics.md#";

    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly List<string> _lines = [];

    /// <summary>For a task whose only result is what it finds.</summary>
    public TaskLog(TaskLoggingHelper log, IBuildEngine4 engine, string? projectFile)
        : this(log, engine, projectFile, terminal: false, detailsFile: null, mostLines: 0)
    {
    }

    /// <summary>Everything that was logged, a line each.</summary>
    public string Text => _text.ToString();

    /// <summary>The first error, with its code.</summary>
    public string? FirstError { get; private set; }

    private string ProjectName => Path.GetFileNameWithoutExtension(projectFile) is { Length: > 0 } name ? name : "SchemaTasks";

    /// <summary>A line of the result: a row of a table, a change. The terminal logger shows it below <see cref="Result"/>, the others at once.</summary>
    public void Line(string message)
    {
        lock (_lock) _lines.Add(SafeText.Line(message));
        Write(terminal ? MessageImportance.Normal : MessageImportance.High, message);
    }

    /// <summary>What a task that takes long is doing. The terminal logger shows its own clock instead.</summary>
    public void Activity(string message) => Write(MessageImportance.High, $"{ProjectName}: {message}");

    /// <summary>The task's result, once, at its end.</summary>
    /// <param name="summary">One line; <see langword="null"/> when an error ended the task.</param>
    public void Result(string? summary)
    {
        if (!terminal)
        {
            if (summary is not null) Write(MessageImportance.High, ProjectResult.Message(ProjectName, summary));
            return;
        }
        if (summary is null && _lines.Count == 0) return;
        summary = SafeText.Line(summary ?? "failed");
        Keep(summary);
        // The engine says where the task runs by filling in the message.
        var line = new BuildMessageEventArgs(summary, null, null, MessageImportance.Low);
        engine.LogMessageEvent(line);
        log.LogMessage(MessageImportance.High, "{0}", ProjectResult.Message(ProjectName, ProjectResult.Add(engine, line.BuildEventContext, summary, Shown())));
    }

    /// <summary>A line that shows from <c>-v:normal</c> on.</summary>
    public void Remark(string message) => Write(MessageImportance.Normal, message);

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
        var (file, line, column) = diagnostic.Location is { } location ? (SafeText.Line(location.File), location.Line, location.Column) : (projectFile, 0, 0);
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

    /// <summary>As many lines as fit a terminal; all of them are in a file then.</summary>
    private List<string> Shown()
    {
        if (_lines.Count <= mostLines || detailsFile is null) return _lines;
        AtomicFile.WriteIfDifferent(detailsFile, string.Concat(_lines.Select(line => line + "\n")));
        return [.. _lines.Take(mostLines), string.Create(CultureInfo.InvariantCulture, $"… and {_lines.Count - mostLines} more lines, all of them in {detailsFile}")];
    }

    private void Write(MessageImportance importance, string message)
    {
        message = SafeText.Line(message);
        Keep(message);
        log.LogMessage(importance, "{0}", message);
    }

    private void Keep(string line)
    {
        lock (_lock) _text.Append(SafeText.Line(line)).Append('\n');
    }
}
