using System.Diagnostics;
using System.Globalization;

namespace SchemaTasks.Build.Tests;

/// <summary>A build in a process group of its own, as a terminal would start it: it can be sent what Ctrl-C sends.</summary>
internal sealed class RunningBuild : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    public RunningBuild(ProjectUnderTest project, params string[] arguments)
    {
        Skipping.Unless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/setsid") && File.Exists("/usr/bin/env"), "Sending Ctrl-C to a group of processes is tried on Linux only");
        // A shell that runs these tests in the background may have turned the signal off.
        var start = DotNet.Describe(project.Root, project.Command(arguments), project.Environment);
        (start.FileName, var program) = ("/usr/bin/setsid", start.FileName);
        foreach (var (word, index) in ((string[])["/usr/bin/env", "--default-signal=INT", program]).Select((word, index) => (word, index))) start.ArgumentList.Insert(index, word);
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        (_output, _error) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
    }

    public int Id => _process.Id;

    /// <summary>Waits until something is so.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.False(_process.HasExited, _process.HasExited ? await _output : "");
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), "the build does not come to it");
            await Task.Delay(50);
        }
    }

    /// <summary>What a terminal sends on Ctrl-C: to the build and to everything in its group.</summary>
    public async Task<(BuildResult Result, TimeSpan After)> CancelAsync()
    {
        var clock = Stopwatch.StartNew();
        using (var kill = Process.Start("/bin/sh", ["-c", "kill -s INT -- -$1", "sh", Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        var output = await _output + await _error;
        await _process.WaitForExitAsync();
        return (new BuildResult(_process.ExitCode, output), clock.Elapsed);
    }

    /// <summary>Waits for its end.</summary>
    public async Task<BuildResult> EndAsync()
    {
        var output = await _output + await _error;
        await _process.WaitForExitAsync();
        return new BuildResult(_process.ExitCode, output);
    }

    /// <summary>Ends the build's own process, without a word to anything that it started.</summary>
    public void Kill() => _process.Kill(entireProcessTree: false);

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
