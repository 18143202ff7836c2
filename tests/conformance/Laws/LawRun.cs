using SchemaTasks.Verification;

namespace SchemaTasks.Conformance.Laws;

/// <summary>Runs checks side by side and tells each outcome once.</summary>
internal sealed class LawRun(ConformanceReport report)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _schemas;
    private int _pairs;
    private int _exceptions;
    private int _refused;

    public ConformanceReport Report => report;

    public string Summary => $"{_schemas} schemas round-tripped, {2 * _pairs} directed pairs fixed ({_pairs} pairs), {_exceptions} exceptions{(_refused == 0 ? "" : $"; {_refused} more pairs cannot be made")}";

    public async Task RunAsync(IReadOnlyCollection<LawCheck> checks)
    {
        _schemas += checks.Sum(check => check.Schemas);
        _pairs += checks.Sum(check => check.Pairs);
        await Parallel.ForEachAsync(checks, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (check, _) => await RunAsync(check));
    }

    /// <summary>A line that is the same when a schema is made a second time.</summary>
    public void TellOnce(string line)
    {
        lock (report)
        {
            if (_told.Add(line)) report.Tell(line);
        }
    }

    private async Task RunAsync(LawCheck check)
    {
        string? wrong;
        try
        {
            wrong = await check.Law();
        }
        catch (ScriptFailedException) when (check.MayBeRefused)
        {
            lock (report)
            {
                _refused++;
                _schemas -= check.Schemas;
                _pairs -= check.Pairs;
            }
            return;
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
            _exceptions++;
            report.Fail(check.Name, wrong);
        }
    }
}
