using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow.Sandbox;

/// <summary>The role that a replay runs as. On a server of our own it is called <c>postgres</c>, as the owner of most databases is.</summary>
internal sealed class ReplayRole
{
    /// <summary>The superuser of a server of our own.</summary>
    public const string Administrator = "schematasks_administrator";

    /// <summary>On a server of our own.</summary>
    public const string OwnName = "postgres";

    /// <summary>On a server that others use too, before the time.</summary>
    public const string Prefix = "schematasks_replay_";

    /// <summary>Those that give a way out of the database: to programs, to files, to other servers.</summary>
    private const string WaysOut = "'pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_create_subscription'";

    private readonly string? _password;

    private ReplayRole(string name, string? password, bool isOurs) => (Name, _password, IsOurs) = (name, password, isOurs);

    public string Name { get; }

    /// <summary>It was made for this run, and ends with it.</summary>
    public bool IsOurs { get; }

    /// <summary>As whom to connect for a replay.</summary>
    public ConnectionSettings Of(ConnectionSettings administration) => IsOurs ? administration.WithUser(Name, _password) : administration;

    /// <summary>The role of a connection that is given, taken as it is.</summary>
    public static ReplayRole Given(ConnectionSettings administration) => new(administration.User, null, isOurs: false);

    /// <summary>Makes the role on a server of our own, which was just started.</summary>
    public static async Task<ReplayRole> MakeAsync(ConnectionSettings administration, int major, ShadowRights rights, string? password, CancellationToken cancel)
    {
        var name = SqlIdentifier.Quote(OwnName);
        var login = password is null ? "LOGIN" : $"LOGIN PASSWORD {SqlLiteral.Quote(password)}";
        List<string> statements = [$"CREATE ROLE {name} {login} {Attributes(rights)}"];
        if (rights != ShadowRights.Superuser) statements.Add("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
        if (rights != ShadowRights.Superuser && major >= 15) statements.Add(SettingRight(name));
        if (rights == ShadowRights.Migrations) statements.AddRange(MigrationRights(name, major, isOwnCluster: true));
        await ExecuteAsync(administration, statements, cancel).ConfigureAwait(false);
        return new ReplayRole(OwnName, password, isOurs: true);
    }

    /// <summary>Makes a marked role on a server that others use too. Before PostgreSQL 16 it makes no roles: who may make them there may become any.</summary>
    public static async Task<ReplayRole> MakeOnSharedAsync(ConnectionSettings administration, int major, ShadowRights rights, CancellationToken cancel)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{DateTimeOffset.UtcNow.ToUnixTimeSeconds():x8}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var quoted = SqlIdentifier.Quote(name);
        List<string> statements =
        [
            $"CREATE ROLE {quoted} LOGIN PASSWORD {SqlLiteral.Quote(password)} {Attributes(major < 16 ? ShadowRights.Schema : rights)}",
            $"COMMENT ON ROLE {quoted} IS {SqlLiteral.Quote(ScratchMark.New())}",
        ];
        if (major >= 15) statements.Add(SettingRight(quoted));
        if (rights == ShadowRights.Migrations) statements.AddRange(MigrationRights(quoted, major, isOwnCluster: false));
        await ExecuteAsync(administration, statements, cancel).ConfigureAwait(false);
        return new ReplayRole(name, password, isOurs: true);
    }

    /// <summary>Removes a role that was made on a shared server, and the roles that it made.</summary>
    public Task RemoveAsync(ConnectionSettings administration, CancellationToken cancel) => IsOurs ? RemoveAsync(administration, Name, cancel) : Task.CompletedTask;

    /// <summary>The same of a role that a killed build left.</summary>
    public static Task RemoveAsync(ConnectionSettings administration, string role, CancellationToken cancel) =>
        ExecuteAsync(administration, [$"""
            DO $$
            DECLARE
              made name;
            BEGIN
              FOR made IN
                SELECT m.rolname FROM pg_catalog.pg_auth_members a
                JOIN pg_catalog.pg_roles m ON m.oid = a.roleid JOIN pg_catalog.pg_roles r ON r.oid = a.member
                WHERE r.rolname = {SqlLiteral.Quote(role)} AND a.admin_option AND m.oid >= 16384
              LOOP
                BEGIN
                  EXECUTE pg_catalog.format('DROP ROLE %I', made);
                EXCEPTION WHEN OTHERS THEN
                  NULL; -- Somebody has given it something of a database that is not ours: it stays.
                END;
              END LOOP;
            END $$
            """, $"DROP OWNED BY {SqlIdentifier.Quote(role)}", $"DROP ROLE {SqlIdentifier.Quote(role)}"], cancel);

    private static string Attributes(ShadowRights rights) => rights switch
    {
        ShadowRights.Schema => "NOSUPERUSER NOCREATEDB NOCREATEROLE",
        ShadowRights.Migrations => "NOSUPERUSER NOCREATEDB CREATEROLE",
        ShadowRights.Superuser => "SUPERUSER",
    };

    /// <summary>With it triggers and event triggers rest while data and schemas are loaded.</summary>
    private static string SettingRight(string role) => $"GRANT SET ON PARAMETER session_replication_role TO {role}";

    private static IEnumerable<string> MigrationRights(string role, int major, bool isOwnCluster)
    {
        // Before 16 who may make roles may also make itself a member of these; nobody misses them on a server of our own.
        if (major < 16 && isOwnCluster) yield return $"DELETE FROM pg_catalog.pg_authid WHERE rolname IN ({WaysOut})";
        if (major < 16) yield break;
        yield return $"ALTER ROLE {role} SET createrole_self_grant = 'set, inherit'";
        // On a shared server pg_read_all_data would reach the data of others.
        if (isOwnCluster)
            yield return $"""
                DO $$
                DECLARE
                  given name;
                BEGIN
                  FOR given IN SELECT rolname FROM pg_catalog.pg_roles WHERE rolname LIKE 'pg\_%' AND rolname NOT IN ({WaysOut}, 'pg_database_owner') LOOP
                    EXECUTE pg_catalog.format('GRANT %I TO {role} WITH ADMIN OPTION', given);
                  END LOOP;
                END $$
                """;
    }

    private static async Task ExecuteAsync(ConnectionSettings server, IReadOnlyList<string> statements, CancellationToken cancel)
    {
        await using var session = await ServerSession.OpenAsync(server, cancel).ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(session.Connection);
        foreach (var statement in statements) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }
}
