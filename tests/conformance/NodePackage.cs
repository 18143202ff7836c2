using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace SchemaTasks.Conformance;

/// <summary>
/// A folder of <c>node/</c> with a <c>package.json</c> of exact versions and its scripts. It is copied below <c>artifacts/</c> and its
/// packages are installed there once, so that the tree stays clean.
/// </summary>
internal sealed class NodePackage
{
    private readonly string _folder;

    private NodePackage(string folder) => _folder = folder;

    /// <summary>The installed package, or the reason why this machine cannot have it.</summary>
    public static async Task<(NodePackage? Package, string? Missing)> InstallAsync(string name)
    {
        var source = Path.Combine(Places.Conformance, "node", name);
        var folder = Path.Combine(Places.Artifacts, "node", name);
        if (!await CanRunAsync("node") || !await CanRunAsync("npm")) return (null, "Node.js and npm are not on the PATH");

        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        var manifest = await File.ReadAllBytesAsync(Path.Combine(source, "package.json"));
        var stamp = Path.Combine(folder, ".installed");
        var hash = Convert.ToHexString(SHA256.HashData(manifest));
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != hash)
        {
            var (exitCode, output) = await RunAsync("npm", folder, ["install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"]);
            if (exitCode != 0) return (null, "npm install failed: " + output);
            await File.WriteAllTextAsync(stamp, hash);
        }
        return (new NodePackage(folder), null);
    }

    /// <summary>Absolute path of where it is installed.</summary>
    public string Folder => _folder;

    /// <summary>Runs one of the package's scripts.</summary>
    /// <returns>The exit code, and standard output and error as one text.</returns>
    public Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments) =>
        RunAsync("node", _folder, ["--max-old-space-size=4096", Path.Combine(_folder, script), .. arguments]);

    private static async Task<bool> CanRunAsync(string program)
    {
        try
        {
            return (await RunAsync(program, Path.GetTempPath(), ["--version"])).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, string[] arguments)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        var output = new StringBuilder();
        var gate = new Lock();
        void Take(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is null) return;
            lock (gate) output.Append(line.Data).Append('\n');
        }
        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToString());
    }
}
