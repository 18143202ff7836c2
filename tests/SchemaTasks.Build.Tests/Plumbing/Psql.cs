using System.Diagnostics;

namespace SchemaTasks.Build.Tests;

/// <summary>PostgreSQL's own client, which users run fix scripts with.</summary>
internal sealed record Psql(string Path)
{
    /// <summary>The newest one, where PATH or the usual folder has any.</summary>
    public static Psql? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => System.IO.Path.Combine(version, "bin")) : [])
        .Select(folder => System.IO.Path.Combine(folder, "psql"))
        .Where(File.Exists)
        .Select(path => new Psql(path))
        .FirstOrDefault();

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
