using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaTasks.Benchmarks;

/// <summary>One run of a whole process, from start to exit.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="PeakMegabytes">Peak resident memory of the process itself (Linux only; 0 elsewhere).</param>
internal sealed partial record ProcessRun(double Seconds, double PeakMegabytes)
{
    /// <exception cref="InvalidOperationException">The process failed; its standard error is the message.</exception>
    public static async Task<ProcessRun> MeasureAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) process.StartInfo.Environment[name] = value;

        var clock = Stopwatch.StartNew();
        process.Start();
        var output = DrainAsync(process.StandardOutput);
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0.0;
        using var watching = new CancellationTokenSource();
        var watcher = Task.Run(async () =>
        {
            while (!watching.IsCancellationRequested)
            {
                peak = Math.Max(peak, PeakMegabytesOf(process.Id));
                await Task.Delay(10);
            }
        });
        await process.WaitForExitAsync();
        var seconds = clock.Elapsed.TotalSeconds;
        await watching.CancelAsync();
        await watcher;
        await output;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}");
        return new ProcessRun(seconds, peak);
    }

    private static async Task DrainAsync(StreamReader reader)
    {
        var buffer = new char[64 * 1024];
        while (await reader.ReadAsync(buffer) > 0)
        {
        }
    }

    private static double PeakMegabytesOf(int process)
    {
        try
        {
            var peak = PeakLine().Match(File.ReadAllText($"/proc/{process}/status"));
            return peak.Success ? double.Parse(peak.Groups[1].Value, CultureInfo.InvariantCulture) / 1024 : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    [GeneratedRegex(@"VmHWM:\s+(\d+) kB")]
    private static partial Regex PeakLine();
}
