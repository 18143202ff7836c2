using System.Globalization;
using SchemaTasks.Shadow;

namespace SchemaTasks.Benchmarks.Migrations;

/// <summary>The peak of a whole process that applies one file of 50 MB of INSERTs, and that says its status afterwards: the floor, which a file of one statement takes, and at most three times the file.</summary>
internal sealed class MigrateMemoryBenchmark : IBenchmark
{
    private const double Times = 3;

    public string Name => "migrate-memory";

    public string Summary => "[MEGABYTES] applies a file of 50 MB of INSERTs and asks for its status; the peak of the process";

    public async Task<int> RunAsync(string[] arguments)
    {
        var size = arguments.Length == 0 ? 50 : int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var ours = await ReadyToRunBuild.PublishAsync();
        await using var server = await ShadowServer.StartAsync(new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local }, CancellationToken.None);
        var floor = await RunAsync(ours, server, 0);
        var large = await RunAsync(ours, server, size);
        var held = true;
        foreach (var (what, least, most) in ((string, double, double)[])[("apply", floor.Apply, large.Apply), ("status", floor.Status, large.Status)])
        {
            var bound = least + (Times * size);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-7} floor {least:0} MB, {size} MB of INSERTs {most:0} MB = floor + {(most - least) / size:0.0} x the file (bound {bound:0} MB)"));
            held &= most <= bound;
        }
        return held ? 0 : 1;
    }

    private static async Task<(double Apply, double Status)> RunAsync(string ours, ShadowServer server, int megabytes)
    {
        var database = await server.CreateDatabaseAsync($"memory_{megabytes}", CancellationToken.None);
        var directory = Directory.CreateTempSubdirectory("schematasks-memory").FullName;
        await using (var file = new StreamWriter(Path.Combine(directory, "001_rows.sql")))
        {
            await file.WriteAsync("CREATE TABLE rows (id bigint, name text, note text);\n");
            for (long row = 0, length = 0; length < megabytes * 1_000_000L; row++)
            {
                var line = string.Create(CultureInfo.InvariantCulture, $"INSERT INTO rows (id, name, note) VALUES ({row}, 'name of row {row}', 'a note that is about as long as such notes are');\n");
                length += line.Length;
                await file.WriteAsync(line);
            }
        }
        var environment = new Dictionary<string, string> { [MigrateOnce.Variable] = $"host='{database.Host}' port={database.Port} user={database.User} dbname={database.Database} sslmode=disable" };
        var apply = await ProcessRun.MeasureAsync("dotnet", [ours, "migrate-once", "apply", directory], environment);
        var status = await ProcessRun.MeasureAsync("dotnet", [ours, "migrate-once", "status", directory], environment);
        Directory.Delete(directory, recursive: true);
        return (apply.PeakMegabytes, status.PeakMegabytes);
    }
}
