using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchemaTasks.Model;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Benchmarks.Verification;

/// <summary>
/// What a statement costs in a script of many table rewrites: in the one transaction in which a script runs, for a number of statements and
/// for twice as many; and the same script in transactions of 500. Processor time of this process and of all processes of the server.
/// </summary>
internal sealed class ApplyBenchmark : IBenchmark
{
    private const int StatementsPerBatch = 500;

    private const double Bound = 1.2;

    public string Name => "apply";

    public string Summary => "[STATEMENTS …] applies scripts of 5000 and 10000 rewrites: what a statement costs in each";

    public async Task<int> RunAsync(string[] arguments)
    {
        var sizes = arguments.Length == 0 ? [5_000, 10_000] : arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
        await using var server = await ShadowServer.StartAsync(new ShadowOptions { Rights = ShadowRights.Superuser, Provider = ShadowProvider.Local }, CancellationToken.None);
        Console.WriteLine($"{"statements",10} {"in",22} {"server ms",10} {"client ms",10} {"both",6} {"ratio",6} {"bound",6}");
        // Not counted: what is compiled first.
        await MeasureAsync(server, 200, "warm-up", null);
        double? first = null;
        var held = true;
        foreach (var size in sizes)
        {
            var one = await MeasureAsync(server, size, "one transaction", first);
            held &= first is null || one / first <= Bound;
            first ??= one;
            await MeasureAsync(server, size, $"transactions of {StatementsPerBatch}", first);
        }
        return held ? 0 : 1;
    }

    /// <returns>Milliseconds for a statement.</returns>
    private static async Task<double> MeasureAsync(ShadowServer server, int size, string what, double? first)
    {
        var database = await server.CreateDatabaseAsync($"apply_{Guid.NewGuid():n}", CancellationToken.None);
        var serverTime = await FillAsync(database, size);
        var script = SqlScript.Fix(Schema(size, "bigint"), Schema(size, "integer"));
        if (script.Statements.Count(statement => !statement.Withheld) != size) throw new InvalidOperationException($"the script has {script.Statements.Length} statements");
        var scripts = what.EndsWith("transaction", StringComparison.Ordinal) ? [script] : script.Statements.Chunk(StatementsPerBatch).Select(chunk => script with { Statements = [.. chunk] }).ToArray();

        var (serverBefore, clientBefore) = (serverTime(), Environment.CpuUsage.TotalTime);
        foreach (var part in scripts) await ScriptRunner.RunAsync(database, part, CancellationToken.None);
        var (ours, theirs) = ((Environment.CpuUsage.TotalTime - clientBefore).TotalMilliseconds / size, (serverTime() - serverBefore) * 1000 / size);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,10} {what,22} {theirs,10:0.000} {ours,10:0.000} {theirs + ours,6:0.00} {(theirs + ours) / first,6:0.00} {Bound,6:0.0}"));
        await server.DropDatabaseAsync(database.Database, CancellationToken.None);
        return theirs + ours;
    }

    /// <returns>Reads the processor time of the server.</returns>
    private static async Task<Func<double>> FillAsync(ConnectionSettings database, int tables)
    {
        await using var source = database.CreateDataSource();
        await ExecuteAsync("CREATE SCHEMA app");
        foreach (var numbers in Enumerable.Range(0, tables).Chunk(StatementsPerBatch))
        {
            var sql = new StringBuilder();
            foreach (var number in numbers) sql.Append(CultureInfo.InvariantCulture, $"CREATE TABLE app.t_{number} (id integer NOT NULL, amount integer); INSERT INTO app.t_{number} VALUES (1, 1);\n");
            await ExecuteAsync(sql.ToString());
        }
        await ExecuteAsync("VACUUM ANALYZE");
        return ProcessorTime.OfServer(database.Host);

        async Task ExecuteAsync(string sql)
        {
            await using var command = source.CreateCommand(sql);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static DatabaseSchema Schema(int tables, string type) => new()
    {
        PostgresMajor = 15,
        Schemas =
        [
            new Schema
            {
                Name = "app",
                Tables =
                [
                    .. Enumerable.Range(0, tables).Select(number => new Table
                    {
                        Name = string.Create(CultureInfo.InvariantCulture, $"t_{number}"),
                        Columns = [new Column { Name = "id", Type = "integer", Nullable = false }, new Column { Name = "amount", Type = type, Nullable = true }],
                    }).OrderBy(table => table.Name, StringComparer.Ordinal),
                ],
            },
        ],
    };
}
