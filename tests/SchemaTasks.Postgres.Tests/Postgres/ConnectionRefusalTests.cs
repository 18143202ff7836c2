using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SchemaTasks.Postgres.Tests;

/// <summary>What servers, poolers and hosts send instead of a connection: the table that the test prints.</summary>
public sealed class ConnectionRefusalTests
{
    private const int Limit = 2;

    /// <summary>Who, code, text as it is sent, the diagnostic that comes of it, whether it is waited for.</summary>
    private static readonly (string Sender, string State, string Text, string Code, bool Waited, bool IsUnreachable)[] Sent =
    [
        ("PostgreSQL", "28P01", "password authentication failed for user \"u\"", "ST0111", false, false),
        ("PostgreSQL", "28000", "role \"u\" does not exist", "ST0111", false, false),
        ("PostgreSQL", "28000", "no pg_hba.conf entry for host \"10.0.0.1\", user \"u\", database \"d\", no encryption", "ST0114", false, false),
        ("PostgreSQL", "3D000", "database \"d\" does not exist", "ST0112", false, false),
        ("PostgreSQL", "53300", "sorry, too many clients already", "ST0132", true, false),
        ("PostgreSQL", "53300", "remaining connection slots are reserved for roles with the SUPERUSER attribute", "ST0132", true, false),
        ("PostgreSQL", "57P03", "the database system is starting up", "ST0110", true, true),
        ("PostgreSQL", "57P03", "the database system is in recovery mode", "ST0110", true, true),
        ("PostgreSQL", "57P03", "the database system is shutting down", "ST0110", true, true),
        ("PostgreSQL", "57P01", "terminating connection due to administrator command", "ST0110", true, true),
        ("PgBouncer", "08P01", "no such user: u", "ST0111", false, false),
        ("PgBouncer", "08P01", "no such database: d", "ST0112", false, false),
        ("PgBouncer", "08P01", "password authentication failed", "ST0111", false, false),
        ("PgBouncer", "08P01", "SASL authentication failed", "ST0111", false, false),
        ("PgBouncer", "08P01", "\"trust\" authentication failed", "ST0111", false, false),
        ("PgBouncer", "08P01", "role \"u\" does not exist", "ST0111", false, false),
        ("PgBouncer", "08P01", "database \"d\" does not exist", "ST0112", false, false),
        ("PgBouncer", "08P01", "sorry, too many clients already", "ST0132", true, false),
        ("PgBouncer", "08P01", "too many connections for role \"u\"", "ST0132", true, false),
        ("PgBouncer", "08P01", "remaining connection slots are reserved for non-replication superuser connections", "ST0132", true, false),
        ("PgBouncer", "08P01", "the database system is starting up", "ST0110", true, true),
        ("PgBouncer", "08P01", "the database system is shutting down", "ST0110", true, true),
        ("PgBouncer", "08P01", "SSL required", "ST0114", false, false),
        ("PgBouncer", "08P01", "unsupported startup parameter: options", "ST0134", false, false),
        ("PgBouncer", "08P01", "no more connections allowed (max_client_conn)", "ST0132", true, false),
        ("PgBouncer", "08P01", "query_wait_timeout", "ST0132", true, false),
        ("PgBouncer", "08P01", "server login has been failing, try again later (server_login_retry)", "ST0110", true, true),
        ("PgBouncer", "08P01", "pgbouncer cannot connect to server", "ST0110", true, true),
        ("PgBouncer", "57P01", "pgbouncer is shutting down", "ST0110", true, true),
        ("Supavisor", "XX000", "Tenant or user not found", "ST0131", false, false),
        ("Supavisor", "XX000", "(ENOTFOUND) tenant/user postgres.abc not found", "ST0131", false, false),
        ("Supavisor", "XX000", "MaxClientsInSessionMode: max clients reached - in Session mode max clients are limited to pool_size", "ST0132", true, false),
        ("Supavisor", "XX000", "(EMAXCLIENTSESSION) max clients reached in session mode - max clients are limited to pool_size: 15", "ST0132", true, false),
        ("Supavisor", "XX000", "Max client connections reached", "ST0132", true, false),
        ("Supavisor", "XX000", "(ESSLREQUIRED) SSL connection is required for user: u", "ST0114", false, false),
        ("Supavisor", "XX000", "(ECIRCUITBREAKER) too many authentication failures", "ST0133", false, false),
        ("Supavisor", "28P01", "password authentication failed for user \"u\"", "ST0111", false, false),
        ("Neon's proxy", "XX000", "password authentication failed for user 'u'", "ST0111", false, false),
        ("Neon's proxy", "XX000", "Control plane request failed: endpoint cannot be found", "ST0131", false, false),
        ("Neon's proxy", "XX000", "The requested endpoint could not be found, or you don't have access to it. Please check the provided ID and try again.", "ST0131", false, false),
        ("Neon's proxy", "08P01", "Endpoint ID is not specified. Either please upgrade the postgres client library (libpq) for SNI support or pass the endpoint ID", "ST0131", false, false),
        ("Neon's proxy", "XX000", "The endpoint has been disabled. Enable it using Neon API and retry.", "ST0133", false, false),
        ("Neon's proxy", "XX000", "Control plane request failed: endpoint is disabled", "ST0133", false, false),
        ("Neon's proxy", "XX000", "Your account or project has exceeded the compute time quota. Upgrade your plan to increase limits.", "ST0133", false, false),
        ("Neon's proxy", "XX000", "Control plane request failed: endpoint is temporarily unavailable. Check your quotas and/or contact our support.", "ST0133", false, false),
        ("Neon's proxy", "XX000", "This IP address 10.0.0.1 is not allowed to connect to this endpoint. Please add it to the allowed list in the Neon console.", "ST0133", false, false),
        ("Neon's proxy", "XX000", "Too many connections to this endpoint. Please try again later.", "ST0132", true, false),
        ("Neon's proxy", "XX000", "Couldn't connect to compute node", "ST0110", true, true),
        ("Neon's proxy", "XX000", "Control plane request failed", "ST0110", true, true),
        ("RDS Proxy", "28000", "This RDS proxy has no credentials for the role u. Check the credentials for this role and try again.", "ST0111", false, false),
        ("RDS Proxy", "28000", "The IAM authentication failed for the role u. Check the IAM token for this role and try again.", "ST0111", false, false),
        ("RDS Proxy", "28P01", "The password that was provided for the role u is wrong.", "ST0111", false, false),
        ("RDS Proxy", "08P01", "This RDS Proxy requires TLS connections.", "ST0114", false, false),
        ("RDS Proxy", "0A000", "Feature not supported: RDS Proxy currently doesn't support command-line options.", "ST0134", false, false),
        ("RDS Proxy", "53300", "Timed-out waiting to acquire database connection", "ST0132", true, false),
        ("nobody known", "XX000", "something else", "ST0118", false, false),
    ];

