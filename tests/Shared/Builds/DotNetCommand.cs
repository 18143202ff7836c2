using System.Diagnostics;

namespace SchemaTasks.Builds;

/// <summary>The <c>dotnet</c> command as a developer's shell would start it: nothing of a CI service, of a connection or of this process in its environment.</summary>
internal static class DotNetCommand
{
    private static readonly string[] Removed =
    [
        "CI", "TF_BUILD", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "CI_JOB_URL",
        "BUILD_SOURCESDIRECTORY", "BUILD_BUILDID", "ContinuousIntegrationBuild", "DATABASE_URL", "NEON_DATABASE_URL", "SCHEMA_SHADOW_URL",
        "SCHEMATASKS_TEST_URL", "SCHEMATASKS_PG_BIN", "PGHOST", "PGPORT", "PGUSER", "PGPASSWORD", "PGDATABASE", "PGSERVICE", "PGSERVICEFILE", "PGPASSFILE",
        "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildSDKsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "UPDATE_EXPECTED",
        "VSTEST_CONNECTION_TIMEOUT", "NUGET_PACKAGES", "SOURCE_DATE_EPOCH",
        // `dotnet test` sets the first for its own children; both turn the terminal logger off.
        "MSBUILDENSURESTDOUTFORTASKPROCESSES", "MSBUILDTERMINALLOGGER",
    ];

    /// <summary>Not started yet.</summary>
    public static ProcessStartInfo Describe(string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) => Describe("dotnet", directory, arguments, environment);

    /// <summary>Another program, which may run <c>dotnet</c>; not started yet.</summary>
    public static ProcessStartInfo Describe(string program, string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, [.. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in Removed) start.Environment.Remove(name);
        // A node that outlives the build would hold the task assembly, and the next build would wait for its end.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return start;
    }

    /// <param name="directory">Where it runs.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">Variables that are set in addition.</param>
    /// <param name="program">What is started: <c>dotnet</c>, or what runs it.</param>
    /// <returns>The exit code, and standard output and error one after the other.</returns>
    /// <exception cref="TimeoutException">It ran for five minutes and was ended.</exception>
    public static (int ExitCode, string Output) Run(string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string program = "dotnet")
    {
        var start = Describe(directory, arguments, environment);
        start.FileName = program;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end");
        }
        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
