using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Npgsql;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Postgres;

/// <summary>
/// Where and as whom to connect: the only holder of a secret. No text form, debugger view or serializer shows more than host, port,
/// database and user.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(ConnectionSettingsView))]
public sealed partial class ConnectionSettings
{
    private const string NeonPooler = "-pooler";

    private readonly ConnectionParameters _parameters;

    internal ConnectionSettings(ConnectionParameters parameters) => _parameters = parameters;

    /// <summary>The hosts as given (names, addresses or socket directories), several separated by commas; they are tried in order.</summary>
    public string Host => _parameters["host"]!;

    /// <summary>One port, or one for each host, separated by commas.</summary>
    public string Port => _parameters["port"]!;

    /// <summary>libpq's <c>dbname</c>; the name of <see cref="User"/> where neither the connection nor the environment names one.</summary>
    public string Database => _parameters["dbname"]!;

    /// <summary>libpq's <c>user</c>, a role of the server; the operating system's user where neither the connection nor the environment names one.</summary>
    public string User => _parameters["user"]!;

    /// <summary>
    /// Whether a host is a pooler that may give each transaction another session: Neon's <c>-pooler</c> hosts, PgBouncer's port 6432 and
    /// Supabase's 6543. Reading is fine there; migrations need a session of their own.
    /// </summary>
    public bool IsTransactionPooler =>
        Host.Split(',').Any(host => host.Split('.')[0].EndsWith("-pooler", StringComparison.OrdinalIgnoreCase)) || Port.Split(',').Any(port => port is "6432" or "6543");

    /// <summary>
    /// The same database without the pooler, or through one that keeps a session, where the name says how: Neon's direct host is the pooler's
    /// without <c>-pooler</c> (<see href="https://neon.com/docs/connect/connection-pooling"/>), Supabase's pooler keeps sessions at port 5432
    /// (<see href="https://supabase.com/docs/guides/database/connecting-to-postgres"/>). <see langword="null"/> where it does not.
    /// </summary>
    internal ConnectionSettings? Direct
    {
        get
        {
            if (!IsTransactionPooler) return this;
            var (hosts, ports) = (Host.Split(','), Port.Split(','));
            for (var index = 0; index < hosts.Length; index++)
            {
                var dot = hosts[index].IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : hosts[index].Length;
                if (hosts[index][..dot].EndsWith(NeonPooler, StringComparison.OrdinalIgnoreCase)) hosts[index] = hosts[index][..(dot - NeonPooler.Length)] + hosts[index][dot..];
                else if (hosts[index].EndsWith(".pooler.supabase.com", StringComparison.OrdinalIgnoreCase)) ports[ports.Length > 1 ? index : 0] = "5432";
            }
            // An address is the pooler's, whatever the name is.
            var direct = new ConnectionSettings(_parameters.With("host", string.Join(',', hosts)).With("port", string.Join(',', ports)).With("hostaddr", null));
            return direct.IsTransactionPooler ? null : direct;
        }
    }

    /// <summary>The mode as libpq names it: <c>disable</c>, <c>allow</c>, <c>prefer</c>, <c>require</c>, <c>verify-ca</c>, <c>verify-full</c>.</summary>
    internal string SslMode => _parameters["sslmode"] ?? (_parameters["sslrootcert"] == "system" ? "verify-full" : "prefer");

    /// <summary>What is checked of the server's certificate; <see langword="null"/> for nothing.</summary>
    internal CertificateCheck? CertificateCheck => NpgsqlSettings.Check(_parameters);

    internal bool RequiresChannelBinding => _parameters["channel_binding"] == "require";

    /// <summary>The environment variable that names the server; empty for one of our own.</summary>
    public string Variable => _parameters.Variable;

    /// <summary>What is worth knowing about the connection's text (ST0126).</summary>
    public ImmutableArray<Diagnostic> Remarks =>
        _parameters.Ignored.IsEmpty ? [] : [Diagnostic.Create(ConnectionDiagnostics.OtherClients, null, Variable, string.Join(", ", _parameters.Ignored.Select(name => $"'{name}'")))];

    /// <summary>Seconds of one attempt to connect; <see langword="null"/> when the connection does not say.</summary>
    internal int? ConnectTimeout => _parameters["connect_timeout"] is { } text && int.Parse(text, CultureInfo.InvariantCulture) is > 0 and var seconds ? seconds : null;

