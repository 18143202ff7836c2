using System.Collections.Immutable;
using static SchemaTasks.Postgres.RefusalKind;

namespace SchemaTasks.Postgres;

/// <summary>
/// What PostgreSQL, poolers and hosts say when they do not take a connection, as a table; the first line that matches counts. Poolers and
/// proxies use few codes (<c>08P01</c>, <c>XX000</c>) for everything, so their words are needed.
/// </summary>
internal static class ConnectionRefusals
{
    private const string Protocol = "08P01 XX000 08000 08004 08006";

    public static ImmutableArray<ConnectionRefusal> All { get; } =
    [
        // https://github.com/neondatabase/neon/tree/main/proxy/src: control_plane/{errors,messages}.rs, auth/mod.rs, auth/credentials.rs; https://neon.com/docs/connect/connection-errors
        new("Neon's proxy", "", "endpoint has been disabled", Suspended),
        new("Neon's proxy", "", "endpoint is disabled", Suspended),
        new("Neon's proxy", "", "time quota", Quota),
        new("Neon's proxy", "", "data transfer quota", Quota),
        new("Neon's proxy", "", "exceeded the limit of concurrently active endpoints", Quota),
        new("Neon's proxy", "", "check your quotas", Quota),
        new("Neon's proxy", "", "endpoint cannot be found", UnknownPlace),
        new("Neon's proxy", "", "endpoint could not be found", UnknownPlace),
        new("Neon's proxy", "", "project not found", UnknownPlace),
        new("Neon's proxy", "", "endpoint ID is not specified", UnknownPlace),
        new("Neon's proxy", "", "is not allowed to connect to this endpoint", AddressRefused),
        new("Neon's proxy", "", "from a blocked network", AddressRefused),
        new("Neon's proxy", "", "password authentication failed", WrongPassword),
        new("Neon's proxy", "", "too many connections to this endpoint", TooManyConnections),
        new("Neon's proxy", "", "too many connections attempts", TooManyConnections),
        new("Neon's proxy", "", "failed to acquire permit to connect", TooManyConnections),
        new("Neon's proxy", "", "connect to compute", Asleep),
        new("Neon's proxy", "", "control plane request failed", Asleep),

        // https://github.com/supabase/supavisor/tree/main/lib/supavisor/errors; before 2.0 without codes in brackets.
        new("Supavisor", Protocol, "tenant or user not found", UnknownPlace),
        new("Supavisor", Protocol, "(ENOTFOUND)", UnknownPlace),
        new("Supavisor", Protocol, "no tenant identifier", UnknownPlace),
        new("Supavisor", Protocol, "max clients reached", TooManyConnections),
        new("Supavisor", Protocol, "max client connections reached", TooManyConnections),
        new("Supavisor", Protocol, "pool checkout timeout", TooManyConnections),
        new("Supavisor", Protocol, "unable to check out", TooManyConnections),
        new("Supavisor", Protocol, "SSL connection is required", TlsDemanded),
        new("Supavisor", Protocol, "address not in tenant allow_list", AddressRefused),
        new("Supavisor", Protocol, "(ECIRCUITBREAKER)", Blocked),
        new("Supavisor", Protocol, "(ETENANTBANNED)", Suspended),
        new("Supavisor", Protocol, "project is paused", Suspended),

        // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.troubleshooting.html
        new("RDS Proxy", "", "proxy has no credentials for the role", UnknownUser),
        new("RDS Proxy", "", "IAM authentication failed", WrongPassword),
        new("RDS Proxy", "", "password that was provided for the role", WrongPassword),
        new("RDS Proxy", "", "requires TLS connections", TlsDemanded),
        new("RDS Proxy", "", "doesn't support the option", OptionRefused),
        new("RDS Proxy", "", "doesn't support command-line options", OptionRefused),
        new("RDS Proxy", "", "timed-out waiting to acquire database connection", TooManyConnections),
        new("RDS Proxy", "", "maximum number of connections", TooManyConnections),

        // https://github.com/pgbouncer/pgbouncer/tree/master/src: client.c, objects.c, janitor.c; https://www.pgbouncer.org/config.html
        new("PgBouncer", "", "no such user", UnknownUser),
        new("PgBouncer", "", "no such database", UnknownDatabase),
        new("PgBouncer", "", "SASL authentication failed", WrongPassword),
        new("PgBouncer", Protocol, "password authentication failed", WrongPassword),
        // Those whom auth_type=trust does not know.
        new("PgBouncer", Protocol, "\"trust\" authentication failed", UnknownUser),
        new("PgBouncer", Protocol, "SSL required", TlsDemanded),
        new("PgBouncer", Protocol, "TLS required", TlsDemanded),
        new("PgBouncer", Protocol, "unsupported startup parameter", OptionRefused),
        new("PgBouncer", Protocol, "does not allow connections", Suspended),
        new("PgBouncer", Protocol, "no more connections allowed", TooManyConnections),
        new("PgBouncer", Protocol, "client_login_timeout", TooManyConnections),
        new("PgBouncer", Protocol, "query_wait_timeout", TooManyConnections),
        new("PgBouncer", "", "pgbouncer is shutting down", FailingOver),
        new("PgBouncer", Protocol, "server conn crashed", FailingOver),
        new("PgBouncer", Protocol, "pgbouncer cannot connect to server", FailingOver),
        new("PgBouncer", Protocol, "server_login_retry", FailingOver),
        // What the server says to the pooler is passed on without its code.
        new("PgBouncer", Protocol, "the database system is starting up", Starting),
        new("PgBouncer", Protocol, "the database system is shutting down", FailingOver),
        new("PgBouncer", Protocol, "too many clients already", TooManyConnections),
        new("PgBouncer", Protocol, "too many connections for", TooManyConnections),
        new("PgBouncer", Protocol, "connection slots are reserved", TooManyConnections),
        new("PgBouncer", Protocol, "role \"*\" does not exist", UnknownUser),
        new("PgBouncer", Protocol, "database \"*\" does not exist", UnknownDatabase),

        // https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-troubleshoot-common-connection-issues, https://cloud.google.com/sql/docs/postgres/known-issues
        new("Azure", "", "server is stopped", Suspended),
        new("Azure", "", "is not allowed to access this server", AddressRefused),

        // https://www.postgresql.org/docs/current/errcodes-appendix.html; the texts are those of src/backend/utils/init/postinit.c and src/backend/libpq/auth.c
        new("PostgreSQL", "28P01", "", WrongPassword),
        new("PostgreSQL", "28000", "no encryption", TlsDemanded),
        new("PostgreSQL", "28000", "does not exist", UnknownUser),
        new("PostgreSQL", "3D000", "", UnknownDatabase),
        new("PostgreSQL", "53300", "", TooManyConnections),
        new("PostgreSQL", "57P03", "starting up", Starting),
        new("PostgreSQL", "57P03", "recovery", FailingOver),
        new("PostgreSQL", "57P03", "shutting down", FailingOver),
        new("PostgreSQL", "57P03", "", Starting),
        new("PostgreSQL", "57P01 57P02 57P05", "", FailingOver),

        // Whoever says of himself that it will pass.
        new("a pooler", Protocol, "starting up", Starting),
        new("a pooler", Protocol, "not yet accepting", Starting),
        new("a pooler", Protocol, "recovery mode", FailingOver),
        new("a pooler", Protocol, "try again", Asleep),
        new("a pooler", Protocol, "retry", Asleep),
        new("a pooler", Protocol, "cannot connect to server", FailingOver),
        new("a pooler", Protocol, "waking", Asleep),
        new("a pooler", Protocol, "temporarily", Asleep),
    ];

    /// <summary>What an error means that comes before a connection is open; <see langword="null"/> when nobody is known to say it.</summary>
    public static ConnectionRefusal? Of(string state, string message) => All.FirstOrDefault(refusal => refusal.Matches(state, message));
}
