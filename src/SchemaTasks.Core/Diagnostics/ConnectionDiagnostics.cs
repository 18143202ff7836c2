namespace SchemaTasks.Diagnostics;

/// <summary>ST010x and ST011x: from the name of a variable to an open connection.</summary>
internal static class ConnectionDiagnostics
{
    public static DiagnosticDescriptor NoVariable { get; } = new("ST0101", DiagnosticSeverity.Error,
        "No connection is given",
        "None of the environment variables {0} is set, so there is no server to connect to. Set one of them to a postgres:// URL or a keyword string.",
        "`SchemaConnectionVariables` names the environment variables that may hold the connection; the first one that is set wins. Only names travel through MSBuild, so that no secret reaches a log: never pass the connection itself as a property. Without a live server, `SchemaDatabase=shadow` builds one from the migrations.");

    public static DiagnosticDescriptor Malformed { get; } = new("ST0102", DiagnosticSeverity.Error,
        "The connection cannot be read",
        "The connection in the environment variable {0} cannot be read: {1}.",
        "It is a URL (`postgres://user:password@host:5432/database?sslmode=require`), a libpq keyword string (`host=… dbname=… user=… password='…'`) or an Npgsql one (`Host=…;Database=…;Username=…;Password=…`). In a URL, percent-encode `@`, `:`, `/`, `?`, `#` and `%` of a password. The value itself is never printed.");

    public static DiagnosticDescriptor UnknownParameter { get; } = new("ST0103", DiagnosticSeverity.Error,
        "Unknown connection parameter",
        "The connection in {0} has a parameter that is unknown or not supported here: {1}. Remove it.",
        "Supported are libpq's `host`, `hostaddr`, `port`, `dbname`, `user`, `password`, `passfile`, `service`, `sslmode`, `sslnegotiation`, `sslrootcert`, `sslcert`, `sslkey`, `sslpassword`, `channel_binding`, `require_auth`, `options`, `application_name`, `fallback_application_name`, `connect_timeout`, `target_session_attrs`, and Npgsql's names for the same. Parameters that only tune the transport (`keepalives…`, `tcp_user_timeout`, `client_encoding`, `sslcompression`, `sslsni`, Npgsql's pooling and buffers) are accepted and have no effect. Others are refused, since ignoring one (a revocation list, say) could weaken what you asked for.");

    public static DiagnosticDescriptor WrongValue { get; } = new("ST0104", DiagnosticSeverity.Error,
        "Wrong value of a connection parameter",
        "The connection in {0} has a wrong value for '{1}'; it takes {2}.",
        "The value is not printed, since a badly quoted string can put a part of the password there.");

    public static DiagnosticDescriptor NoService { get; } = new("ST0105", DiagnosticSeverity.Error,
        "The connection service cannot be read",
        "The service that the connection in {0} names cannot be read from '{1}': {2}.",
        "`service=…` or `PGSERVICE` names a section of `PGSERVICEFILE`, `~/.pg_service.conf` or `$PGSYSCONFDIR/pg_service.conf` ([libpq](https://www.postgresql.org/docs/current/libpq-pgservice.html)).");

    public static DiagnosticDescriptor UnsetVariable { get; } = new("ST0106", DiagnosticSeverity.Message,
        "A variable that is named says nothing",
        "SchemaConnectionVariables names {0}, which {1}.",
        "The first variable that is set wins, and another one of the list was. If none is, `SchemaDatabase=auto` is an error (ST0101) as soon as the list is not the default one: the shadow would answer for a database that was not meant.");

    public static DiagnosticDescriptor NotAName { get; } = new("ST0107", DiagnosticSeverity.Error,
        "Not the name of an environment variable",
        "SchemaConnectionVariables holds something that is no name of an environment variable; it is not repeated here, since it may be a connection. Put the connection into an environment variable and set the property to that variable's name.",
        "Names are letters, digits, `_`, `.` and `-`, separated by `;`, `,` or, on a command line, `%3B`. MSBuild writes properties into its logs, so a connection that was passed as one is a secret that is known: change the password.");

    public static DiagnosticDescriptor Unreachable { get; } = new("ST0110", DiagnosticSeverity.Error,
        "The server cannot be reached",
        "{0} cannot be reached: {1} Check that the server runs, that host and port are right and that no firewall is in between.",
        "A host name that does not exist is not tried again; where nothing listens, for about 3 s; a server that starts or wakes, until `SchemaTimeout` is over. Nothing was checked: this is neither \"in sync\" nor \"drift\". `SchemaUnreachable` says what it means for a build.");