    /// <summary>Reads the connection from the first of these environment variables that is set, and what it leaves open from where libpq looks for it.</summary>
    /// <param name="names">Names of environment variables, in order.</param>
    /// <param name="readVariable">The value of an environment variable; <see langword="null"/> or empty when it is not set.</param>
    /// <exception cref="DiagnosticException">None is set (ST0101), or the connection cannot be read (ST0102 to ST0105).</exception>
    public static ConnectionSettings FromVariables(IEnumerable<string> names, Func<string, string?> readVariable)
    {
        ImmutableArray<string> candidates = [.. names.Select(name => name.Trim()).Where(name => name.Length > 0)];
        var variable = candidates.FirstOrDefault(name => !string.IsNullOrWhiteSpace(readVariable(name)))
            ?? throw new DiagnosticException(Diagnostic.Create(ConnectionDiagnostics.NoVariable, null, string.Join(", ", candidates)));
        return new ConnectionSettings(ConnectionParameters.Read(variable, readVariable(variable)!.Trim(), readVariable));
    }

    /// <summary>Whether one of these environment variables is set.</summary>
    public static bool IsGiven(IEnumerable<string> names, Func<string, string?> readVariable) =>
        names.Any(name => name.Trim() is { Length: > 0 } trimmed && !string.IsNullOrWhiteSpace(readVariable(trimmed)));

    /// <summary>A server of our own on this machine: no TLS, nothing from the environment.</summary>
    /// <param name="host">A socket directory (absolute path) or a host.</param>
    /// <param name="port">The TCP port, or the number in the socket's name.</param>
    /// <param name="database">The database.</param>
    /// <param name="user">The role.</param>
    /// <param name="password">The password, or <see langword="null"/> for none.</param>
    public static ConnectionSettings Local(string host, int port, string database, string user, string? password = null) =>
        new(ConnectionParameters.Local(host, port, database, user, password));

    /// <summary>The same server, another database.</summary>
    public ConnectionSettings WithDatabase(string database) => new(_parameters.With("dbname", database));

    /// <summary>The same server and database, as another role.</summary>
    internal ConnectionSettings WithUser(string user, string? password) => new(_parameters.With("user", user).With("password", password));

    /// <summary>The same server, reached by another way (a proxy).</summary>
    internal ConnectionSettings Through(string host, int port) => new(_parameters.With("host", host).With("port", port.ToString(CultureInfo.InvariantCulture)));

    /// <summary>For the environment of a command that fills a throw-away server, and nothing else: a URL with its password.</summary>
    internal string ToUrl()
    {
        var password = _parameters["password"] is { } secret ? $":{Uri.EscapeDataString(secret)}" : "";
        return $"postgres://{Uri.EscapeDataString(User)}{password}@{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}/{Uri.EscapeDataString(Database)}?sslmode={SslMode}";
    }

    /// <summary>The same for Java.</summary>
    internal string ToJdbcUrl() =>
        $"jdbc:postgresql://{Host}:{Port}/{Uri.EscapeDataString(Database)}?user={Uri.EscapeDataString(User)}{(_parameters["password"] is { } password ? $"&password={Uri.EscapeDataString(password)}" : "")}";

    /// <summary>The same in the keywords of .NET.</summary>
    internal string ToKeywords()
    {
        var builder = new NpgsqlConnectionStringBuilder { Host = Host, Port = int.Parse(Port, CultureInfo.InvariantCulture), Database = Database, Username = User };
        if (_parameters["password"] is { } password) builder.Password = password;
        return builder.ConnectionString;
    }

    /// <summary><c>user@host:port/database</c>: for messages. Names that look like tokens are masked.</summary>
    public override string ToString() => $"{TokenLikeName.Mask(User)}@{Server}/{TokenLikeName.Mask(Database)}";

    /// <summary>A text from the server without what may be secret in it: the password, and names of user and database that look like tokens.</summary>
    internal string Redact(string text)
    {
        if (_parameters["password"] is { Length: >= 6 } password) text = text.Replace(password, "***", StringComparison.Ordinal);
        foreach (var name in (string[])[User, Database])
            if (TokenLikeName.Looks(name)) text = text.Replace(name, TokenLikeName.Mask(name), StringComparison.Ordinal);
        return text;
    }

    /// <summary>For messages: <c>host:port</c>, each host with its own port.</summary>
    public string Server
    {
        get
        {
            var ports = Port.Split(',');
            return string.Join(", ", Host.Split(',').Select((host, index) =>
                $"{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{(ports.Length > 1 ? ports[index] : ports[0])}"));
        }
    }

    /// <summary>A host is reached over a network, where others may listen. What counts is the address, where one is given for the name.</summary>
    internal bool IsDistant => Addresses().Any(host => !IsLocal(host));

