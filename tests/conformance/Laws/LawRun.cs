namespace SchemaTasks.Conformance.Laws;

/// <summary>Runs checks side by side and tells each outcome once.</summary>
internal sealed class LawRun(ConformanceReport report)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private int schemas;
    private int pairs;
    private int exceptions;

    public ConformanceReport Report => report;

    public string Summary => $"{schemas} schemas round-tripped, {2 * pairs} directed pairs fixed ({pairs} pairs), {exceptions} exceptions";

    public async Task RunAsync(IReadOnlyCollection<LawCheck> checks)
    {
        schemas += checks.Sum(check => check.Schemas);
        pairs += checks.Sum(check => check.Pairs);
        await Parallel.ForEachAsync(checks, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (check, _) => await RunAsync(check));
    }

    /// <summary>A line that is the same when a schema is made a second time.</summary>
    public void TellOnce(string line)
    {
        lock (report)
        {
            if (told.Add(line)) report.Tell(line);
        }
    }

    private async Task RunAsync(LawCheck check)
    {
        string? wrong;
        try
        {
            wrong = await check.Law();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            wrong = exception.ToString();
        }
        lock (report)
        {
            if (wrong is null)
            {
                report.Pass();
                return;
            }
            exceptions++;
            report.Fail(check.Name, wrong);
        }
    }
}
