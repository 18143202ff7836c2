using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SchemaTasks.Diagnostics;
using SchemaTasks.Migrations;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow;

/// <summary>Fills a shadow by a command.</summary>
internal static class ShadowCommandRunner
{
    /// <summary>Lines of the command's output that an error repeats.</summary>
    private const int LastLines = 12;

    /// <param name="shadow">The scratch database, which holds nothing of the migrations.</param>
    /// <param name="command">What fills it.</param>
    /// <param name="live">Names of the variables that hold live servers.</param>
    /// <param name="options">What is in the database already: a host's objects, a prelude's.</param>
    /// <param name="lines">Gets each line that the command prints, without secrets.</param>
    /// <param name="cancel">Ends the command, with all that it started.</param>
    /// <exception cref="DiagnosticException">ST504x: it cannot be run, fails, takes too long, or nothing arrived in the shadow.</exception>
    public static async Task FillAsync(ConnectionSettings shadow, ShadowCommand command, IEnumerable<string> live, MigrationOptions options, IProgress<string>? lines, CancellationToken cancel)
    {
        EnvironmentFiles.Check(command.Directory);
        var environment = new CommandEnvironment(live);
        await using var bridge = shadow.Host.StartsWith('/') ? SocketBridge.Start(Path.Combine(shadow.Host, $".s.PGSQL.{shadow.Port}"), shadow.User, shadow.Database) : null;
        var reached = bridge is null ? shadow : shadow.Through("127.0.0.1", bridge.Port);
        environment.Set("DATABASE_URL", reached.ToUrl());
        environment.Set("SCHEMA_SHADOW_CONNECTION", reached.ToKeywords());
        environment.Set("SCHEMA_SHADOW_JDBC_URL", reached.ToJdbcUrl());

        var output = await RunAsync(command, environment, lines, cancel).ConfigureAwait(false);
        if (await ContentsAsync(shadow, options, cancel).ConfigureAwait(false) is null)
            throw new DiagnosticException(Diagnostic.Create(ShadowCommandDiagnostics.NothingArrived, null, environment.Mask(command.Command), Tail(output)));
    }

    /// <summary>The name of an object of the database; <see langword="null"/> when there is none.</summary>
    public static Task<string?> ContentsAsync(ConnectionSettings shadow, MigrationOptions options, CancellationToken cancel) =>
        MigrationRunner.OnSessionAsync(shadow, options, session => DatabaseContents.FirstObjectAsync(session, options, cancel), cancel);

    private static async Task<IReadOnlyCollection<string>> RunAsync(ShadowCommand command, CommandEnvironment environment, IProgress<string>? lines, CancellationToken cancel)
    {
        var last = new Queue<string>();
        using var process = new Process { StartInfo = Describe(command, environment) };
        void Take(object sender, DataReceivedEventArgs e)
        {
            if (e.Data is null) return;
            var line = environment.Mask(e.Data);
            lock (last)
            {
                last.Enqueue(line);
                if (last.Count > LastLines) last.Dequeue();
            }
            lines?.Report(line);
        }
        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        try
        {
            process.Start();
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or DirectoryNotFoundException)
        {
            throw new DiagnosticException(Diagnostic.Create(ShadowCommandDiagnostics.Failed, null, environment.Mask(command.Command), $"it cannot be started: {exception.Message}"), exception);
        }
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(command.Timeout);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            throw new DiagnosticException(Diagnostic.Create(ShadowCommandDiagnostics.TimedOut, null, environment.Mask(command.Command), command.Timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture), Tail(last)));
        }
        return process.ExitCode == 0 ? last
            : throw new DiagnosticException(Diagnostic.Create(ShadowCommandDiagnostics.Failed, null, environment.Mask(command.Command), string.Create(CultureInfo.InvariantCulture, $"exit code {process.ExitCode}{Tail(last)}")));
    }

    private static ProcessStartInfo Describe(ShadowCommand command, CommandEnvironment environment)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", $"/d /s /c \"{command.Command}\"") : new ProcessStartInfo("/bin/sh", ["-c", command.Command]);
        (start.WorkingDirectory, start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (command.Directory, true, true, true);
        start.Environment.Clear();
        foreach (var (name, value) in environment.Variables) start.Environment[name] = value;
        return start;
    }

    private static string Tail(IReadOnlyCollection<string> lines)
    {
        ImmutableArray<string> kept;
        lock (lines) kept = [.. lines.Where(line => line.Trim().Length > 0)];
        return kept.IsEmpty ? "; it printed nothing" : $"; its last lines: {string.Join(" | ", kept.Select(line => line.Trim()))}";
    }
}
