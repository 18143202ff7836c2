using System.Diagnostics;

namespace SchemaTasks.Conformance;

/// <summary>Counts outcomes and prints them: every failure and skip in full, what passed by number.</summary>
internal sealed class ConformanceReport(TextWriter output)
{
    private readonly List<string> _failures = [];
    private readonly Stopwatch _clock = new();
    private string _suite = "";

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    public void Begin(string suite)
    {
        _suite = suite;
        _clock.Restart();
    }

    /// <summary>Prints how long the suite took: what may run in <c>.ci/run</c> is decided by it.</summary>
    public void EndSuite() => Tell($"{_clock.Elapsed.TotalSeconds:F0} s");

    public void Pass() => Passed++;

    public void Fail(string what, string why)
    {
        Failed++;
        var line = $"{_suite}: FAILED {what}: {why}";
        _failures.Add(line);
        output.WriteLine(line);
    }

    public void Skip(string what, string why)
    {
        Skipped++;
        output.WriteLine($"{_suite}: skipped {what}: {why}");
    }

    /// <summary>A line about what was run: how many schemas, documents, what was accepted.</summary>
    public void Tell(string line) => output.WriteLine($"{_suite}: {line}");

    /// <summary>Prints the failures once more, since the log between is long and may be cut, and the counts.</summary>
    public void End()
    {
        foreach (var failure in _failures) output.WriteLine(failure);
        output.WriteLine($"{Passed} passed, {Failed} failed, {Skipped} skipped");
    }
}
