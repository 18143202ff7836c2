using System.Globalization;
using Npgsql;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow.Sandbox;

namespace SchemaTasks.Shadow;

/// <summary>A server that somebody runs for this purpose. Only databases of our own are touched there.</summary>
internal sealed class UrlServer : IShadowHost
{
    /// <summary>Names the server. Never <c>DATABASE_URL</c>: a shadow must not be where the data is.</summary>
    public const string Variable = "SCHEMA_SHADOW_URL";

    private readonly ShadowOptions _options;
    private readonly bool _isSuperuser;

    private UrlServer(ConnectionSettings administration, int major, bool isSuperuser, ShadowOptions options) =>
        (Administration, Major, _isSuperuser, _options) = (administration, major, isSuperuser, options);

    public ConnectionSettings Administration { get; }

    public int Major { get; }

    public string Description => $"the server {Administration.Server} that {Variable} names";

    public bool IsShared => true;

    /// <exception cref="ShadowProbeException">It is not set, or the server cannot be used.</exception>
    /// <exception cref="Diagnostics.DiagnosticException">The variable's value cannot be read.</exception>
    public static async Task<UrlServer> StartAsync(ShadowOptions options, CancellationToken cancel)
    {
        if (options.Variable(Variable) is null) throw new ShadowProbeException($"the environment variable {Variable} is not set.");
        var settings = ConnectionSettings.FromVariables([Variable], options.Environment);
        try
        {
            return await ServerAttempts.OnceAsync(settings, options.StartTimeout, token => AskAsync(settings, options, token), cancel).ConfigureAwait(false);
        }
        catch (ServerUnavailableException exception)
        {
            throw new ShadowProbeException($"the server that {Variable} names does not serve: {exception.Diagnostics[0].Message}", exception);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>
    /// A superuser makes a role without rights, which the replay runs as. A role that is no superuser is used as it is, unless it reaches
    /// programs or files. One that is trusted is used as it is only where no other can be had.
    /// </summary>
    /// <exception cref="Diagnostics.DiagnosticException">ST5013.</exception>
    public async Task<ReplayRole> MakeRoleAsync(ShadowRights rights, CancellationToken cancel)
    {
        if (!_isSuperuser || rights == ShadowRights.Superuser) return ReplayRole.Given(Administration);
        ReplayRole? role = null;
        try
        {
            role = await ReplayRole.MakeOnSharedAsync(Administration, Major, rights, cancel).ConfigureAwait(false);
            await using var session = await ServerSession.OpenAsync(role.Of(Administration), cancel).ConfigureAwait(false);
            return role;
        }
        catch (PostgresException exception)
        {
            if (role is not null) await role.RemoveAsync(Administration, cancel).ConfigureAwait(false);
            return _options.IsTrusted
                ? ReplayRole.Given(Administration)
                : throw new DiagnosticException(Diagnostic.Create(ShadowDiagnostics.NoSandbox, null, Administration.User, $"is a superuser, and no role without rights can be made that connects there ({exception.SqlState})"), exception);
        }
    }

    private static async Task<UrlServer> AskAsync(ConnectionSettings settings, ShadowOptions options, CancellationToken cancel)
    {
        await LiveServers.RefuseAsync(settings, options, cancel).ConfigureAwait(false);
        await using var session = await ServerSession.OpenAsync(settings, cancel).ConfigureAwait(false);
        var major = session.Connection.PostgreSqlVersion.Major;
        if (major < PostgresPrograms.OldestMajor) throw new ShadowProbeException($"the server {settings.Server} is PostgreSQL {major}; {PostgresPrograms.OldestMajor} is the oldest that can be read.");
        await using var command = new NpgsqlCommand(
            """
            SELECT rolsuper, rolcreatedb, EXISTS (
              SELECT FROM pg_catalog.pg_roles w
              WHERE w.rolname IN ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files') AND pg_catalog.pg_has_role(r.oid, w.oid, 'MEMBER'))
            FROM pg_catalog.pg_roles r WHERE rolname = current_user
            """, session.Connection);
        bool isSuperuser, mayCreate, reachesOut;
        await using (var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false))
        {
            await reader.ReadAsync(cancel).ConfigureAwait(false);
            (isSuperuser, mayCreate, reachesOut) = (reader.GetBoolean(0), reader.GetBoolean(1), reader.GetBoolean(2));
        }
        if (!isSuperuser && !mayCreate)
            throw new ShadowProbeException($"the role '{settings.Redact(settings.User)}' that {Variable} names may not create databases: ALTER ROLE … CREATEDB.");
        if (!isSuperuser && reachesOut && !options.IsTrusted)
            throw new DiagnosticException(Diagnostic.Create(ShadowDiagnostics.NoSandbox, null, settings.User, "is no superuser, but a member of a role that reaches the server's programs or files"));
        await ScratchDatabase.ReapAsync(settings, cancel).ConfigureAwait(false);
        return new UrlServer(settings, major, isSuperuser, options);
    }
}
