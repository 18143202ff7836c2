using System.Globalization;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// Seconds of the processor, from <c>/proc</c> (<see href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html"/>): what else the machine
/// does counts in none of them, and a server's work counts although other processes do it.
/// </summary>
internal static class ProcessorTime
{
    /// <summary>Linux has this for every process, whatever the machine's own clock is.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>Of this process's children that have ended.</summary>
    public static double OfChildren() => Read("self") is { } own ? own.Ended / TicksPerSecond : 0;

    /// <summary>Of a server and all its processes, those that have ended included.</summary>
    /// <param name="directory">Of its socket, an argument of its own process; a backend's id may be that of another name space.</param>
    /// <returns>A function that reads the time as of now.</returns>
    public static Func<double> OfServer(string directory)
    {
        var server = int.Parse(Processes().FirstOrDefault(name => Read(name)?.Program == "postgres" && Arguments(name).Contains(directory)) ?? throw new InvalidOperationException("This machine has no /proc, or the server is not on it"), CultureInfo.InvariantCulture);
        return () => Processes().Select(name => (Name: name, Process: Read(name)))
            .Where(entry => entry.Process is { } process && (process.Parent == server || entry.Name == server.ToString(CultureInfo.InvariantCulture)))
            .Sum(entry => entry.Process!.Own + entry.Process.Ended) / TicksPerSecond;
    }

    private static IEnumerable<string> Processes() => Directory.EnumerateDirectories("/proc").Select(path => Path.GetFileName(path)).Where(name => char.IsAsciiDigit(name[0]));

    private static string[] Arguments(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Split('\0');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static ProcessTicks? Read(string process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            // The name of the program is in parentheses and may hold anything.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            long Field(int number) => long.Parse(fields[number - 3], CultureInfo.InvariantCulture);
            return new ProcessTicks(text[(text.IndexOf('(') + 1)..text.LastIndexOf(')')], (int)Field(4), Field(14) + Field(15), Field(16) + Field(17));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <param name="Program">Its name.</param>
    /// <param name="Parent">Its parent's id.</param>
    /// <param name="Own">Its own ticks.</param>
    /// <param name="Ended">Those of its children that have ended.</param>
    private sealed record ProcessTicks(string Program, int Parent, long Own, long Ended);
}
