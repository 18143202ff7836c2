using System.Globalization;

namespace SchemaTasks.Shadow;

/// <summary>Finds the server programs that are installed on this machine.</summary>
internal static class PostgresProgramsFinder
{
    /// <summary>Names the directory of the server programs; where it is set, no other is considered.</summary>
    public const string Variable = "SCHEMATASKS_PG_BIN";

    /// <returns>The programs of the preferred major version, else the first found.</returns>
    /// <exception cref="ShadowProbeException">None is found, or none that runs.</exception>
    public static async Task<PostgresPrograms> FindAsync(ShadowOptions options, CancellationToken cancel)
    {
        if (options.BinDirectory is { } given) return await PostgresPrograms.OpenAsync(given, cancel).ConfigureAwait(false);
        if (options.Variable(Variable) is { } named) return await OpenNamedAsync(named, cancel).ConfigureAwait(false);

        var refused = new List<string>();
        PostgresPrograms? first = null;
        foreach (var directory in await DirectoriesAsync(options, cancel).ConfigureAwait(false))
        {
            try
            {
                var programs = await PostgresPrograms.OpenAsync(directory, cancel).ConfigureAwait(false);
                if (options.PreferredMajor is null || programs.Major == options.PreferredMajor) return programs;
                first ??= programs;
            }
            catch (ShadowProbeException exception)
            {
                refused.Add(exception.Message);
            }
        }
        return first ?? throw new ShadowProbeException(refused.Count == 0
            ? $"no directory with postgres and initdb by {Variable}, pg_config, PATH or in the usual places."
            : string.Join(" ", refused));
    }

    private static async Task<PostgresPrograms> OpenNamedAsync(string directory, CancellationToken cancel)
    {
        if (!Path.IsPathFullyQualified(directory)) throw new ShadowProbeException($"{Variable} is '{directory}', which is no absolute path.");
        try
        {
            return await PostgresPrograms.OpenAsync(directory, cancel).ConfigureAwait(false);
        }
        catch (ShadowProbeException exception)
        {
            throw new ShadowProbeException($"{Variable} is set, and {exception.Message}", exception);
        }
    }

    private static async Task<IReadOnlyList<string>> DirectoriesAsync(ShadowOptions options, CancellationToken cancel)
    {
        var found = new List<string>();
        if (await FromPgConfigAsync(options.FindProgram("pg_config"), cancel).ConfigureAwait(false) is { } configured) found.Add(configured);
        found.AddRange(options.SearchPath.Select(ResolveLink).OfType<string>());
        found.AddRange(UsualPlaces(options));
        return [.. found.Where(HasServer).Distinct(StringComparer.Ordinal)];
    }

    private static async Task<string?> FromPgConfigAsync(string? program, CancellationToken cancel)
    {
        if (program is null) return null;
        try
        {
            var result = await ChildProcess.RunAsync(ChildProcess.Describe([program, "--bindir"]), null, TimeSpan.FromSeconds(20), cancel).ConfigureAwait(false);
            return result.ExitCode == 0 && Path.IsPathFullyQualified(result.Output.Trim()) ? result.Output.Trim() : null;
        }
        catch (ShadowProbeException)
        {
            return null;
        }
    }

    /// <summary>The directory that really holds a directory's <c>postgres</c>, which package managers often link to.</summary>
    private static string? ResolveLink(string directory)
    {
        try
        {
            var program = new FileInfo(Path.Combine(directory, OperatingSystem.IsWindows() ? "postgres.exe" : "postgres"));
            return program.Exists ? Path.GetDirectoryName((program.ResolveLinkTarget(returnFinalTarget: true) ?? program).FullName) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<string> UsualPlaces(ShadowOptions options)
    {
        if (OperatingSystem.IsWindows())
            return ((string[])["ProgramFiles", "ProgramW6432"]).Select(options.Variable).OfType<string>().SelectMany(root => Versions(Path.Combine(root, "PostgreSQL"), "*", "bin"));
        return
        [
            .. Versions("/usr/lib/postgresql", "*", "bin"),
            .. Versions("/usr", "pgsql-*", "bin"),
            .. Versions("/usr/lib", "postgresql*", "bin"),
            .. Versions("/usr/libexec", "postgresql*", ""),
            "/usr/local/pgsql/bin",
            .. Versions("/opt/homebrew/opt", "postgresql*", "bin"),
            .. Versions("/usr/local/opt", "postgresql*", "bin"),
            .. Versions("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
        ];
    }

    private static bool HasServer(string directory) =>
        File.Exists(Path.Combine(directory, OperatingSystem.IsWindows() ? "postgres.exe" : "postgres"));

    /// <summary>Newest version first.</summary>
    private static List<string> Versions(string root, string pattern, string below)
    {
        try
        {
            return Directory.EnumerateDirectories(root, pattern)
                .OrderByDescending(directory => Number(Path.GetFileName(directory)))
                .ThenBy(directory => directory, StringComparer.Ordinal)
                .Select(directory => Path.Combine(directory, below))
                .ToList();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static int Number(string name) =>
        int.TryParse(string.Concat(name.SkipWhile(character => !char.IsAsciiDigit(character)).TakeWhile(char.IsAsciiDigit).Take(6)), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
