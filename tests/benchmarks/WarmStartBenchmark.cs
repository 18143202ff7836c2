using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Shadow;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// What the look at a cache costs a warm start: a server of downloaded programs is started and ended, in turn with the look alone, which the
/// start contains. Without it the start would take that much less.
/// </summary>
internal sealed class WarmStartBenchmark : IBenchmark
{
    private const double Bound = 1.25;

    public string Name => "warm-start";

    public string Summary => "[ROUNDS] starts a shadow server of cached programs; what looking at the cache for changes is of that";

    public async Task<int> RunAsync(string[] arguments)
    {
        var rounds = arguments.Length == 0 ? 9 : int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var options = new ShadowOptions { Provider = ShadowProvider.Npm };
        var programs = await EmbeddedPostgres.FindAsync(options, CancellationToken.None);
        var directory = Path.GetFullPath(Path.Combine(programs.BinDirectory, "..", ".."));
        await StartAsync(options);
        var (starts, looks) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            starts.Add(await MeasureAsync(() => StartAsync(options)));
            looks.Add(await MeasureAsync(() => Task.FromResult(CacheSeal.Refusal(directory) is { } refusal ? throw new InvalidOperationException(refusal) : true)));
        }
        var (start, look) = (Median(starts), Median(looks));
        var files = Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Count();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"warm start and end {start:0} ms, of which looking at {files} files {look:0} ms: {start / (start - look):0.00} of a start without it (bound {Bound})"));
        return start / (start - look) <= Bound ? 0 : 1;
    }

    private static async Task StartAsync(ShadowOptions options)
    {
        await using var server = await ShadowServer.StartAsync(options, CancellationToken.None);
    }

    private static async Task<double> MeasureAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
