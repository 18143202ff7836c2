using System.Collections.Frozen;

namespace SchemaTasks.Postgres;

/// <summary>What connection parameters are called, by libpq, by Npgsql and in the environment.</summary>
internal static class ConnectionParameterNames
{
    /// <summary>libpq's parameters that have an effect here.</summary>
    public static FrozenSet<string> Supported { get; } = FrozenSet.ToFrozenSet(
    [
        "host", "hostaddr", "port", "dbname", "user", "password", "passfile", "service", "servicefile", "sslmode", "sslnegotiation", "sslrootcert", "sslcert",
        "sslkey", "sslpassword", "channel_binding", "require_auth", "options", "application_name", "fallback_application_name", "connect_timeout",
        "target_session_attrs", "gssencmode",
    ], StringComparer.Ordinal);

    /// <summary>libpq's parameters that only tune the transport: accepted, without effect.</summary>
    public static FrozenSet<string> Harmless { get; } = FrozenSet.ToFrozenSet(
    [
        "client_encoding", "keepalives", "keepalives_count", "keepalives_idle", "keepalives_interval", "sslcompression", "sslsni", "tcp_user_timeout",
    ], StringComparer.Ordinal);

    /// <summary>
    /// Parameters that other clients read from their URLs (Prisma, node-postgres, JDBC, Rails, SQLAlchemy, Vercel's): accepted in a URL and
    /// reported, without effect. None of them asks for more safety than the connection has without it.
    /// </summary>
    public static FrozenSet<string> OtherClients { get; } = FrozenSet.ToFrozenSet(
    [
        "schema", "pgbouncer", "connection_limit", "pool_timeout", "socket_timeout", "statement_cache_size", "max_idle_connection_lifetime", "single_use_connections",
        "prepared_statements", "prepared_statement_cache_size", "statement_limit", "pool", "pool_size", "pool_mode", "max", "idle_timeout", "idle_in_transaction_session_timeout",
        "preparethreshold", "prepareThreshold", "currentSchema", "ApplicationName", "reWriteBatchedInserts", "stringtype", "workaround", "supa", "uselibpqcompat", "statement_timeout", "lock_timeout",
    ], StringComparer.Ordinal);

    /// <summary>libpq's parameters that are refused by name.</summary>
    public static FrozenSet<string> Refused { get; } = FrozenSet.ToFrozenSet(
    [
        "authtype", "gssdelegation", "gsslib", "krbsrvname", "load_balance_hosts", "max_protocol_version", "min_protocol_version", "oauth_client_id",
        "oauth_client_secret", "oauth_issuer", "oauth_scope", "replication", "requirepeer", "requiressl", "scram_client_key", "scram_server_key", "sslcertmode",
        "sslcrl", "sslcrldir", "sslkeylogfile", "ssl_max_protocol_version", "ssl_min_protocol_version", "tty",
    ], StringComparer.Ordinal);

    /// <summary>libpq's name and the environment variable that replaces it (<see href="https://www.postgresql.org/docs/current/libpq-envars.html"/>).</summary>
    public static IReadOnlyList<(string Name, string Variable)> Variables { get; } =
    [
        ("host", "PGHOST"), ("hostaddr", "PGHOSTADDR"), ("port", "PGPORT"), ("dbname", "PGDATABASE"), ("user", "PGUSER"), ("password", "PGPASSWORD"),
        ("passfile", "PGPASSFILE"), ("sslmode", "PGSSLMODE"), ("sslnegotiation", "PGSSLNEGOTIATION"), ("sslrootcert", "PGSSLROOTCERT"), ("sslcert", "PGSSLCERT"),
        ("sslkey", "PGSSLKEY"), ("channel_binding", "PGCHANNELBINDING"), ("require_auth", "PGREQUIREAUTH"), ("gssencmode", "PGGSSENCMODE"), ("options", "PGOPTIONS"),
        ("application_name", "PGAPPNAME"), ("connect_timeout", "PGCONNECT_TIMEOUT"), ("target_session_attrs", "PGTARGETSESSIONATTRS"),
    ];

    /// <summary>Npgsql's keyword (lower case, without blanks) to libpq's; <see langword="null"/> for one that has no effect here.</summary>
    public static FrozenDictionary<string, string?> Npgsql { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["host"] = "host",
        ["server"] = "host",
        ["datasource"] = "host",
        ["address"] = "host",
        ["addr"] = "host",
        ["networkaddress"] = "host",
        ["port"] = "port",
        ["database"] = "dbname",
        ["initialcatalog"] = "dbname",
        ["db"] = "dbname",
        ["dbname"] = "dbname",
        ["username"] = "user",
        ["user"] = "user",
        ["userid"] = "user",
        ["userlogin"] = "user",
        ["uid"] = "user",
        ["password"] = "password",
        ["psw"] = "password",
        ["pwd"] = "password",
        ["passfile"] = "passfile",
        ["sslmode"] = "sslmode",
        ["sslnegotiation"] = "sslnegotiation",
        ["sslcertificate"] = "sslcert",
        ["sslkey"] = "sslkey",
        ["sslpassword"] = "sslpassword",
        ["rootcertificate"] = "sslrootcert",
        ["channelbinding"] = "channel_binding",
        ["requireauth"] = "require_auth",
        ["options"] = "options",
        ["applicationname"] = "application_name",
        ["timeout"] = "connect_timeout",
        ["targetsessionattributes"] = "target_session_attrs",
        ["arraynullabilitymode"] = null,
        ["autoprepareminusages"] = null,
        ["cancellationtimeout"] = null,
        ["clientencoding"] = null,
        ["commandtimeout"] = null,
        ["connectionidlelifetime"] = null,
        ["connectionlifetime"] = null,
        ["connectionpruninginterval"] = null,
        ["encoding"] = null,
        ["enlist"] = null,
        ["gssencryptionmode"] = "gssencmode",
        ["includeerrordetail"] = null,
        ["includefailedbatchedcommand"] = null,
        ["internalcommandtimeout"] = null,
        ["keepalive"] = null,
        ["loadtablecomposites"] = null,
        ["logparameters"] = null,
        ["maxautoprepare"] = null,
        ["maximumpoolsize"] = null,
        ["maxpoolsize"] = null,
        ["minimumpoolsize"] = null,
        ["minpoolsize"] = null,
        ["multiplexing"] = null,
        ["noresetonclose"] = null,
        ["persistsecurityinfo"] = null,
        ["pooling"] = null,
        ["readbuffersize"] = null,
        ["searchpath"] = null,
        ["servercompatibilitymode"] = null,
        ["socketreceivebuffersize"] = null,
        ["socketsendbuffersize"] = null,
        ["tcpkeepalive"] = null,
        ["tcpkeepaliveinterval"] = null,
        ["tcpkeepalivetime"] = null,
        ["timezone"] = null,
        ["trustservercertificate"] = null,
        ["writebuffersize"] = null,
        ["writecoalescingbufferthresholdbytes"] = null,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether libpq knows the name; one that it does not know may be a part of a badly quoted password.</summary>
    public static bool IsLibpq(string name) => Supported.Contains(name) || Harmless.Contains(name) || Refused.Contains(name);
}
