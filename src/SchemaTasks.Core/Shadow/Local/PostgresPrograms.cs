using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SchemaTasks.IO;

namespace SchemaTasks.Shadow;

/// <summary>PostgreSQL's server programs in one directory.</summary>
/// <param name="BinDirectory">Absolute; holds <c>postgres</c> and <c>initdb</c>.</param>
/// <param name="Version">As <c>postgres --version</c> prints it.</param>
/// <param name="Major">13 and up.</param>
internal sealed partial record PostgresPrograms(string BinDirectory, string Version, int Major)
{
    /// <summary>Oldest major version whose catalog can be read.</summary>
    public const int OldestMajor = 13;

    public string Postgres => Program(BinDirectory, "postgres");

    public string Initdb => Program(BinDirectory, "initdb");

    /// <exception cref="ShadowProbeException">There are none, they do not run, or they are too old.</exception>
    public static async Task<PostgresPrograms> OpenAsync(string directory, CancellationToken cancel)
    {
        foreach (var name in (string[])["postgres", "initdb"])
            if (!File.Exists(Program(directory, name))) throw new ShadowProbeException($"'{directory}' holds no {name}.");

        foreach (var name in (string[])["postgres", "initdb"])
            if (FileTrust.Refusal(Program(directory, name)) is { } refusal) throw new ShadowProbeException($"'{directory}' is not run: {refusal}.");
        var result = await ChildProcess.RunAsync(ChildProcess.Describe([Program(directory, "postgres"), "--version"]), null, TimeSpan.FromSeconds(20), cancel).ConfigureAwait(false);
        var match = VersionNumber().Match(result.Output);
        if (result.ExitCode != 0 || !match.Success) throw new ShadowProbeException($"'{Program(directory, "postgres")}' does not print its version: {result.Summary}.");

        var major = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        if (major < OldestMajor) throw new ShadowProbeException($"'{directory}' is PostgreSQL {major}; {OldestMajor} is the oldest that can be read.");
        return new PostgresPrograms(directory, result.Output.Trim(), major);
    }

    private static string Program(string directory, string name) => Path.Combine(directory, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionNumber();
}