    [Fact]
    public async Task Only_what_can_pass_is_waited_for_and_the_rest_fails_at_once_with_its_cure()
    {
        var lines = await Task.WhenAll(Sent.Select(async sent =>
        {
            using var saying = new SayingServer((sent.State, sent.Text));
            var clock = Stopwatch.StartNew();
            var fault = await Assert.ThrowsAsync<ServerUnavailableException>(() => CatalogReader.ReadAsync(saying.Connection, CatalogOptions.Default with { Timeout = TimeSpan.FromSeconds(Limit) }, TestContext.Current.CancellationToken));
            var diagnostic = fault.Diagnostics[0];
            Assert.True(sent.Code == diagnostic.Code, $"{sent.Sender} {sent.State} '{sent.Text}' is {diagnostic}");
            Assert.True(sent.Waited == saying.Sessions > 1, $"{sent.Sender} '{sent.Text}': {saying.Sessions} attempts");
            Assert.Equal(sent.IsUnreachable, fault.IsTransient);
            if (!sent.Waited) Assert.Equal(1, saying.Sessions);
            return string.Create(CultureInfo.InvariantCulture, $"| {sent.Sender} | {sent.State} | {sent.Text} | {diagnostic.Code} {diagnostic.Descriptor.Title} | {(sent.Waited ? $"yes, {saying.Sessions} attempts" : "no")} | {clock.Elapsed.TotalSeconds:0.0} |");
        }));
        var table = new StringBuilder("| sender | code | sent | understood | waited | s |\n|---|---|---|---|---|---|\n").AppendJoin('\n', lines).ToString();
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        TestContext.Current.SendDiagnosticMessage("{0} refusals, {1} waited for", Sent.Length, Sent.Count(sent => sent.Waited));
    }

    [Fact]
    public void Every_line_of_the_table_is_reached()
    {
        // Lines of "a pooler" say of themselves that they pass: nobody's own words.
        var unreached = ConnectionRefusals.All.Where(refusal => refusal.Sender != "a pooler" && ConnectionRefusals.Of(refusal.States.Split(' ')[0] is { Length: > 0 } state ? state : "XX000", refusal.Text.Length == 0 ? "something" : refusal.Text) is var first && first!.Kind != refusal.Kind);
        Assert.Empty(unreached.Select(refusal => $"{refusal.Sender}: {refusal.Text}"));
    }
}
