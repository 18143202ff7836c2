using System.Globalization;
using System.Net;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>Checks and normalises the values of connection parameters. Messages name the parameter, never its value.</summary>
internal static class ConnectionParameterValues
{
    private static readonly (string Name, string[] Choices)[] Choices =
    [
        ("sslmode", ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"]),
        ("sslnegotiation", ["postgres", "direct"]),
        ("channel_binding", ["disable", "prefer", "require"]),
        ("gssencmode", ["disable", "prefer", "require"]),
        ("target_session_attrs", ["any", "read-write", "read-only", "primary", "standby", "prefer-standby"]),
    ];

    /// <exception cref="DiagnosticException">Every wrong value (ST0104).</exception>
    public static void Check(string variable, Dictionary<string, string> values)
    {
        var faults = new List<Diagnostic>();
        void Fault(string name, string takes) => faults.Add(Diagnostic.Create(ConnectionDiagnostics.WrongValue, null, variable, name, takes));

        foreach (var (name, choices) in Choices)
        {
            if (!values.TryGetValue(name, out var value)) continue;
            if (Array.Find(choices, choice => string.Equals(Bare(choice), Bare(value), StringComparison.OrdinalIgnoreCase)) is { } choice) values[name] = choice;
            else Fault(name, "one of " + string.Join(", ", choices));
        }

        if (values.TryGetValue("require_auth", out var methods))
        {
            if (AuthenticationMethods.Normalise(methods) is { } normal) values["require_auth"] = normal;
            else Fault("require_auth", $"one or more of {string.Join(", ", AuthenticationMethods.All)}, separated by commas; all of them or none with '!' before it");
        }

        var hosts = values["host"].Split(',');
        var ports = values["port"].Split(',');
        if (values.TryGetValue("hostaddr", out var addresses) && (addresses.Split(',').Length != hosts.Length || !Array.TrueForAll(addresses.Split(','), address => IPAddress.TryParse(address, out _))))
        {
            Fault("hostaddr", "numeric addresses separated by commas, one for each host");
        }
        if (hosts.Any(host => host.Length == 0 || host.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || character is '@' or ';' or '=') || HoldsPort(host)))
        {
            Fault("host", "host names, addresses or directories of sockets, separated by commas");
        }
        if (!Array.TrueForAll(ports, port => int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536))
        {
            Fault("port", "numbers from 1 to 65535");
        }
        else if (ports.Length != 1 && ports.Length != hosts.Length)
        {
            Fault("port", "one port, or one for each host");
        }
        if (values.TryGetValue("connect_timeout", out var seconds) && !int.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            Fault("connect_timeout", "a whole number of seconds");
        }
        foreach (var (name, value) in values)
        {
            if (value.Contains('\0', StringComparison.Ordinal)) Fault(name, "text without NUL");
        }
        if (values.GetValueOrDefault("sslrootcert") == "system" && values.GetValueOrDefault("sslmode", "verify-full") != "verify-full")
        {
            Fault("sslmode", "verify-full when sslrootcert is 'system'");
        }
        // Any public authority would do: it vouches for names, and verify-ca looks at none.
        if (values.GetValueOrDefault("sslmode") == "verify-ca" && values.GetValueOrDefault("sslrootcert", "").Length == 0 && !Array.TrueForAll(hosts, host => host.StartsWith('/')))
        {
            Fault("sslrootcert", "the file of the authority's certificate when sslmode is 'verify-ca' (verify-full does without: the machine's authorities)");
        }
        if (faults.Count > 0) throw new DiagnosticException([.. faults]);
    }

    /// <summary>A colon that is not of an address: the driver would read what is behind it as a port.</summary>
    private static bool HoldsPort(string host) =>
        host.Contains(':', StringComparison.Ordinal) && !IPAddress.TryParse(host, out _) && !(OperatingSystem.IsWindows() && Path.IsPathFullyQualified(host));

    private static string Bare(string value) => value.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
