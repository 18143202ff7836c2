namespace SchemaTasks.Conformance;

/// <summary>Counts outcomes and prints them: every failure and skip in full, what passed by number.</summary>
internal sealed class ConformanceReport(TextWriter output)
{
    private string _suite = "";

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    public void Begin(string suite) => _suite = suite;

    public void Pass() => Passed++;

    public void Fail(string what, string why)
    {
        Failed++;
        output.WriteLine($"{_suite}: FAILED {what}: {why}");
    }

    public void Skip(string what, string why)
    {
        Skipped++;
        output.WriteLine($"{_suite}: skipped {what}: {why}");
    }

    /// <summary>A line about what was run: how many schemas, documents, what was accepted.</summary>
    public void Tell(string line) => output.WriteLine($"{_suite}: {line}");

    public void End() => output.WriteLine($"{Passed} passed, {Failed} failed, {Skipped} skipped");
}
