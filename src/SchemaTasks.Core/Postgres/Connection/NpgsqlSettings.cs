using System.Globalization;
using Npgsql;

namespace SchemaTasks.Postgres;

/// <summary>Connection parameters in Npgsql's terms, with libpq's meaning of each sslmode.</summary>
internal static class NpgsqlSettings
{
    /// <summary>The builder's text holds the password: it goes into a data source and nowhere else.</summary>
    public static NpgsqlConnectionStringBuilder Create(ConnectionParameters parameters)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = Hosts(parameters),
            Port = int.Parse(parameters["port"]!.Split(',')[0], CultureInfo.InvariantCulture),
            Database = parameters["dbname"],
            Username = parameters["user"],
            Password = parameters["password"],
            ApplicationName = parameters["application_name"] ?? "SchemaTasks",
            Options = parameters["options"],
            Pooling = false,
            Enlist = false,
            ReadBufferSize = 64 * 1024,
            IncludeErrorDetail = false,
            PersistSecurityInfo = false,
        };
        if (TargetSession(parameters) is { } attributes) settings.TargetSessionAttributes = attributes;
        if (parameters["require_auth"] is { } method) settings.RequireAuth = AuthenticationMethods.ForDriver(method);
        // Unless it is asked for: where it is only preferred, the driver repeats a login that was refused without it.
        settings.GssEncryptionMode = parameters["gssencmode"] is { } gss ? Enum.Parse<GssEncryptionMode>(gss, ignoreCase: true) : GssEncryptionMode.Disable;
        if (parameters["channel_binding"] is { } binding) settings.ChannelBinding = Enum.Parse<ChannelBinding>(binding, ignoreCase: true);
        // libpq refuses a server that asks for no login at all, too: only SCRAM can be bound.
        if (settings.ChannelBinding == ChannelBinding.Require) settings.RequireAuth = "ScramSHA256";
        SetTransport(settings, parameters);
        return settings;
    }

    private static string Hosts(ConnectionParameters parameters)
    {
        var hosts = (parameters["hostaddr"] ?? parameters["host"]!).Split(',');
        var ports = parameters["port"]!.Split(',');
        // Npgsql takes the attributes with several hosts only, libpq with one as well.
        if (hosts.Length == 1 && TargetSession(parameters) is not null) hosts = [hosts[0], hosts[0]];
        return hosts.Length == 1 ? hosts[0] : string.Join(',', hosts.Select((host, index) =>
            host.StartsWith('/') ? host : $"{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{(ports.Length > 1 ? ports[index] : ports[0])}"));
    }

    private static string? TargetSession(ConnectionParameters parameters) => parameters["target_session_attrs"] is { } attributes and not "any" ? attributes : null;

    private static void SetTransport(NpgsqlConnectionStringBuilder settings, ConnectionParameters parameters)
    {
        settings.SslMode = Mode(parameters) switch
        {
            "disable" => SslMode.Disable,
            "allow" => SslMode.Allow,
            // The certificate is checked by ourselves: the driver does not say what is wrong with one.
            "require" or "verify-ca" or "verify-full" => SslMode.Require,
            _ => SslMode.Prefer,
        };
        if (parameters["sslpassword"] is null)
        {
            if (parameters["sslcert"] is { Length: > 0 } certificate) settings.SslCertificate = certificate;
            if (parameters["sslkey"] is { Length: > 0 } key) settings.SslKey = key;
        }
        if (parameters["sslnegotiation"] == "direct") settings.SslNegotiation = SslNegotiation.Direct;
    }

    /// <summary>What is checked of the server's certificate; <see langword="null"/> for nothing.</summary>
    public static CertificateCheck? Check(ConnectionParameters parameters)
    {
        var root = parameters["sslrootcert"] is { Length: > 0 } path and not "system" ? path : null;
        return Mode(parameters) switch
        {
            "verify-full" => new CertificateCheck(root, WithName: true),
            "verify-ca" => new CertificateCheck(root, WithName: false),
            // libpq checks the authority as soon as it has been given one.
            "require" when root is not null && File.Exists(root) => new CertificateCheck(root, WithName: false),
            _ => null,
        };
    }

    private static string Mode(ConnectionParameters parameters) =>
        (parameters["hostaddr"] ?? parameters["host"]!).Split(',').All(host => host.StartsWith('/')) ? "disable" : parameters["sslmode"] ?? (parameters["sslrootcert"] == "system" ? "verify-full" : "prefer");
}
