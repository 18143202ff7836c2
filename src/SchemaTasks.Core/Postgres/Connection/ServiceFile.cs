using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>The connection service file (<see href="https://www.postgresql.org/docs/current/libpq-pgservice.html"/>).</summary>
internal static class ServiceFile
{
    /// <summary>The parameters of a service.</summary>
    /// <exception cref="DiagnosticException">No file has the service, or it holds what is no parameter (ST0103, ST0105).</exception>
    public static IReadOnlyDictionary<string, string> Read(string variable, string service, string? file, Func<string, string?> readVariable)
    {
        var tried = Candidates(file, readVariable);
        foreach (var path in tried.Where(File.Exists))
        {
            string[] lines;
            try
            {
                lines = File.ReadAllLines(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw Fault(variable, path, "it may not be read");
            }
            if (Section(variable, path, lines, service) is { } section) return section;
        }
        throw Fault(variable, string.Join("', '", tried), "no such section");
    }

    private static List<string> Candidates(string? file, Func<string, string?> readVariable)
    {
        var candidates = new List<string>();
        if (file is not null) return [file];
        if (readVariable("PGSERVICEFILE") is { Length: > 0 } given) candidates.Add(given);
        else if (readVariable("HOME") is { Length: > 0 } home) candidates.Add(Path.Combine(home, ".pg_service.conf"));
        candidates.Add(Path.Combine(readVariable("PGSYSCONFDIR") is { Length: > 0 } system ? system : "/etc/postgresql-common", "pg_service.conf"));
        return candidates;
    }

    private static Dictionary<string, string>? Section(string variable, string path, string[] lines, string service)
    {
        Dictionary<string, string>? section = null;
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                if (section is not null) return section;
                if (line == $"[{service}]") section = new Dictionary<string, string>(StringComparer.Ordinal);
            }
            else if (section is not null)
            {
                var equals = line.IndexOf('=', StringComparison.Ordinal);
                if (equals < 0) throw Fault(variable, path, $"line {number} lacks its '='");
                var name = line[..equals].Trim();
                if (ConnectionParameterNames.Supported.Contains(name) && name is not ("service" or "servicefile")) section.TryAdd(name, line[(equals + 1)..].Trim());
                else if (!ConnectionParameterNames.Harmless.Contains(name)) throw Fault(variable, path, $"the parameter in line {number} is unknown or not supported here");
            }
        }
        return section;
    }

    private static DiagnosticException Fault(string variable, string path, string why) => new(Diagnostic.Create(ConnectionDiagnostics.NoService, null, variable, path, why));
}
