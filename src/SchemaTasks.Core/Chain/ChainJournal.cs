using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Chain;

/// <summary>
/// What the steps of one chain leave for its report: a file of JSON lines, because each step may run in another process.
/// A step writes when it begins and when it ends, so that one that was stopped is known.
/// </summary>
/// <param name="path">Absolute path.</param>
internal sealed class ChainJournal(string path)
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Whether a chain has begun.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>Removes what an earlier chain left.</summary>
    /// <exception cref="DiagnosticException">The file cannot be removed.</exception>
    public void Forget()
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // There was none.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw AtomicFile.CannotWrite(path, exception);
        }
    }

    /// <summary>Begins a new chain.</summary>
    /// <exception cref="DiagnosticException">The file cannot be written.</exception>
    public void Begin(ChainStart start) => AtomicFile.WriteIfDifferent(path, JsonSerializer.Serialize(start, Options) + "\n");

    public void Began(string step, string logFile) => Append(new ChainStep { Step = step, Outcome = ChainOutcome.Interrupted, LogFile = logFile });

    public void Ended(ChainStep step) => Append(step);

    /// <summary>The chain's start, and what is known of each step; the last line of a step counts.</summary>
    public (ChainStart Start, ImmutableArray<ChainStep> Steps) Read()
    {
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (lines.Length == 0) return (new ChainStart(), []);
        var steps = new Dictionary<string, ChainStep>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1))
        {
            if (JsonSerializer.Deserialize<ChainStep>(line, Options) is { } step) steps[step.Step] = step;
        }
        return (JsonSerializer.Deserialize<ChainStart>(lines[0], Options)!, [.. ChainSteps.All.Where(steps.ContainsKey).Select(step => steps[step])]);
    }

    private void Append(ChainStep step)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.AppendAllText(path, JsonSerializer.Serialize(step, Options) + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw AtomicFile.CannotWrite(path, exception);
        }
    }
}

/// <summary>What a chain set out to do.</summary>
internal sealed record ChainStart
{
    public DateTimeOffset Time { get; init; }

    /// <summary>Steps that do not run, and why.</summary>
    public ImmutableDictionary<string, string> Skipped { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Objects of the manifest before the chain, by kind; empty without a manifest.</summary>
    public ImmutableDictionary<string, int> Counts { get; init; } = ImmutableDictionary<string, int>.Empty;
}
