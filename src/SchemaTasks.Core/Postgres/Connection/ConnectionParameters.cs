using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>Connection parameters under libpq's names, values as given, every one checked. Holds secrets: no text form.</summary>
internal sealed class ConnectionParameters
{
    /// <summary>Where Debian's and PostgreSQL's own builds put their sockets.</summary>
    private static readonly string[] SocketDirectories = ["/var/run/postgresql", "/tmp"];

    private readonly ImmutableDictionary<string, string> _values;

    private ConnectionParameters(ImmutableDictionary<string, string> values, string variable = "", ImmutableArray<string> ignored = default) =>
        (_values, Variable, Ignored) = (values, variable, ignored.IsDefault ? [] : ignored);

    /// <summary>The environment variable that they were read from; empty for a server of our own.</summary>
    public string Variable { get; }

    /// <summary>Names of other clients' parameters in it, which have no effect here.</summary>
    public ImmutableArray<string> Ignored { get; }

    /// <summary>The value, or <see langword="null"/> when nothing says it.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    public ConnectionParameters With(string name, string? value) => new(value is null ? _values.Remove(name) : _values.SetItem(name, value), Variable, Ignored);

    public static ConnectionParameters Local(string host, int port, string database, string user, string? password)
    {
        var values = ImmutableDictionary<string, string>.Empty
            .Add("host", host).Add("port", port.ToString(CultureInfo.InvariantCulture)).Add("dbname", database).Add("user", user).Add("sslmode", "disable");
        return new ConnectionParameters(password is null ? values : values.Add("password", password));
    }

    /// <summary>
    /// Parses the string, then fills what it leaves open as libpq does: service file, PG* variables, password file, defaults
    /// (<see href="https://www.postgresql.org/docs/current/libpq-connect.html"/>).
    /// </summary>
    /// <param name="variable">The variable's name, for messages.</param>
    /// <param name="text">A URL or keyword string.</param>
    /// <param name="readVariable">The environment.</param>
    /// <exception cref="DiagnosticException">ST0102 to ST0105.</exception>
    public static ConnectionParameters Read(string variable, string text, Func<string, string?> readVariable)
    {
        var ignored = new SortedSet<string>(StringComparer.Ordinal);
        var values = new Dictionary<string, string>(Parse(variable, text, ignored), StringComparer.Ordinal);
        if ((values.GetValueOrDefault("service") ?? NotEmpty(readVariable("PGSERVICE"))) is { } service)
        {
            foreach (var (name, value) in ServiceFile.Read(variable, service, values.GetValueOrDefault("servicefile"), readVariable)) values.TryAdd(name, value);
        }
        foreach (var (name, environment) in ConnectionParameterNames.Variables)
        {
            if (NotEmpty(readVariable(environment)) is { } value) values.TryAdd(name, value);
        }

        if (values.GetValueOrDefault("hostaddr") is { } address) values.TryAdd("host", address);
        values.TryAdd("port", "5432");
        values.TryAdd("host", DefaultHost(values["port"]));
        values.TryAdd("user", Environment.UserName);
        values.TryAdd("dbname", values["user"]);
        if (!values.ContainsKey("application_name")) values["application_name"] = values.GetValueOrDefault("fallback_application_name") ?? "SchemaTasks";
        ConnectionParameterValues.Check(variable, values);
        if (!values.ContainsKey("password") && PasswordFile.Find(values, readVariable) is { } password) values["password"] = password;
        return new ConnectionParameters(values.ToImmutableDictionary(StringComparer.Ordinal), variable, [.. ignored]);
    }

    private static IReadOnlyDictionary<string, string> Parse(string variable, string text, ICollection<string> ignored)
    {
        ConnectionTextRules.Check(variable, text);
        if (ConnectionUrl.IsUrl(text)) return ConnectionUrl.Parse(variable, text, ignored);
        return NpgsqlKeywordString.Looks(text) ? NpgsqlKeywordString.Parse(variable, text) : LibpqKeywordString.Parse(variable, text);
    }

    private static string DefaultHost(string port) =>
        Array.Find(SocketDirectories, directory => File.Exists($"{directory}/.s.PGSQL.{port}")) ?? "localhost";

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
