using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Benchmarks.Migrations;

/// <summary>
/// 50 small files on an empty database through links with round trips of 0, 30, 150 and 300 ms, beside <c>psql -1 -f</c> of the same files,
/// which keeps no history and takes no lock. Both through the same delaying proxy. The number of round trips is what the link's time comes to.
/// </summary>
internal sealed class MigrateBenchmark : IBenchmark
{
    private const int Files = 50;
    private const double Bound = 20;

    public string Name => "migrate";

    public string Summary => "[MILLISECONDS …] migrates 50 files over links with round trips of 0, 30, 150 and 300 ms, beside psql -1 -f";

    public async Task<int> RunAsync(string[] arguments)
    {
        var links = arguments.Length == 0 ? [0, 30, 150, 300] : arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
        await using var server = await ShadowServer.StartAsync(new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local }, CancellationToken.None);
        var directory = Directory.CreateTempSubdirectory("schematasks-migrate").FullName;
        for (var number = 1; number <= Files; number++)
            await File.WriteAllTextAsync(Path.Combine(directory, FormattableString.Invariant($"{number:000}_t.sql")), FormattableString.Invariant(
                $"CREATE TABLE t{number} (id bigint PRIMARY KEY, name text NOT NULL, made timestamptz NOT NULL DEFAULT now());\nCREATE INDEX t{number}_name ON t{number} (name);\nCOMMENT ON TABLE t{number} IS 'the table of number {number}';\nINSERT INTO t{number} VALUES (1, 'one');\n"));

        // Not counted: what a process compiles first.
        await OursAsync(server, directory, 0);
        var (ourBase, theirBase) = (0.0, 0.0);
        var held = true;
        Console.WriteLine($"{"link ms",8} {"ours s",8} {"round trips",12} {"psql s",8} {"round trips",12} {"ratio",6}");
        foreach (var link in links)
        {
            var ours = await OursAsync(server, directory, link);
            var theirs = await PsqlAsync(server, directory, link);
            if (link == 0) (ourBase, theirBase) = (ours, theirs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{link,8} {ours,8:0.00} {Trips(ours - ourBase, link),12} {theirs,8:0.00} {Trips(theirs - theirBase, link),12} {ours / theirs,6:0.00}"));
            if (link == 300 && ours >= Bound) held = false;
        }
        Console.WriteLine(held ? $"300 ms: under {Bound} s" : $"300 ms: NOT under {Bound} s");
        Directory.Delete(directory, recursive: true);
        return held ? 0 : 1;
    }

    private static string Trips(double seconds, int link) => link == 0 ? "-" : (seconds * 1000 / link).ToString("0", CultureInfo.InvariantCulture);

    private static async Task<double> OursAsync(ShadowServer server, string directory, int link)
    {
        var database = await server.CreateDatabaseAsync($"ours_{Guid.NewGuid():n}", CancellationToken.None);
        await using var proxy = Proxy(database, link);
        var clock = Stopwatch.StartNew();
        var result = await MigrationRunner.ApplyAsync(database.Through("127.0.0.1", proxy.Port), MigrationFiles.Read(directory), new MigrationOptions(), CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        if (result.Applied.Length != Files) throw new InvalidOperationException("not all files were applied");
        await server.DropDatabaseAsync(database.Database, CancellationToken.None);
        return seconds;
    }

    private static async Task<double> PsqlAsync(ShadowServer server, string directory, int link)
    {
        if (PsqlProgram.Path is not { } psql) throw new InvalidOperationException("This machine has no psql");
        var database = await server.CreateDatabaseAsync($"psql_{Guid.NewGuid():n}", CancellationToken.None);
        await using var proxy = Proxy(database, link);
        var run = await ProcessRun.MeasureAsync(
            psql,
            [
                "-X", "-q", "-1", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", proxy.Port.ToString(CultureInfo.InvariantCulture), "-U", database.User, "-d", database.Database,
                .. Directory.GetFiles(directory).Order(StringComparer.Ordinal).SelectMany(file => (string[])["-f", file]),
            ],
            new Dictionary<string, string> { ["PGSSLMODE"] = "disable", ["PGGSSENCMODE"] = "disable" });
        await server.DropDatabaseAsync(database.Database, CancellationToken.None);
        return run.Seconds;
    }

    private static LoopbackProxy Proxy(ConnectionSettings database, int link) =>
        new(new UnixDomainSocketEndPoint($"{database.Host}/.s.PGSQL.{database.Port}")) { Delay = TimeSpan.FromMilliseconds(link / 2.0) };
}
