using System.Diagnostics;
using SchemaTasks.Postgres;

namespace SchemaTasks.Conformance.Laws;

/// <summary>A file of SQL as psql (<see cref="PsqlProgram"/>) reads it, meta-commands and data of COPY included.</summary>
internal static class PsqlFile
{
    /// <summary>Runs the whole file; statements that fail are passed over, as psql does.</summary>
    /// <returns>How many failed, and the first message.</returns>
    public static async Task<(int Failed, string? First)> RunAsync(string path, ConnectionSettings database)
    {
        var start = new ProcessStartInfo(PsqlProgram.Path!, ["-X", "-q", "-f", path, "-h", database.Host, "-p", database.Port, "-U", database.User, "-d", database.Database])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Files refer to each other by paths that begin where they are.
            WorkingDirectory = Path.GetDirectoryName(path),
        };
        start.Environment["PGOPTIONS"] = "-c client_min_messages=error";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = (await process.StandardError.ReadToEndAsync()).Split('\n').Where(line => line.Contains("ERROR:", StringComparison.Ordinal)).ToList();
        await output;
        await process.WaitForExitAsync();
        return (errors.Count, errors.FirstOrDefault());
    }
}
