using System.Diagnostics;

namespace SchemaTasks.Build.Tests;

/// <summary>A file system of 256 KiB in a folder of a project: it can be filled, and made read-only. Mounting takes root on Linux; elsewhere the test is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Fill = "fill";

    public SmallDisk(string path)
    {
        Skipping.Unless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux can mount a disk that fills");
        Path = path;
        Directory.CreateDirectory(path);
        var (exitCode, output) = Run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", path);
        Skipping.Unless(exitCode == 0, $"No disk that fills can be mounted here: {output}");
    }

    public string Path { get; }

    /// <summary>Leaves no room for another byte; or takes away the right to write.</summary>
    public void Close(bool readOnly)
    {
        if (readOnly)
        {
            var (exitCode, output) = Run("mount", "-o", "remount,ro", Path);
            Assert.True(exitCode == 0, output);
            return;
        }
        using var file = File.Create(System.IO.Path.Combine(Path, Fill), 1);
        try
        {
            while (true) file.WriteByte(0);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>What stands on it, without what fills it.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path, file)).Where(file => file != Fill);

    public void Dispose() => Run("umount", Path);

    private static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Trim());
    }
}
