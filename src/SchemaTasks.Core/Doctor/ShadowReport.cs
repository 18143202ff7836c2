using SchemaTasks.Diagnostics;
using SchemaTasks.Shadow;

namespace SchemaTasks.Doctor;

/// <summary>Which ways to a shadow server would work, and why the others would not. Starts none and downloads nothing.</summary>
internal static class ShadowReport
{
    public static async Task<IReadOnlyList<DoctorLine>> RunAsync(ShadowOptions options, CancellationToken cancel)
    {
        List<DoctorLine> lines = [await UrlAsync(options, cancel).ConfigureAwait(false), await LocalAsync(options, cancel).ConfigureAwait(false), Npm(options), Docker(options)];
        var word = options.Provider.ToString().ToLowerInvariant();
        var chosen = options.Provider switch
        {
            ShadowProvider.Auto when options.Variable(UrlServer.Variable) is not null => lines[0],
            ShadowProvider.Auto when lines[1].State == DoctorState.Ok => lines[1],
            ShadowProvider.Auto => lines[2],
            ShadowProvider.Url => lines[0],
            ShadowProvider.Local => lines[1],
            ShadowProvider.Npm => lines[2],
            ShadowProvider.Docker => lines[3],
        };
        lines.Add(chosen.State == DoctorState.Ok
            ? new DoctorLine(DoctorState.Ok, "shadow", $"SchemaShadow={word} takes {chosen.Topic["shadow: ".Length..]}")
            : new DoctorLine(DoctorState.Problem, "shadow", $"SchemaShadow={word} takes {chosen.Topic["shadow: ".Length..]}, which would not work: {chosen.Text}", chosen.Cure));
        return lines;
    }

    private static async Task<DoctorLine> UrlAsync(ShadowOptions options, CancellationToken cancel)
    {
        const string Topic = "shadow: url";
        if (options.Variable(UrlServer.Variable) is null) return new DoctorLine(DoctorState.Optional, Topic, $"the environment variable {UrlServer.Variable} is not set", "Set it to a server on which databases may be created; never to the live one");
        try
        {
            var server = await UrlServer.StartAsync(options, cancel).ConfigureAwait(false);
            await using (server.ConfigureAwait(false)) return new DoctorLine(DoctorState.Ok, Topic, $"{server.Description}, PostgreSQL {server.Major}");
        }
        catch (Exception exception) when (exception is ShadowProbeException or DiagnosticException)
        {
            return new DoctorLine(DoctorState.Problem, Topic, exception.Message, $"Correct or unset {UrlServer.Variable}: while it is set, no other way is tried");
        }
    }

    private static async Task<DoctorLine> LocalAsync(ShadowOptions options, CancellationToken cancel)
    {
        const string Topic = "shadow: local";
        try
        {
            var programs = await PostgresProgramsFinder.FindAsync(options, cancel).ConfigureAwait(false);
            var other = options.PreferredMajor is { } major && major != programs.Major ? $"; the manifest is PostgreSQL {major}" : "";
            return new DoctorLine(DoctorState.Ok, Topic, $"{programs.Version} in {programs.BinDirectory}{other}");
        }
        catch (ShadowProbeException exception)
        {
            return new DoctorLine(DoctorState.Optional, Topic, exception.Message, $"Install PostgreSQL's server programs, or set {PostgresProgramsFinder.Variable} to their folder");
        }
    }

    private static DoctorLine Npm(ShadowOptions options)
    {
        const string Topic = "shadow: npm";
        try
        {
            var package = EmbeddedPostgresPackage.Choose(options.PreferredMajor);
            if (UserCache.Find(options) is not { } cache) return new DoctorLine(DoctorState.Optional, Topic, "there is no cache directory to keep a download in", "Set XDG_CACHE_HOME or HOME to a folder that may be written");
            var directory = Path.Combine(cache, "npm", $"{package.Platform}-{package.Version}");
            return new DoctorLine(DoctorState.Ok, Topic, Directory.Exists(directory) ? $"PostgreSQL {package.Version}, downloaded before" : $"PostgreSQL {package.Version} would be downloaded once, with a pinned hash");
        }
        catch (ShadowProbeException exception)
        {
            return new DoctorLine(DoctorState.Optional, Topic, exception.Message, "Install PostgreSQL's server programs instead");
        }
    }

    private static DoctorLine Docker(ShadowOptions options) => options.FindProgram("docker") is { } docker
        ? new DoctorLine(DoctorState.Ok, "shadow: docker", $"{docker}; only used with SchemaShadow=docker")
        : new DoctorLine(DoctorState.Optional, "shadow: docker", "there is no docker on PATH; only used with SchemaShadow=docker");
}
