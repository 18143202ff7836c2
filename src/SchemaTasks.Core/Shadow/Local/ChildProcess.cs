using System.ComponentModel;
using System.Diagnostics;
using SchemaTasks.IO;

namespace SchemaTasks.Shadow;

/// <summary>Starts programs with an environment that holds nothing of the build's own: no secret and no <c>PG*</c> variable reaches them.</summary>
internal static class ChildProcess
{
    private static readonly string[] Inherited = ["PATH", "HOME", "USER", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "SystemRoot", "SystemDrive", "windir", "USERPROFILE", "LOCALAPPDATA", "ProgramData"];

    /// <param name="command">The program and its arguments.</param>
    public static ProcessStartInfo Describe(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            // Somewhere that every account may enter: initdb and postgres look at their own working directory.
            WorkingDirectory = OperatingSystem.IsWindows() ? Environment.SystemDirectory : "/",
        };
        start.Environment.Clear();
        foreach (var name in Inherited)
            if (Environment.GetEnvironmentVariable(name) is { } value) start.Environment[name] = value;
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    /// <summary>Runs a program to its end; kills it, with its children, when it takes too long or the build is cancelled.</summary>
    /// <exception cref="ShadowProbeException">It cannot be started or takes longer than <paramref name="timeout"/>.</exception>
    public static async Task<ProcessResult> RunAsync(ProcessStartInfo start, string? input, TimeSpan timeout, CancellationToken cancel)
    {
        using var process = Start(start);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(timeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await FeedAsync(process, input).ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return new ProcessResult(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            throw new ShadowProbeException($"'{start.FileName}' did not end within {timeout.TotalSeconds:0} seconds.");
        }
    }

    /// <summary>Runs a program to its end and writes what it prints, byte by byte, to a new file.</summary>
    /// <exception cref="ShadowProbeException">It cannot be started, fails, or takes longer than <paramref name="timeout"/>.</exception>
    public static async Task SaveAsync(ProcessStartInfo start, string path, TimeSpan timeout, CancellationToken cancel)
    {
        using var process = Start(start);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(timeout);
        try
        {
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            process.StandardInput.Close();
            await using (var file = new FileStream(path, FileMode.CreateNew)) await process.StandardOutput.BaseStream.CopyToAsync(file, limit.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            if (process.ExitCode != 0) throw new ShadowProbeException($"'{start.FileName}' failed: {new ProcessResult(process.ExitCode, "", await error.ConfigureAwait(false)).Summary}.");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            throw new ShadowProbeException($"'{start.FileName}' did not end within {timeout.TotalSeconds:0} seconds.");
        }
    }

    /// <exception cref="ShadowProbeException">It cannot be started.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        start.FileName = ProgramPath.Find(start.FileName) ?? throw new ShadowProbeException($"'{start.FileName}' is in no folder of PATH.");
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or UnauthorizedAccessException)
        {
            throw new ShadowProbeException($"'{start.FileName}' cannot be started: {exception.Message}", exception);
        }
    }

    private static async Task FeedAsync(Process process, string? input)
    {
        try
        {
            if (input is not null) await process.StandardInput.WriteAsync(input).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading its input; its exit code says why.
        }
    }
}
