using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using SchemaTasks.Builds;

namespace SchemaTasks.Benchmarks;

/// <summary>Many builds that refresh a manifest from the shadow, several at a time: each has to end, and well, within its limit.</summary>
internal sealed class ShadowSoak : IBenchmark
{
    public string Name => "shadow-soak";

    public string Summary => "[BUILDS] [AT_ONCE] [LIMIT_SECONDS] refreshes from the shadow again and again; none may fail or hang";

    public async Task<int> RunAsync(string[] arguments)
    {
        var numbers = arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToList();
        var (builds, atOnce, limit) = (At(numbers, 0, 200), At(numbers, 1, 8), TimeSpan.FromSeconds(At(numbers, 2, 300)));
        var repository = typeof(ShadowSoak).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryDirectory").Value!;
        var (exitCode, output) = DotNetCommand.Run(repository, ["build", "src/SchemaTasks", "-c", "Release", "-nologo", "-v:q"]);
        if (exitCode != 0) throw new InvalidOperationException(output);

        var root = Directory.CreateTempSubdirectory("schematasks-soak-").FullName;
        try
        {
            var (failed, hung, slowest) = (0, 0, TimeSpan.Zero);
            await Parallel.ForEachAsync(Enumerable.Range(1, builds), new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (number, cancel) =>
            {
                var clock = Stopwatch.StartNew();
                var ended = await RefreshAsync(repository, Path.Combine(root, number.ToString(CultureInfo.InvariantCulture)), limit, cancel);
                lock (root)
                {
                    if (ended is null) hung++;
                    else if (ended != 0) failed++;
                    if (clock.Elapsed > slowest) slowest = clock.Elapsed;
                }
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{builds} builds, {atOnce} at once: {failed} failed, {hung} did not end within {limit.TotalSeconds:0} s; the slowest took {slowest.TotalSeconds:0.0} s"));
            return failed + hung == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <returns>The exit code; <see langword="null"/> for a build that had to be ended.</returns>
    private static async Task<int?> RefreshAsync(string repository, string folder, TimeSpan limit, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.Combine(folder, "schema", "migrations"));
        await File.WriteAllTextAsync(Path.Combine(folder, "schema", "migrations", "001.sql"), "CREATE TABLE public.notes (id bigint PRIMARY KEY, title text NOT NULL);\n", cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "soak.proj"), $"""
            <Project>
              <PropertyGroup><_SchemaTaskAssembly>{repository}src/SchemaTasks/bin/Release/net10.0/SchemaTasks.dll</_SchemaTaskAssembly></PropertyGroup>
              <Import Project="{repository}build/SchemaTasks.props" />
              <Import Project="{repository}build/SchemaTasks.targets" />
            </Project>
            """, cancel);
        using var process = Process.Start(DotNetCommand.Describe(folder, ["msbuild", "soak.proj", "-t:SchemaRefresh", "-p:SchemaDatabase=shadow", "-nologo", "-v:m"]))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return null;
        }
        if (process.ExitCode != 0) Console.WriteLine(await output + await error);
        return process.ExitCode;
    }

    private static int At(List<int> numbers, int index, int otherwise) => index < numbers.Count ? numbers[index] : otherwise;
}
