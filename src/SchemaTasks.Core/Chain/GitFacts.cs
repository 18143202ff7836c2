using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using SchemaTasks.IO;

namespace SchemaTasks.Chain;

/// <summary>Which commit a chain ran on.</summary>
/// <param name="Commit">40 or 64 hexadecimal digits; <see langword="null"/> outside of a repository.</param>
/// <param name="Branch"><see langword="null"/> when none is checked out.</param>
/// <param name="Changed">Files that differ from the commit, relative to the repository; <see langword="null"/> when git did not say.</param>
internal sealed record GitFacts(string? Commit, string? Branch, ImmutableArray<string>? Changed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>From the variables of CI services first: their checkouts are often detached from any branch.</summary>
    /// <param name="directory">A folder of the repository.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<GitFacts> ReadAsync(string directory, Func<string, string?> environment, CancellationToken cancel)
    {
        string? First(params string[] names) => names.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        var status = await RunAsync(directory, ["status", "--porcelain"], cancel).ConfigureAwait(false);
        return new GitFacts(
            First("GITHUB_SHA", "CI_COMMIT_SHA", "BUILD_SOURCEVERSION") ?? (await RunAsync(directory, ["rev-parse", "HEAD"], cancel).ConfigureAwait(false))?.Trim(),
            First("GITHUB_HEAD_REF", "GITHUB_REF_NAME", "CI_COMMIT_REF_NAME", "BUILD_SOURCEBRANCHNAME") ?? NotEmpty((await RunAsync(directory, ["branch", "--show-current"], cancel).ConfigureAwait(false))?.Trim()),
            status is null ? null : [.. status.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Length > 3).Select(line => line[3..].TrimEnd('\r'))]);
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <returns>What it printed; <see langword="null"/> when it is missing or fails.</returns>
    private static async Task<string?> RunAsync(string directory, string[] arguments, CancellationToken cancel)
    {
        if (ProgramPath.Find("git") is not { } git) return null;
        try
        {
            using var process = Process.Start(new ProcessStartInfo(git, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
            process.StandardInput.Close();
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(Patience);
            try
            {
                var text = await process.StandardOutput.ReadToEndAsync(limit.Token).ConfigureAwait(false);
                await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
                return process.ExitCode == 0 ? text : null;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }
}
