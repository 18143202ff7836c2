using System.Text;

namespace SchemaTasks.Postgres;

/// <summary>The password file (<see href="https://www.postgresql.org/docs/current/libpq-pgpass.html"/>).</summary>
internal static class PasswordFile
{
    /// <summary>The password of the first line that fits; <see langword="null"/> when there is none. As with libpq, a file that others may read is not used.</summary>
    public static string? Find(IReadOnlyDictionary<string, string> values, Func<string, string?> readVariable)
    {
        var path = values.GetValueOrDefault("passfile") ?? DefaultPath(readVariable);
        if (path is null || !File.Exists(path)) return null;
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0) return null;
            var lines = File.ReadAllLines(path);
            var ports = values["port"].Split(',');
            foreach (var (host, index) in values["host"].Split(',').Select((host, index) => (host, index)))
            {
                // libpq looks a socket up under "localhost".
                var name = host.StartsWith('/') ? "localhost" : host;
                var port = ports.Length > 1 ? ports[index] : ports[0];
                foreach (var fields in lines.Where(line => line.Length > 0 && line[0] != '#').Select(Fields).Where(fields => fields.Count == 5))
                {
                    if (Fits(fields[0], name) && Fits(fields[1], port) && Fits(fields[2], values["dbname"]) && Fits(fields[3], values["user"])) return fields[4];
                }
            }
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? DefaultPath(Func<string, string?> readVariable)
    {
        if (OperatingSystem.IsWindows()) return readVariable("APPDATA") is { Length: > 0 } data ? Path.Combine(data, "postgresql", "pgpass.conf") : null;
        return readVariable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".pgpass") : null;
    }

    private static bool Fits(string field, string value) => field == "*" || field == value;

    /// <summary>host:port:database:user:password; a backslash takes the next character as it is.</summary>
    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length) field.Append(line[++i]);
            else if (line[i] == ':' && fields.Count < 4)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(line[i]);
        }
        fields.Add(field.ToString());
        return fields;
    }
}