    public static DiagnosticDescriptor AuthenticationFailed { get; } = new("ST0111", DiagnosticSeverity.Error,
        "The server refuses the login",
        "{0} refuses the login of '{1}' ({2}). Check user, password and what the server's pg_hba.conf asks for; a password in a URL has to be percent-encoded.",
        "Wrong password, unknown role, no matching line in `pg_hba.conf`, or an authentication method that the connection excludes. It is not tried again.");

    public static DiagnosticDescriptor NoDatabase { get; } = new("ST0112", DiagnosticSeverity.Error,
        "The database does not exist",
        "{0} has no database '{1}'. Check the name after the last '/' of the URL (dbname=, Database=).",
        "The server was reached and the login accepted. PostgreSQL's names are case-sensitive here.");

    public static DiagnosticDescriptor NoRights { get; } = new("ST0113", DiagnosticSeverity.Error,
        "The role lacks a right",
        "{0}: the role '{1}' may not do this: {2}. Reading a schema takes CONNECT on the database and PostgreSQL's default rights on pg_catalog.",
        "`GRANT CONNECT ON DATABASE … TO …` is enough on an ordinary server. A server whose administrator revoked rights on catalog tables cannot be read by this role: what is hidden would look as if it were missing.");

    public static DiagnosticDescriptor TlsFailed { get; } = new("ST0114", DiagnosticSeverity.Error,
        "No TLS connection",
        "{0}: a TLS connection as sslmode={1} asks for cannot be made: {2}",
        "`require` encrypts without checking the certificate (with `sslrootcert` it checks the authority), `verify-ca` checks the authority, `verify-full` the host name too. `sslrootcert` points at the authority's certificate; `system`, or nothing, means the machine's own authorities, for `verify-full` only.");

    public static DiagnosticDescriptor TimedOut { get; } = new("ST0115", DiagnosticSeverity.Error,
        "The server did not answer in time",
        "{0} did not finish within {1} s: the time was over {2}. Raise SchemaTimeout if the server is slow to wake or the database is very large.",
        "`SchemaTimeout` is for one whole read of a server: connecting, waiting for a sleeping server, every query. Nothing was checked.");

    public static DiagnosticDescriptor Cancelled { get; } = new("ST0116", DiagnosticSeverity.Error,
        "Cancelled",
        "{0}: reading was cancelled.",
        "The build was stopped. Nothing was checked and no file was changed.");

    public static DiagnosticDescriptor ConnectionLost { get; } = new("ST0117", DiagnosticSeverity.Error,
        "The connection was lost",
        "{0}: the connection was lost in the middle of reading: {1} Nothing was changed; run it again.",
        "The server was stopped, or something in between (a proxy, a firewall, a pooler) cut the connection. Reading was tried again until `SchemaTimeout` was over.");

    public static DiagnosticDescriptor ServerError { get; } = new("ST0118", DiagnosticSeverity.Error,
        "The server reports an error",
        "{0}: the server reports {1}: {2}",
        "An error that has no code of its own here; the five characters are PostgreSQL's [error code](https://www.postgresql.org/docs/current/errcodes-appendix.html).");

    public static DiagnosticDescriptor OtherClients { get; } = new("ST0126", DiagnosticSeverity.Message,
        "Connection parameters of another client",
        "The connection in {0} has parameters of another client, which have no effect here: {1}.",
        "Prisma's `schema` and `pgbouncer`, `connection_limit`, JDBC's `currentSchema`, Vercel's `supa` and the like are accepted, so that one variable serves all. Which schemas are read is said by `include` in the configuration file, not by the connection.");

    public static DiagnosticDescriptor NoLocks { get; } = new("ST0119", DiagnosticSeverity.Error,
        "The server has no room for another lock",
        "{0} has no room for another lock: its tables and views are more than max_locks_per_transaction allows to look at in one transaction. Raise that setting (postgresql.conf, a restart; twice the number of views and tables divided by max_connections is enough) and read again.",
        "To print a view, an index expression or a constraint, PostgreSQL locks the relation (ACCESS SHARE, which hinders no reader or writer) until the transaction ends, and a reading is one transaction. Its table of locks holds `max_locks_per_transaction` × `max_connections` of them, for all sessions together. `pg_dump` asks for the same.");

    public static DiagnosticDescriptor Locked { get; } = new("ST0130", DiagnosticSeverity.Error,
        "Somebody locks a table",
        "{0} cannot be read: {1}. Let that session finish (COMMIT or ROLLBACK), or end it with pg_terminate_backend, and read again.",
        "To print a view, a default or a constraint PostgreSQL looks at the relation, which ACCESS EXCLUSIVE keeps everybody from: ALTER TABLE, TRUNCATE, VACUUM FULL, or a transaction that ran one and was left open. A reading waits a second, lets go of every lock of its own, and begins again until `SchemaTimeout` is over: it never makes others wait.");

