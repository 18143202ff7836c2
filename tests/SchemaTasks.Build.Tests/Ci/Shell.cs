using System.Diagnostics;
using SchemaTasks.Builds;

namespace SchemaTasks.Build.Tests;

/// <summary>Runs a step's script as CI services do: by bash, which stops at the first error; Azure's does not.</summary>
internal static class Shell
{
    /// <summary>Skips the test where the programs are not, that the services' machines have.</summary>
    public static void Needs(params string[] programs)
    {
        Skipping.When(OperatingSystem.IsWindows(), "The scripts are for bash");
        foreach (var program in programs.Append("bash"))
            Skipping.When(!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program))), $"{program} is not on the PATH");
    }

    public static BuildResult Run(string folder, string script, IReadOnlyDictionary<string, string> environment, bool stopsAtErrors = true)
    {
        var start = DotNetCommand.Describe("bash", folder, ["--noprofile", "--norc", .. stopsAtErrors ? (string[])["-e", "-o", "pipefail"] : [], "-c", script], environment);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new BuildResult(process.ExitCode, output + error.Result);
    }
}
