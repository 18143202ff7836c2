using SchemaTasks.Operations;

namespace SchemaTasks.Benchmarks.Migrations;

/// <summary>What <see cref="MigrateMemoryBenchmark"/> measures as a whole process: what a target of migrations does, once.</summary>
internal sealed class MigrateOnce : IBenchmark
{
    public const string Variable = "SCHEMATASKS_BENCHMARK_DATABASE";

    public string Name => "migrate-once";

    public string Summary => $"apply|status DIRECTORY: migrates the database that {Variable} names, or says what is applied";

    public async Task<int> RunAsync(string[] arguments)
    {
        var result = await MigrateOperation.RunAsync(
            new MigrateRequest
            {
                Database = new DatabaseRequest { Mode = DatabaseMode.Live, ConnectionVariables = [Variable], MigrationsDirectory = Path.GetFullPath(arguments[1]) },
                Action = arguments[0] == "status" ? MigrateAction.Status : MigrateAction.Apply,
            },
            CancellationToken.None);
        Console.WriteLine($"{result.Applied.Length} applied, {result.Pending.Length} pending");
        return 0;
    }
}
