using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Manifest;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SchemaTasks.Benchmarks;

/// <summary>
/// Writing and reading manifests, ours and YamlDotNet's reflection serializer in turn on the same data, each in a process of its own so
/// that first calls and peak memory are what a build sees.
/// </summary>
internal sealed class YamlBenchmark : IBenchmark
{
    private const double Bound = 0.5;
    private const long BoundBytes = 300_000_000;

    public string Name => "yaml";

    public string Summary => "writing and reading the manifest of TABLES (10000) tables, against YamlDotNet's reflection serializer";

    public Task<int> RunAsync(string[] arguments)
    {
        if (arguments is [var step, var size, var file]) return Task.FromResult(Measure(step, int.Parse(size, CultureInfo.InvariantCulture), file));

        var tables = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 10_000;
        var folder = Directory.CreateTempSubdirectory("yaml-benchmark-").FullName;
        try
        {
            return Task.FromResult(Compare(tables, folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Compare(int tables, string folder)
    {
        var (ours, peers) = (Path.Combine(folder, "ours.yaml"), Path.Combine(folder, "peers.yaml"));
        var failed = 0;
        foreach (var (what, mine, theirs) in new[] { ("write", "write-ours", "write-peer"), ("read", "read-ours", "read-peer") })
        {
            var own = Median(() => Run(mine, tables, ours));
            var peer = Median(() => Run(theirs, tables, what == "read" ? ours : peers));
            var ratio = own.Milliseconds / peer.Milliseconds;
            var holds = ratio <= Bound && own.PeakBytes <= BoundBytes;
            if (!holds) failed = 1;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what} {tables} tables ({new FileInfo(ours).Length / 1e6:0.0} MB): ours {own.Milliseconds:0} ms, YamlDotNet reflection {peer.Milliseconds:0} ms, ratio {ratio:0.00} (at most {Bound:0.00}), peak memory {own.PeakBytes / 1e6:0} MB (at most {BoundBytes / 1e6:0}; the peer {peer.PeakBytes / 1e6:0}){(holds ? "" : "  EXCEEDED")}"));
        }
        return failed;
    }

    /// <summary>One step in this process; prints its milliseconds and the process's peak working set in bytes.</summary>
    private static int Measure(string step, int tables, string file)
    {
        switch (step)
        {
            case "write-ours":
                Time(ManifestGenerator.Create(tables), schema => ManifestFile.Write(schema, file));
                break;
            case "read-ours":
                Time(file, path => ManifestFile.Read(path));
                break;
            case "write-peer":
                ManifestFile.Write(ManifestGenerator.Create(tables), file);
                Time(PeerRead(file), database => PeerWrite(database, file));
                break;
            case "read-peer":
                Time(file, path => PeerRead(path));
                break;
            default:
                return 2;
        }
        return 0;
    }

    private static void PeerWrite(PeerDatabase database, string file)
    {
        using var output = new StreamWriter(file);
        new SerializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
            .Build()
            .Serialize(output, database);
    }

    private static PeerDatabase PeerRead(string file)
    {
        using var input = new StreamReader(file);
        return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<PeerDatabase>(input);
    }

    private static void Time<T>(T subject, Action<T> action)
    {
        var watch = Stopwatch.StartNew();
        action(subject);
        watch.Stop();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds} {process.PeakWorkingSet64}"));
    }

    private static (double Milliseconds, long PeakBytes) Median(Func<(double, long)> run) =>
        Enumerable.Range(0, 3).Select(_ => run()).OrderBy(result => result.Item1).ElementAt(1);

    private static (double Milliseconds, long PeakBytes) Run(string step, int tables, string file)
    {
        if (step.StartsWith("write", StringComparison.Ordinal)) File.Delete(file);
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["yaml", step, tables.ToString(CultureInfo.InvariantCulture), file]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{step} failed with exit code {process.ExitCode}");
        return (double.Parse(output[0], CultureInfo.InvariantCulture), long.Parse(output[1], CultureInfo.InvariantCulture));
    }
}
