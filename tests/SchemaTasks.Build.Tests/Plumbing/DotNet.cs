using System.Diagnostics;
using SchemaTasks.Builds;

namespace SchemaTasks.Build.Tests;

/// <summary>Runs the <c>dotnet</c> command as <see cref="DotNetCommand"/> describes it.</summary>
internal static class DotNet
{
    public static BuildResult Run(string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (exitCode, output) = DotNetCommand.Run(directory, arguments, environment);
        return new BuildResult(exitCode, output);
    }

    /// <summary>The same for a program that runs <c>dotnet</c>.</summary>
    public static BuildResult Run(string directory, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var (exitCode, output) = DotNetCommand.Run(directory, arguments, environment, program);
        return new BuildResult(exitCode, output);
    }

    /// <summary>The command, not started yet.</summary>
    public static ProcessStartInfo Describe(string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment) =>
        DotNetCommand.Describe(directory, arguments, environment);
}
