using System.Diagnostics;
using System.Globalization;
using Microsoft.Build.Framework;
using SchemaTasks.Chain;
using SchemaTasks.Diagnostics;
using SchemaTasks.Operations;

namespace SchemaTasks;

/// <summary>
/// What every task does: cancelable, timed, a log file where a step asks for one; whatever goes wrong becomes a coded error, never an
/// exception, whose text could repeat a connection.
/// </summary>
public abstract class SchemaTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    /// <summary>How often a task that takes long says what it is doing.</summary>
    private static readonly TimeSpan ActivityInterval = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _cancel = new();

    /// <summary>Absolute path of the project: results are shown under its name, and errors that no file is at fault for point to it.</summary>
    public string? ProjectFile { get; set; }

    /// <summary><c>1</c> when MSBuild's terminal logger shows the build (<c>_MSBUILDTLENABLED</c>).</summary>
    public string? TerminalLogger { get; set; }

    /// <summary>Absolute path of a folder for the lines that a terminal does not show; empty for none.</summary>
    public string? LogDirectory { get; set; }

    /// <summary>Position and name of a step of <c>SchemaFinalize</c> (<c>2/5 migrate</c>); empty outside of it.</summary>
    public string? Step { get; set; }

    /// <summary>Absolute path of the step's log file; empty for none.</summary>
    public string? LogFile { get; set; }

    /// <summary>Absolute path of what the steps of <c>SchemaFinalize</c> leave for its report; empty outside of it.</summary>
    public string? ChainFile { get; set; }

    /// <inheritdoc/>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _cancel.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        var log = new TaskLog(Log, BuildEngine4, ProjectFile, TerminalLogger == "1", LogDirectory is { Length: > 0 } ? Path.Combine(LogDirectory, $"{GetType().Name}.log") : null, MostLinesOnATerminal);
        var clock = Stopwatch.StartNew();
        var step = Step is { Length: > 0 } text ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "";
        var journal = ChainFile is { Length: > 0 } && step.Length > 0 ? new ChainJournal(ChainFile) : null;
        var summary = "";
        if (step.Length > 0) log.Activity($"SchemaFinalize {Step} …");
        Guarded(log, () =>
        {
            journal?.Began(step, LogFile ?? "");
            summary = Wait(log, clock);
        });
        var shown = step.Length == 0 ? summary : Log.HasLoggedErrors ? $"{Status(clock)}failed" : $"{Status(clock)}{Word(Details.Outcome)}: {summary}";
        Guarded(log, () => log.Result(shown.Length > 0 ? shown : null));
        if (LogFile is { Length: > 0 }) Guarded(log, () => AtomicFile.WriteIfDifferent(LogFile, log.Text));
        if (journal is not null) Guarded(log, () => journal.Ended(Result(step, summary, clock.Elapsed, log)));
        return !Log.HasLoggedErrors;
    }

    /// <summary>The target that runs the task, as a user types it; the task's own name where it is a part of several.</summary>
    private protected virtual string Target => GetType().Name;

    /// <summary>What a step leaves for the chain's report, besides its line.</summary>
    private protected StepDetails Details { get; } = new();

    private ChainStep Result(string step, string summary, TimeSpan elapsed, TaskLog log) => new()
    {
        Step = step,
        Outcome = Log.HasLoggedErrors ? ChainOutcome.Failed : Details.Outcome,
        Seconds = elapsed.TotalSeconds,
        Summary = Log.HasLoggedErrors && !(Details.ResultCountsErrors && summary.Length > 0) ? log.FirstError ?? summary : summary,
        LogFile = LogFile ?? "",
        Files = Details.Files,
        Facts = Details.Facts,
    };

    private static string Word(ChainOutcome outcome) => outcome switch
    {
        ChainOutcome.Warning => "warning",
        ChainOutcome.Skipped => "skipped",
        _ => "ok",
    };

    /// <summary>Reads the parameters, calls one operation of the engine, logs what it found.</summary>
    /// <returns>The result in one line.</returns>
    private protected abstract Task<string> RunAsync(TaskLog log, CancellationToken cancel);

    /// <summary>A path for a line of the log: relative to the project where it is below it.</summary>
    private protected string Shown(string path)
    {
        if (Path.GetDirectoryName(ProjectFile) is not { Length: > 0 } directory) return path;
        var relative = Path.GetRelativePath(directory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    /// <summary>How many lines of the result a terminal shows; a file has all of them if there are more.</summary>
    private protected virtual int MostLinesOnATerminal => 30;

    /// <summary>What the task is doing, for a log that is watched.</summary>
    private protected LatestActivity Activity { get; } = new();

    private string Status(Stopwatch clock) => string.Create(CultureInfo.InvariantCulture, $"SchemaFinalize {Step} ({clock.Elapsed.TotalSeconds:0.00} s) ");

    /// <summary>Away from MSBuild's own scheduler, one of whose threads waits here: a continuation that it were to run might never be.</summary>
    private string Wait(TaskLog log, Stopwatch clock)
    {
        var running = Task.Run(() => RunAsync(log, _cancel.Token));
        while (Task.WaitAny([running], ActivityInterval) < 0) log.Activity(string.Create(CultureInfo.InvariantCulture, $"{Activity.Text} ({clock.Elapsed.TotalSeconds:0} s)"));
        return running.GetAwaiter().GetResult();
    }

    private void Guarded(TaskLog log, Action action)
    {
        try
        {
            action();
        }
        catch (DiagnosticException exception)
        {
            log.Diagnostics(exception.Diagnostics);
        }
        // A driver may end a cancelled wait with any exception of its own.
        catch (Exception) when (_cancel.IsCancellationRequested)
        {
            log.Diagnostics([Diagnostic.Create(HostDiagnostics.Cancelled, null, Target)]);
        }
#pragma warning disable CA1031 // The last line of defence: MSBuild would print the exception whole, secrets included.
        catch (Exception exception)
        {
            log.Diagnostics([Diagnostic.Create(HostDiagnostics.Unexpected, null, Target, exception.GetType().FullName)]);
        }
#pragma warning restore CA1031
    }
}
