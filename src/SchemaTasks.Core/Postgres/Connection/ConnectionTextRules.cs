using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>Texts that are no connection but nearly one: copied with what was around it, or made for another client. Messages repeat no part that could be a secret.</summary>
internal static partial class ConnectionTextRules
{
    private const string Form = "postgres://user:password@host:port/database";

    /// <summary>Schemes that are named in the message; another one might be a part of a password.</summary>
    private static readonly string[] KnownSchemes =
    [
        "amqp", "cockroachdb", "crdb", "ecto", "file", "ftp", "http", "https", "jdbc", "libsql", "mariadb", "mongodb", "mongodb+srv", "mssql", "mysql", "mysql2", "mysqlx", "neon",
        "odbc", "oracle", "pg", "pgsql", "postgis", "prisma", "prisma+postgres", "psql", "r2dbc", "redis", "rediss", "snowflake", "sqlite", "sqlite3", "sqlserver", "ssh", "tcp", "timescale", "unix",
    ];

    /// <exception cref="DiagnosticException">ST0102: what is wrong with it as a whole.</exception>
    public static void Check(string variable, string text)
    {
        if (Fault(text) is { } why) throw new DiagnosticException(Diagnostic.Create(ConnectionDiagnostics.Malformed, null, variable, why));
    }

    private static string? Fault(string text)
    {
        if (text.Length > 1 && text[0] is '\'' or '"' or '`' or '\u2018' or '\u2019' or '\u201c' or '\u201d') return "it is in quotes; remove them from the variable's value";
        if (Command().IsMatch(text)) return "it begins with 'psql'; keep what follows, without quotes";
        if (Assignment().Match(text) is { Success: true } assignment && !ConnectionParameterNames.Npgsql.ContainsKey(assignment.Groups["name"].Value.ToLowerInvariant())) return $"it begins with '{assignment.Groups["name"].Value}='; keep what follows the '=', without quotes";
        if (text.Contains("[YOUR-PASSWORD]", StringComparison.OrdinalIgnoreCase)) return "it has the placeholder '[YOUR-PASSWORD]' where the password belongs";
        if (ConnectionUrl.IsUrl(text) || Scheme().Match(text) is not { Success: true } scheme) return null;

        var name = scheme.Groups["name"].Value.ToLowerInvariant();
        if (name is "postgres" or "postgresql") return $"two slashes must follow '{name}:'; write {Form}";
        if (Driver().IsMatch(name)) return $"its scheme '{name}:' names the driver of another language; write {Form}";
        if (name == "jdbc") return $"it is a URL for JDBC ('jdbc:'); write {Form}";
        if (KnownSchemes.Contains(name, StringComparer.Ordinal)) return $"its scheme is '{name}:', not 'postgres://'; write {Form}";
        return scheme.Groups["slashes"].Success ? $"its scheme is not 'postgres://'; write {Form}" : null;
    }

    [GeneratedRegex(@"\A(?:\$\s+)?psql(?:\.exe)?\s", RegexOptions.IgnoreCase)]
    private static partial Regex Command();

    /// <summary>A line of a shell or of an .env file: the name of a variable as one is usually written, then a URL or a quote.</summary>
    [GeneratedRegex(@"\A(?:export\s+|set\s+|\$env:)?(?<name>[A-Z][A-Z0-9_]{2,40})\s*=\s*(?:['""]|postgres(?:ql)?:|[a-z][a-z0-9+]*://)", RegexOptions.ExplicitCapture)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\A(?<name>[A-Za-z][A-Za-z0-9+.\-]*):(?<slashes>//)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\Apostgres(?:ql)?\+[a-z0-9_]{1,20}\z")]
    private static partial Regex Driver();
}
