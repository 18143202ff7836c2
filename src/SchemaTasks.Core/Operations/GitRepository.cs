using System.ComponentModel;
using System.Diagnostics;
using SchemaTasks.IO;

namespace SchemaTasks.Operations;

/// <summary>The git repository that a file is in, asked by git's own program. What git does not say is not known; nothing is changed.</summary>
/// <param name="root">Absolute path of its folder.</param>
internal sealed class GitRepository(string root)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>Absolute path of its folder.</summary>
    public string Root => root;

    /// <returns>The repository; <see langword="null"/> when the file is in none, or git is not to be had.</returns>
    public static async Task<GitRepository?> FindAsync(string file, CancellationToken cancel)
    {
        var answer = await RunAsync(ExistingFolder(file), ["rev-parse", "--show-toplevel"], cancel).ConfigureAwait(false);
        return answer is { ExitCode: 0 } found && found.Output.Trim() is { Length: > 0 } folder ? new GitRepository(Path.GetFullPath(folder)) : null;
    }

    /// <summary>The path as git names it: relative to the repository, with <c>/</c>. What is not below it keeps its own.</summary>
    public string NameOf(string file)
    {
        var relative = Path.GetRelativePath(root, ResolveLinks(file)).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? file : relative;
    }

    /// <returns>The full hash of the commit that a revision names; <see langword="null"/> when it names none.</returns>
    public async Task<string?> CommitAsync(string revision, CancellationToken cancel)
    {
        // What begins with a dash would be an option.
        if (revision.StartsWith('-')) return null;
        var answer = await RunAsync(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], cancel).ConfigureAwait(false);
        return answer is { ExitCode: 0 } found ? found.Output.Trim() : null;
    }

    /// <summary>Whether a file differs from the one that is checked out, or is not in it.</summary>
    public async Task<bool> IsModifiedAsync(string file, CancellationToken cancel)
    {
        var answer = await RunAsync(root, ["status", "--porcelain", "--", NameOf(file)], cancel).ConfigureAwait(false);
        return answer is { ExitCode: 0 } found && found.Output.Trim().Length > 0;
    }

    /// <returns>The file's text in a commit; <see langword="null"/> when it is not in it.</returns>
    public async Task<string?> ReadAsync(string commit, string file, CancellationToken cancel)
    {
        var answer = await RunAsync(root, ["show", $"{commit}:{NameOf(file)}"], cancel).ConfigureAwait(false);
        return answer is { ExitCode: 0 } found ? found.Output : null;
    }

    /// <returns><c>Name &lt;address&gt;</c> of who commits here; <see langword="null"/> when git does not know both.</returns>
    public async Task<string?> UserAsync(CancellationToken cancel)
    {
        var (name, email) = (await ValueAsync("user.name").ConfigureAwait(false), await ValueAsync("user.email").ConfigureAwait(false));
        return name is null || email is null ? null : $"{name} <{email}>";

        async Task<string?> ValueAsync(string key) => await RunAsync(root, ["config", "--get", key], cancel).ConfigureAwait(false) is { ExitCode: 0 } found && found.Output.Trim() is { Length: > 0 } value ? value : null;
    }

    private static async Task<(int ExitCode, string Output)?> RunAsync(string directory, string[] arguments, CancellationToken cancel)
    {
        if (ProgramPath.Find("git") is not { } git) return null;
        var start = new ProcessStartInfo(git, ["-C", directory, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            CreateNoWindow = true,
        };
        // A hook's own repository is not asked, and no lock is taken on the index.
        foreach (var name in (string[])["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"]) start.Environment.Remove(name);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Timeout);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(limit.Token);
                var error = process.StandardError.ReadToEndAsync(limit.Token);
                await Task.WhenAll(output, error, process.WaitForExitAsync(limit.Token)).ConfigureAwait(false);
                return (process.ExitCode, await output.ConfigureAwait(false));
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancel.ThrowIfCancellationRequested();
                return null;
            }
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Git says where links lead to; so must be asked of a file below one.</summary>
    private static string ResolveLinks(string file)
    {
        var folder = Path.GetDirectoryName(file);
        if (folder is null) return file;
        var resolved = Directory.Exists(folder) ? new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null;
        return Path.Combine(resolved ?? ResolveLinks(folder), Path.GetFileName(file));
    }

    private static string ExistingFolder(string file)
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !Directory.Exists(folder)) folder = Path.GetDirectoryName(folder);
        return folder ?? Path.GetPathRoot(file)!;
    }
}
