using System.Text.RegularExpressions;

namespace SchemaTasks.Build.Tests;

/// <summary>A terminal of 40 lines of 140 columns, as <c>script</c> makes one: MSBuild's terminal logger shows the build there, as it does for a developer.</summary>
internal static partial class PseudoTerminal
{
    private const string Program = "/usr/bin/script";

    /// <summary>Runs <c>dotnet build</c> with the default logger.</summary>
    /// <returns>What the terminal was sent, without colours and the movements of the cursor, and how the build ended.</returns>
    public static BuildResult Build(Workspace workspace, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        Skipping.Unless(OperatingSystem.IsLinux() && File.Exists(Program), $"There is no {Program} here, which makes a pseudo-terminal");
        // Some terminals make the logger print colours only; this one can do all that it asks for.
        var all = new Dictionary<string, string>(environment) { ["TERM"] = "xterm-256color" };
        var command = string.Join(' ', ((string[])["dotnet", "build", .. arguments]).Select(word => $"'{word}'"));
        var result = DotNet.Run(workspace.Root, Program, ["-qec", $"stty rows 40 cols 140; {command}", "/dev/null"], all);
        // The logger makes a link of what looks like the path of an output; a sentence must not.
        Assert.DoesNotMatch(@"\e\]8;;(?!https://)[^\e]", result.Output);
        return new BuildResult(result.ExitCode, Controls().Replace(result.Output, "").Replace("\r", "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]|\e=|\e>|\e\][89];[^\e\a]*(\a|\e\\)")]
    private static partial Regex Controls();
}