    public static DiagnosticDescriptor UnknownPlace { get; } = new("ST0131", DiagnosticSeverity.Error,
        "The host knows no such place",
        "{0}: {1} finds nothing to connect to ({2}). Copy the connection from the host's console again: the host name's first part, or the part of the user name behind its dot, names the project.",
        "Hosts serve many databases at one address and find yours by a name: Neon by the endpoint's id in the host name (`ep-….region.aws.neon.tech`), Supabase's pooler by the project's reference in the user name (`postgres.abcdefghijkl`) and by the region in the host name. It is not tried again.");

    public static DiagnosticDescriptor TooManyConnections { get; } = new("ST0132", DiagnosticSeverity.Error,
        "The server has no connection left",
        "{0} takes no further connection ({1}). Close some, raise the limit, or read through the host's pooler.",
        "It was waited for until `SchemaTimeout` was over. A server counts every session (`max_connections`, a role's or database's CONNECTION LIMIT), a pooler those of its clients and those that it has to the server. `SELECT application_name, state, count(*) FROM pg_stat_activity GROUP BY 1, 2` says whose they are.");

    public static DiagnosticDescriptor HostRefuses { get; } = new("ST0133", DiagnosticSeverity.Error,
        "The host refuses the connection",
        "{0}: the host refuses: {1}. {2}.",
        "The database is suspended, a quota is used up, the address is not on the host's list, or too many logins failed. None of it passes by itself soon, so it is not tried again, and `SchemaUnreachable` does not cover it.");

    public static DiagnosticDescriptor OptionRefused { get; } = new("ST0134", DiagnosticSeverity.Error,
        "A pooler refuses a parameter of the connection",
        "{0} refuses a parameter of the connection ({1}). Remove it from the connection (options=, search_path), or connect to the server itself.",
        "Poolers that give each transaction another session pass only some start-up parameters on. SchemaTasks itself sends none but the application's name; it sets what it needs inside of its transaction.");

    public static DiagnosticDescriptor DirectHost { get; } = new("ST0135", DiagnosticSeverity.Message,
        "Migrations go around the pooler",
        "{0} is a pooler that gives each transaction another session; migrations use {1} instead.",
        "Reading works through such a pooler. Migrations need one session, so they connect to the server itself where the pooler's name says which that is: Neon's host without `-pooler`, Supabase's pooler at port 5432. A pooler that does not say it is refused (ST2030).");

    public static DiagnosticDescriptor NotOneStatement { get; } = new("ST0140", DiagnosticSeverity.Error,
        "A text of the server is not one SQL statement",
        "The server describes {0} with a text that is not one SQL statement, so no script is written and nothing is run. Check that this is the server you mean to compare.",
        "Scripts are made of what PostgreSQL prints of its own objects, and each statement is looked at once more before it is written or run. PostgreSQL prints no such text: the server is damaged, or it is no PostgreSQL, or somebody answers in its place. Use `sslmode=verify-full`.");

    public static DiagnosticDescriptor WithheldOption { get; } = new("ST0141", DiagnosticSeverity.Message,
        "An option of a foreign object is withheld",
        "The option '{0}' of {1} {2} is not in the manifest, since it may hold a secret.",
        "A manifest is committed, and a foreign-data wrapper may take a secret under any name. So only options whose names are known to be harmless are in it (host, port, dbname, schema_name, table_name, fetch_size and the like), and none whose value is an address with a login. The fix script leaves the others as they are.");

    public static DiagnosticDescriptor Unencrypted { get; } = new("ST0142", DiagnosticSeverity.Warning,
        "The connection is not encrypted",
        "The connection to {0} is not encrypted: who is in between can read and change what is sent. Use sslmode=verify-full, or sslmode=require if the server's certificate cannot be checked.",
        "Where the connection leaves it open (`sslmode=prefer`, the default), an encrypted connection is tried first. Without encryption a password is sent to a distant host by scram-sha-256 only, unless `require_auth=md5` or `require_auth=password` asks for more. Sockets and addresses of this machine are not distant.");

    public static DiagnosticDescriptor TooMuch { get; } = new("ST0143", DiagnosticSeverity.Error,
        "The server sends more than any schema is",
        "{0} sent {1} MB {2}, so the connection was ended. Check that it is the server you mean; if it is, exclude what is generated in bulk, or raise fewer notices.",
        "No PostgreSQL does that: a server that somebody answers for could fill the memory of the machine that reads it. A row, an error or all notices between two rows may be 64 MB, all rows of one read 1 GB; of a migration only a single notice is limited.");
}