    /// <summary>
    /// Opens a connection. To a distant host one that is encrypted is tried first, where the connection leaves it open; one that is not gets
    /// no password in clear text or as MD5, unless <c>require_auth</c> asks for that.
    /// </summary>
    /// <param name="configure">Changes the connection's settings.</param>
    /// <param name="arrays">As for <see cref="CreateDataSource"/>.</param>
    /// <param name="cancel">Ends the attempt.</param>
    /// <exception cref="NpgsqlException">It cannot be opened.</exception>
    internal async Task<OpenConnection> OpenAsync(Action<NpgsqlConnectionStringBuilder>? configure, bool arrays, CancellationToken cancel)
    {
        if (!IsDistant || SslMode is not ("disable" or "allow" or "prefer")) return await OpenOnceAsync(configure, arrays, isUnencrypted: false, cancel).ConfigureAwait(false);
        if (SslMode != "disable")
        {
            try
            {
                return await new ConnectionSettings(_parameters.With("sslmode", "require").With("sslrootcert", null)).OpenOnceAsync(configure, arrays, isUnencrypted: false, cancel).ConfigureAwait(false);
            }
            catch (NpgsqlException exception) when (IsRefusalOfTls(exception))
            {
                // Without encryption, then, and with care.
            }
        }
        var plain = _parameters.With("sslmode", "disable");
        if (plain["require_auth"] is null) plain = plain.With("require_auth", AuthenticationMethods.WithoutPassword);
        return await new ConnectionSettings(plain).OpenOnceAsync(configure, arrays, isUnencrypted: true, cancel).ConfigureAwait(false);
    }

    private async Task<OpenConnection> OpenOnceAsync(Action<NpgsqlConnectionStringBuilder>? configure, bool arrays, bool isUnencrypted, CancellationToken cancel)
    {
        var limit = ReceiveLimit.Start();
        var source = CreateDataSource(configure, arrays, limit.Name);
        try
        {
            return new OpenConnection(source, limit, await source.OpenConnectionAsync(cancel).ConfigureAwait(false), isUnencrypted);
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            limit.Dispose();
            throw;
        }
    }

    /// <summary>The server, or one of several, offers no TLS or breaks the handshake off. The driver has no code for it.</summary>
    private static bool IsRefusalOfTls(NpgsqlException exception) =>
        exception.InnerException is System.Security.Authentication.AuthenticationException
        || (exception.InnerException is AggregateException hosts && hosts.InnerExceptions.Any(host => host is NpgsqlException one && IsRefusalOfTls(one)))
        || (exception is not PostgresException && exception.InnerException is null && exception.Message.Contains("SSL", StringComparison.Ordinal));

    private string[] Addresses() => (_parameters["hostaddr"] ?? Host).Split(',');

    private static bool IsLocal(string host) =>
        host.StartsWith('/') || host.StartsWith('@') || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));

    /// <summary>
    /// A source of unpooled connections that loads no types. Its connections show no password in their connection string; the
    /// configured builder itself does and must not leave the caller.
    /// </summary>
    /// <param name="configure">Changes the connection's settings.</param>
    /// <param name="arrays">Whether arrays are values that commands can take and give; their mapping is compiled again in each process.</param>
    /// <param name="name">The source's, for <see cref="ReceiveLimit"/>; <see langword="null"/> for none.</param>
    internal NpgsqlDataSource CreateDataSource(Action<NpgsqlConnectionStringBuilder>? configure = null, bool arrays = true, string? name = null)
    {
        var text = NpgsqlSettings.Create(_parameters);
        configure?.Invoke(text);
        var builder = new NpgsqlSlimDataSourceBuilder(text.ConnectionString) { Name = name };
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        if (arrays) builder.EnableArrays();
        builder.EnableTransportSecurity();
        builder.EnableIntegratedSecurity();
        builder.UseSslClientAuthenticationOptionsCallback(options =>
        {
            // Npgsql's connection strings show the password of a key, so it goes another way.
            if (_parameters["sslpassword"] is { } password && _parameters["sslcert"] is { } certificate)
                options.ClientCertificates = [X509Certificate2.CreateFromEncryptedPemFile(certificate, password, _parameters["sslkey"])];
            // An address only says where to connect to; the certificate is for the name.
            if (Array.IndexOf(_parameters["hostaddr"]?.Split(',') ?? [], options.TargetHost) is >= 0 and var index) options.TargetHost = Host.Split(',')[index];
            CertificateCheck?.Apply(options);
        });
        return text.Host!.Contains(',', StringComparison.Ordinal) || text.TargetSessionAttributes is not null ? builder.BuildMultiHost() : builder.Build();
    }

    private sealed class ConnectionSettingsView(ConnectionSettings settings)
    {
        [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
        public string Shown { get; } = settings.ToString();
    }
}
