using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using SchemaTasks.Postgres;
using SchemaTasks.Shadow.Sandbox;

namespace SchemaTasks.Shadow;

/// <summary>Empty databases that come and go.</summary>
internal static class ScratchDatabase
{
    private const string Prefix = "schematasks_shadow_";

    private const string DropSubscriptions = """
        DO $$
        DECLARE
          name text;
        BEGIN
          FOR name IN SELECT s.subname FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid WHERE d.datname = pg_catalog.current_database() LOOP
            EXECUTE pg_catalog.format('ALTER SUBSCRIPTION %I DISABLE', name);
            EXECUTE pg_catalog.format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', name);
            EXECUTE pg_catalog.format('DROP SUBSCRIPTION %I', name);
          END LOOP;
        END $$
        """;

    private static readonly TimeSpan StaleAge = TimeSpan.FromHours(24);

    /// <summary>A name that says when it was made, so that what a killed build left on a shared server can be dropped later.</summary>
    public static string NewName() => string.Create(CultureInfo.InvariantCulture,
        $"{Prefix}{DateTimeOffset.UtcNow.ToUnixTimeSeconds():x8}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");

    /// <summary>Creates a database of the role's; on a server that others use too it gets a mark.</summary>
    public static async Task CreateAsync(ConnectionSettings server, string name, ReplayRole role, IShadowHost host, CancellationToken cancel)
    {
        // From template0: nothing that somebody added to template1 belongs to the schema. From 15 on, copying through
        // the write-ahead log spares two checkpoints, which is the slower way only for a big template.
        var strategy = host.Major >= 15 ? " STRATEGY wal_log" : "";
        await using (var session = await ServerSession.OpenAsync(server, cancel).ConfigureAwait(false))
        {
            await ExecuteAsync(session, $"CREATE DATABASE {SqlIdentifier.Quote(name)} OWNER {SqlIdentifier.Quote(role.Name)} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'{strategy}", cancel).ConfigureAwait(false);
            if (host.IsShared) await ExecuteAsync(session, $"COMMENT ON DATABASE {SqlIdentifier.Quote(name)} IS '{ScratchMark.New()}'", cancel).ConfigureAwait(false);
        }
        // Since 15 the schema belongs to the database's owner.
        if (host.Major < 15 && role.IsOurs) await ServerSession.ExecuteAsync(server.WithDatabase(name), $"ALTER SCHEMA public OWNER TO {SqlIdentifier.Quote(role.Name)}", cancel).ConfigureAwait(false);
    }

    public static async Task DropAsync(ConnectionSettings server, string name, CancellationToken cancel)
    {
        var drop = $"DROP DATABASE IF EXISTS {SqlIdentifier.Quote(name)} WITH (FORCE)";
        try
        {
            await ServerSession.ExecuteAsync(server, drop, cancel).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            // A subscription holds on to its database. Its slot, if it has one, is the publisher's affair.
            await ServerSession.ExecuteAsync(server.WithDatabase(name), DropSubscriptions, cancel).ConfigureAwait(false);
            await ServerSession.ExecuteAsync(server, drop, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Drops databases and roles of builds that ended a day ago or more without doing so. Only what carries the mark is ours; what has a name
    /// like ours without it belongs to somebody.
    /// </summary>
    public static async Task ReapAsync(ConnectionSettings server, CancellationToken cancel)
    {
        await using var session = await ServerSession.OpenAsync(server, cancel).ConfigureAwait(false);
        var databases = await ReadAsync(session, $$"""
            SELECT d.datname::text FROM pg_catalog.pg_database d
            WHERE d.datname ~ '^{{Prefix}}[0-9a-f]{8}_[0-9a-f]{12}$' AND pg_catalog.shobj_description(d.oid, 'pg_database') ~ '{{ScratchMark.Pattern}}'
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)
            """, cancel).ConfigureAwait(false);
        foreach (var name in databases.Where(name => IsStale(name, Prefix))) await DropAsync(server, name, cancel).ConfigureAwait(false);
        var roles = await ReadAsync(session, $$"""
            SELECT r.rolname::text FROM pg_catalog.pg_roles r
            WHERE r.rolname ~ '^{{ReplayRole.Prefix}}[0-9a-f]{8}_[0-9a-f]{12}$' AND pg_catalog.shobj_description(r.oid, 'pg_authid') ~ '{{ScratchMark.Pattern}}'
            """, cancel).ConfigureAwait(false);
        foreach (var name in roles.Where(name => IsStale(name, ReplayRole.Prefix))) await ReplayRole.RemoveAsync(server, name, cancel).ConfigureAwait(false);

        // Those that migrations or a host's part made: their mark says when.
        var marked = await ReadAsync(session, $$"""
            SELECT pg_catalog.shobj_description(r.oid, 'pg_authid') || r.rolname::text FROM pg_catalog.pg_roles r
            WHERE r.rolname !~ '^{{ReplayRole.Prefix}}' AND pg_catalog.shobj_description(r.oid, 'pg_authid') ~ '{{ScratchMark.Pattern}}'
            """, cancel).ConfigureAwait(false);
        foreach (var name in marked.Where(mark => ScratchMark.TimeOf(mark) < DateTimeOffset.UtcNow - StaleAge).Select(mark => mark[ScratchMark.Length..]))
        {
            try
            {
                await ExecuteAsync(session, $"DROP ROLE {SqlIdentifier.Quote(name)}", cancel).ConfigureAwait(false);
            }
            catch (PostgresException)
            {
                // Somebody has given it something: it stays.
            }
        }
    }

    private static async Task<List<string>> ReadAsync(ServerSession session, string query, CancellationToken cancel)
    {
        var names = new List<string>();
        await using var command = new NpgsqlCommand(query, session.Connection);
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        while (await reader.ReadAsync(cancel).ConfigureAwait(false)) names.Add(reader.GetString(0));
        return names;
    }

    private static async Task ExecuteAsync(ServerSession session, string statement, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(session.Connection) { BatchCommands = { new NpgsqlBatchCommand(statement) } };
        await batch.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }

    private static bool IsStale(string name, string prefix) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(name.AsSpan(prefix.Length, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)) < DateTimeOffset.UtcNow - StaleAge;

}
