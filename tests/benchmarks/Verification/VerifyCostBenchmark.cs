using System.Globalization;
using System.Text;
using SchemaTasks.Benchmarks.Catalog;
using SchemaTasks.Operations;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;

namespace SchemaTasks.Benchmarks.Verification;

/// <summary>
/// The processor time of a verify of a database in sync, of this process and of the server together, beside the same of <c>pg_dump -s</c>:
/// many tables, many partitions, many functions. In turn; ours is warm, as in a build's process.
/// </summary>
internal sealed class VerifyCostBenchmark : IBenchmark
{
    private const string Variable = "BENCHMARK_URL";
    /// <summary>Not counted: what is compiled first, and once more for speed.</summary>
    private const int WarmUps = 8;
    private const int Rounds = 3;
    private const double Bound = 1.0;

    public string Name => "verify-cost";

    public string Summary => "[tables|partitions|functions COUNT …] the processor time of a verify, client and server, beside pg_dump -s";

    public async Task<int> RunAsync(string[] arguments)
    {
        var shapes = arguments.Length == 0 ? [("tables", 1_000), ("partitions", 5_000), ("functions", 20_000)]
            : arguments.Chunk(2).Select(pair => (pair[0], int.Parse(pair[1], CultureInfo.InvariantCulture))).ToArray();
        await using var server = await ShadowServer.StartAsync(new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local }, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("schematasks-benchmark").FullName;
        var held = true;
        Console.WriteLine($"{"what",18} {"client s",9} {"server s",9} {"pg_dump s",10} {"server s",9} {"ratio",6} {"bound",6}");
        foreach (var (shape, count) in shapes) held &= await RunAsync(server, folder, shape, count);
        Directory.Delete(folder, recursive: true);
        return held ? 0 : 1;
    }

    private static async Task<bool> RunAsync(ShadowServer server, string folder, string shape, int count)
    {
        var database = await server.CreateDatabaseAsync($"cost_{shape}", CancellationToken.None);
        var serverTime = await FillAsync(database, Batches(shape, count));
        var request = new VerifyRequest
        {
            ManifestFile = Path.Combine(folder, $"{shape}.yaml"),
            ReportFile = Path.Combine(folder, $"{shape}.md"),
            FailOn = null,
            Database = new DatabaseRequest
            {
                Mode = DatabaseMode.Live,
                ConnectionVariables = [Variable],
                Environment = name => name == Variable ? $"host='{database.Host}' port={database.Port} user={database.User} dbname={database.Database} sslmode=disable" : null,
            },
        };
        await RefreshOperation.RunAsync(new RefreshRequest { ManifestFile = request.ManifestFile, Database = request.Database }, CancellationToken.None);

        var (ours, theirs) = (new List<(double Client, double Server)>(), new List<(double Client, double Server)>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            GC.Collect();
            var mine = await MeasureAsync(() => Environment.CpuUsage.TotalTime.TotalSeconds, serverTime, () => VerifyOperation.RunAsync(request, CancellationToken.None));
            var peer = await MeasureAsync(ProcessorTime.OfChildren, serverTime, () => DumpAsync(database));
            if (round < 0) continue;
            ours.Add(mine);
            theirs.Add(peer);
        }
        await server.DropDatabaseAsync(database.Database, CancellationToken.None);
        var (one, other) = (Median(ours), Median(theirs));
        var ratio = (one.Client + one.Server) / (other.Client + other.Server);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count + " " + shape,18} {one.Client,9:0.00} {one.Server,9:0.00} {other.Client,10:0.00} {other.Server,9:0.00} {ratio,6:0.00} {Bound,6:0.0}"));
        return ratio <= Bound;
    }

    private static async Task<(double Client, double Server)> MeasureAsync(Func<double> client, Func<double> server, Func<Task> run)
    {
        var (clientBefore, serverBefore) = (client(), server());
        await run();
        return (client() - clientBefore, server() - serverBefore);
    }

    private static (double Client, double Server) Median(List<(double Client, double Server)> runs) => runs.OrderBy(run => run.Client + run.Server).ElementAt(runs.Count / 2);

    private static async Task DumpAsync(ConnectionSettings database)
    {
        // Debian's pg_dump on PATH is a script that starts another.
        var newest = Directory.Exists("/usr/lib/postgresql") ? Directory.GetFiles("/usr/lib/postgresql", "pg_dump", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault() : null;
        await ProcessRun.MeasureAsync(newest ?? "pg_dump", ["-s", "-h", database.Host, "-p", database.Port.ToString(CultureInfo.InvariantCulture), "-U", database.User, "-d", database.Database], new Dictionary<string, string> { ["PGSSLMODE"] = "disable" });
    }

    /// <returns>Reads the processor time of the server.</returns>
    private static async Task<Func<double>> FillAsync(ConnectionSettings database, IEnumerable<string> batches)
    {
        await using var source = database.CreateDataSource();
        foreach (var sql in batches.Append("VACUUM ANALYZE"))
        {
            await using var filling = source.CreateCommand(sql);
            filling.CommandTimeout = 0;
            await filling.ExecuteNonQueryAsync();
        }
        return ProcessorTime.OfServer(database.Host);
    }

    private static IEnumerable<string> Batches(string shape, int count) => shape switch
    {
        "tables" => DatabaseGenerator.Batches(count),
        "partitions" => ["CREATE SCHEMA app; CREATE TABLE app.event (id bigint NOT NULL, day integer NOT NULL, kind text NOT NULL, PRIMARY KEY (day, id)) PARTITION BY LIST (day); CREATE INDEX ON app.event (kind)",
            .. Statements(count, number => $"CREATE TABLE app.event_{number} PARTITION OF app.event FOR VALUES IN ({number});")],
        "functions" => ["CREATE SCHEMA app", .. Statements(count, number =>
            $"CREATE FUNCTION app.f_{number}(amount integer, note text DEFAULT '') RETURNS integer LANGUAGE plpgsql STABLE AS $body$\nBEGIN\n  -- number {number}\n  IF amount IS NULL THEN RETURN 0; END IF;\n  RETURN amount + {number};\nEND\n$body$;")],
        _ => throw new ArgumentException($"Write tables, partitions or functions, not '{shape}'"),
    };

    private static IEnumerable<string> Statements(int count, Func<int, string> statement)
    {
        const int perBatch = 200;
        return Enumerable.Range(0, count).Chunk(perBatch).Select(numbers => numbers.Aggregate(new StringBuilder(), (sql, number) => sql.Append(statement(number)).Append('\n')).ToString());
    }
}
