using System.Collections.Immutable;
using System.Globalization;

namespace SchemaTasks.Chain;

/// <summary>Everything a chain did, for <c>SCHEMA_FINALIZE_REPORT.md</c> and <c>.json</c>.</summary>
internal sealed record ChainReport
{
    public required DateTimeOffset Time { get; init; }

    /// <summary>Every step, in order.</summary>
    public required ImmutableArray<ChainStep> Steps { get; init; }

    public required GitFacts Git { get; init; }

    /// <summary>Versions of package, SDK and MSBuild, by name; in this order.</summary>
    public ImmutableArray<(string Name, string Version)> Versions { get; init; } = [];

    /// <summary>Objects of the manifest, by kind.</summary>
    public ImmutableDictionary<string, int> CountsBefore { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <inheritdoc cref="CountsBefore"/>
    public ImmutableDictionary<string, int> CountsAfter { get; init; } = ImmutableDictionary<string, int>.Empty;

    public ImmutableArray<ChainOutput> Outputs { get; init; } = [];

    /// <summary>What to do next, in order.</summary>
    public ImmutableArray<string> NextSteps { get; init; } = [];

    public ChainStep? FailedStep => Steps.FirstOrDefault(step => step.Outcome is ChainOutcome.Failed or ChainOutcome.Interrupted);

    /// <summary><c>FAILED</c>, or the verdict of the health step; <c>DONE</c> without one.</summary>
    public string Verdict => FailedStep is { } failed && failed.Step != ChainSteps.Health ? "FAILED" : Fact("verdict") ?? (FailedStep is null ? "DONE" : "FAILED");

    /// <summary>The verdict and its reason, one line.</summary>
    public string Summary => FailedStep switch
    {
        { Outcome: ChainOutcome.Interrupted } stopped => $"FAILED: {stopped.Step} was stopped",
        { Step: not ChainSteps.Health } failed => $"FAILED: {failed.Step}{(failed.LogFile.Length > 0 ? $", see {failed.LogFile}" : "")}",
        _ => Fact("summary") ?? (Steps.Any(step => step.Outcome == ChainOutcome.Warning) ? "DONE, with warnings" : "DONE"),
    };

    /// <summary>A fact that a step left; the last step that has it decides.</summary>
    public string? Fact(string name) => Steps.Reverse().Select(step => step.Facts.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);

    /// <summary>The step table as lines of text.</summary>
    public IEnumerable<string> Table()
    {
        var width = Steps.Max(step => step.Step.Length);
        yield return $"{"step".PadRight(width)}  {"result",-11}  seconds";
        foreach (var step in Steps)
        {
            var seconds = step.Seconds > 0 ? step.Seconds.ToString("0.00", CultureInfo.InvariantCulture) : "";
            yield return $"{step.Step.PadRight(width)}  {Word(step.Outcome),-11}  {seconds,7}  {step.Summary}".TrimEnd();
        }
    }

    public string ToMarkdown() => new ChainMarkdown(this).Print();

    public string ToJson() => ChainJson.Print(this);

    internal static string Word(ChainOutcome outcome) => outcome switch
    {
        ChainOutcome.Ok => "ok",
        ChainOutcome.Warning => "warning",
        ChainOutcome.Skipped => "skipped",
        ChainOutcome.Failed => "failed",
        ChainOutcome.Interrupted => "interrupted",
        ChainOutcome.NotRun => "not run",
    };
}

/// <summary>A generated file.</summary>
/// <param name="Name">The word of <c>SchemaOutputs</c>.</param>
/// <param name="Path">Absolute.</param>
/// <param name="Bytes">Its size; <see langword="null"/> when it does not exist.</param>
/// <param name="Checksum">SHA-256 of its bytes; <see langword="null"/> when it does not exist.</param>
internal sealed record ChainOutput(string Name, string Path, long? Bytes, string? Checksum);
