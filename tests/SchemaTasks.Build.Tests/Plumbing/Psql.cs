using System.Diagnostics;

namespace SchemaTasks.Build.Tests;

/// <summary>PostgreSQL's own client, which users run fix scripts with.</summary>
internal sealed record Psql(string Path)
{
    /// <summary>The machine's, if it has one.</summary>
    public static Psql? Program { get; } = PsqlProgram.Path is { } path ? new Psql(path) : null;

    /// <summary>As the script's first line says: stops at the first error.</summary>
    public async Task RunAsync(string url, string file)
    {
        using var process = Process.Start(new ProcessStartInfo(Path, ["-X", "-v", "ON_ERROR_STOP=1", "-f", file, url]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{await output}\n{error}");
    }
}
