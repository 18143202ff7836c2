using System.Diagnostics;
using SchemaTasks.Diagnostics;
using SchemaTasks.Operations;

namespace SchemaTasks.Conformance;

/// <summary>One migrator: a process of its own that does what <c>SchemaMigrate</c> does, by the operation that the target calls.</summary>
internal static class Migrator
{
    /// <summary>The first argument of a process that is one.</summary>
    public const string Argument = "--migrator";

    private const string Variable = "MIGRATOR_URL";

    /// <summary>Starts one.</summary>
    /// <param name="url">The database.</param>
    /// <param name="directory">The files.</param>
    /// <param name="repair">Whether it repairs first.</param>
    public static Process Start(string url, string directory, bool repair)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        // By `dotnet` the process is the host, and the assembly its first argument.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet") start.ArgumentList.Add(typeof(Migrator).Assembly.Location);
        foreach (var argument in (string[])[Argument, directory, repair ? "repair" : "apply"]) start.ArgumentList.Add(argument);
        start.Environment[Variable] = url;
        return Process.Start(start)!;
    }

    /// <returns>0 when nothing is pending any more, 3 when a file waits for the repair, 1 for any other error, which is printed.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            var result = await MigrateOperation.RunAsync(
                new MigrateRequest
                {
                    Database = new DatabaseRequest { Mode = DatabaseMode.Live, ConnectionVariables = [Variable], MigrationsDirectory = arguments[0], Timeout = TimeSpan.FromSeconds(30) },
                    Repair = arguments[1] == "repair",
                },
                CancellationToken.None);
            foreach (var file in result.Applied) Console.WriteLine(file);
            return 0;
        }
        catch (DiagnosticException exception)
        {
            foreach (var diagnostic in exception.Diagnostics) await Console.Error.WriteLineAsync($"{diagnostic.Code} {diagnostic.Message}");
            return exception.Diagnostics.All(diagnostic => diagnostic.Descriptor == HistoryDiagnostics.FailedBefore) ? 3 : 1;
        }
    }
}
