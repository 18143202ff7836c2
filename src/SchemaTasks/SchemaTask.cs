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
    private readonly CancellationTokenSource _cancel = new();

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
        var log = new TaskLog(Log);
        var clock = Stopwatch.StartNew();
        var step = Step is { Length: > 0 } text ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "";
        var journal = ChainFile is { Length: > 0 } && step.Length > 0 ? new ChainJournal(ChainFile) : null;
        var summary = "";
        if (step.Length > 0) log.Status($"SchemaFinalize {Step} …");
        Guarded(log, () =>
        {
            journal?.Began(step, LogFile ?? "");
            // MSBuild calls tasks on a scheduler of its own, whose threads this call blocks: what continues after a wait must not need one.
            summary = Task.Run(() => RunAsync(log, _cancel.Token)).GetAwaiter().GetResult();
            log.Status(step.Length > 0 && !Log.HasLoggedErrors ? $"{Status(clock)}{Word(Details.Outcome)}: {summary}" : summary);
        });
        if (step.Length > 0 && Log.HasLoggedErrors) log.Status($"{Status(clock)}failed");
        if (LogFile is { Length: > 0 }) Guarded(log, () => AtomicFile.WriteIfDifferent(LogFile, log.Text));
        if (journal is not null) Guarded(log, () => journal.Ended(Result(step, summary, clock.Elapsed, log)));
        return !Log.HasLoggedErrors;
    }

    /// <summary>What a step leaves for the chain's report, besides its line.</summary>
    private protected StepDetails Details { get; } = new();

    private ChainStep Result(string step, string summary, TimeSpan elapsed, TaskLog log) => new()
    {
        Step = step,
        Outcome = Log.HasLoggedErrors ? ChainOutcome.Failed : Details.Outcome,
        Seconds = elapsed.TotalSeconds,
        Summary = Log.HasLoggedErrors ? log.FirstError ?? summary : summary,
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

    private string Status(Stopwatch clock) => string.Create(CultureInfo.InvariantCulture, $"SchemaFinalize {Step} ({clock.Elapsed.TotalSeconds:0.00} s) ");

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
            log.Diagnostics([Diagnostic.Create(HostDiagnostics.Cancelled, null, GetType().Name)]);
        }
#pragma warning disable CA1031 // The last line of defence: MSBuild would print the exception whole, secrets included.
        catch (Exception exception)
        {
            log.Diagnostics([Diagnostic.Create(HostDiagnostics.Unexpected, null, GetType().Name, exception.GetType().FullName)]);
        }
#pragma warning restore CA1031
    }
}
