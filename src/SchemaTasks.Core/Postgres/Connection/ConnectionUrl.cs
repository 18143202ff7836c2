using System.Text;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>
/// <c>postgres://user:password@host:port,host:port/database?parameter=value</c>, as libpq reads it
/// (<see href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS"/>), except that an unencoded <c>@</c> in a
/// password is forgiven.
/// </summary>
internal static class ConnectionUrl
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    public static bool IsUrl(string text) => Array.Exists(Schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <param name="variable">The variable's name, for messages.</param>
    /// <param name="text">The URL.</param>
    /// <param name="ignored">Takes the names of other clients' parameters, which have no effect here.</param>
    /// <exception cref="DiagnosticException">ST0102, ST0103.</exception>
    public static IReadOnlyDictionary<string, string> Parse(string variable, string text, ICollection<string> ignored)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = text[(text.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var end = rest.IndexOfAny(['/', '?']);
        var authority = end < 0 ? rest : rest[..end];
        var tail = end < 0 ? "" : rest[end..];
        // What follows an unencoded '/' or '?' of a password would be taken for a database or a parameter, and be printed.
        if (tail.Contains('@', StringComparison.Ordinal)) throw Malformed(variable, "there is an '@' behind the host; percent-encode '/' as %2F, '?' as %3F and '@' as %40 in user, password and database");

        var at = authority.LastIndexOf('@');
        if (at >= 0) ReadUser(variable, authority[..at], values);
        ReadHosts(variable, authority[(at + 1)..], values);
        var question = tail.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? tail : tail[..question];
        if (path.Length > 1) values["dbname"] = Decode(variable, path[1..]);
        if (question >= 0) ReadParameters(variable, tail[(question + 1)..], values, ignored);
        return values;
    }

    private static void ReadUser(string variable, string text, Dictionary<string, string> values)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var user = Decode(variable, colon < 0 ? text : text[..colon]);
        if (user.Length > 0) values["user"] = user;
        if (colon >= 0 && colon + 1 < text.Length) values["password"] = Decode(variable, text[(colon + 1)..]);
    }

    private static void ReadHosts(string variable, string text, Dictionary<string, string> values)
    {
        if (text.Length == 0) return;
        var hosts = new List<string>();
        var ports = new List<string>();
        foreach (var item in text.Split(','))
        {
            var host = item;
            var port = "";
            if (item.StartsWith('['))
            {
                var close = item.IndexOf(']', StringComparison.Ordinal);
                if (close < 0) throw Malformed(variable, "an IPv6 address lacks its closing ']'");
                host = item[1..close];
                if (close + 1 < item.Length && item[close + 1] != ':') throw Malformed(variable, "only ':' and a port may follow the ']' of an IPv6 address");
                port = close + 1 < item.Length ? item[(close + 2)..] : "";
            }
            else if (item.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon)
            {
                (host, port) = (item[..colon], item[(colon + 1)..]);
            }
            hosts.Add(Decode(variable, host));
            ports.Add(Decode(variable, port));
        }
        if (hosts.Exists(host => host.Length > 0)) values["host"] = string.Join(',', hosts.Select(host => host.Length == 0 ? "localhost" : host));
        if (ports.Exists(port => port.Length > 0)) values["port"] = string.Join(',', ports.Select(port => port.Length == 0 ? "5432" : port));
    }

    private static void ReadParameters(string variable, string text, Dictionary<string, string> values, ICollection<string> ignored)
    {
        foreach (var item in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) throw Malformed(variable, "a parameter behind the '?' lacks its '='");
            var name = Decode(variable, item[..equals]);
            var value = Decode(variable, item[(equals + 1)..]);
            if (name == "ssl" && value == "true") (name, value) = ("sslmode", "require"); // as libpq does for JDBC's sake
            // node-postgres's word for encryption without a check of the certificate, which is what libpq's "require" is.
            if (name == "sslmode" && value == "no-verify") value = "require";
            // Prisma's own default.
            if (name == "sslaccept" && value == "accept_invalid_certs") ignored.Add(name);
            else if (ConnectionParameterNames.OtherClients.Contains(name)) ignored.Add(name);
            else if (ConnectionParameterNames.Supported.Contains(name)) values[name] = value;
            else if (!ConnectionParameterNames.Harmless.Contains(name)) throw Unknown(variable, name);
        }
    }

    private static string Decode(string variable, string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text;
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                // Surrogate pairs are taken whole.
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, length));
                i += length - 1;
            }
            else if (i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                var value = Convert.ToByte(text.Substring(i + 1, 2), 16);
                if (value == 0) throw Malformed(variable, "%00 is not allowed");
                bytes.Add(value);
                i += 2;
            }
            else
            {
                throw Malformed(variable, "a '%' is not followed by two hexadecimal digits; write a literal '%' as %25");
            }
        }
        try
        {
            return new UTF8Encoding(false, true).GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            throw Malformed(variable, "percent-encoded bytes are not UTF-8");
        }
    }

    private static DiagnosticException Malformed(string variable, string why) => new(Diagnostic.Create(ConnectionDiagnostics.Malformed, null, variable, why));

    private static DiagnosticException Unknown(string variable, string name) => new(Diagnostic.Create(ConnectionDiagnostics.UnknownParameter, null, variable,
        name.Length is > 0 and <= 40 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-') ? $"'{name}'" : "one whose name is no word"));
}
