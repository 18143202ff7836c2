using System.Diagnostics;
using System.Text;

namespace SchemaTasks.Build.Tests;

/// <summary>Runs the <c>dotnet</c> command as a developer's shell would: nothing of a CI service, of a connection or of this test run in its environment.</summary>
internal static class DotNet
{
    private static readonly string[] Removed =
    [
        "CI", "TF_BUILD", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "ContinuousIntegrationBuild", "DATABASE_URL", "NEON_DATABASE_URL", "SCHEMA_SHADOW_URL",
        "SCHEMATASKS_TEST_URL", "SCHEMATASKS_PG_BIN", "PGHOST", "PGPORT", "PGUSER", "PGPASSWORD", "PGDATABASE", "PGSERVICE", "PGSERVICEFILE", "PGPASSFILE",
        "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildSDKsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "UPDATE_EXPECTED",
        "VSTEST_CONNECTION_TIMEOUT", "NUGET_PACKAGES", "SOURCE_DATE_EPOCH",
    ];

    public static BuildResult Run(string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Process.Start(Describe(directory, arguments, environment))!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        var error = process.StandardError.ReadToEndAsync();
        output.Append(process.StandardOutput.ReadToEnd());
        output.Append(error.GetAwaiter().GetResult());
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(5)), "dotnet did not end");
        return new BuildResult(process.ExitCode, output.ToString());
    }

    /// <summary>The command, not started yet.</summary>
    public static ProcessStartInfo Describe(string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in Removed) start.Environment.Remove(name);
        // A node that outlives the build would hold the task assembly, and the next test would wait for its end.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return start;
    }
}
