using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using SchemaTasks.Postgres;

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

    public static async Task CreateAsync(ConnectionSettings server, string name, int major, CancellationToken cancel)
    {
        // From template0: nothing that somebody added to template1 belongs to the schema. From 15 on, copying through
        // the write-ahead log spares two checkpoints, which is the slower way only for a big template.
        var strategy = major >= 15 ? " STRATEGY wal_log" : "";
        await ServerSession.ExecuteAsync(server, $"CREATE DATABASE {SqlIdentifier.Quote(name)} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'{strategy}", cancel).ConfigureAwait(false);
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

    /// <summary>Drops scratch databases of builds that ended a day ago or more without dropping them.</summary>
    public static async Task ReapAsync(ConnectionSettings server, CancellationToken cancel)
    {
        var names = new List<string>();
        await using (var session = await ServerSession.OpenAsync(server, cancel).ConfigureAwait(false))
        await using (var command = new NpgsqlCommand($"SELECT datname::text FROM pg_catalog.pg_database d WHERE datname LIKE '{Prefix}%' AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)", session.Connection))
        await using (var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false))
            while (await reader.ReadAsync(cancel).ConfigureAwait(false)) names.Add(reader.GetString(0));

        foreach (var name in names.Where(IsStale)) await DropAsync(server, name, cancel).ConfigureAwait(false);
    }

    private static bool IsStale(string name) =>
        long.TryParse(name.AsSpan(Prefix.Length).Slice(0, Math.Min(8, name.Length - Prefix.Length)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var seconds)
        && DateTimeOffset.FromUnixTimeSeconds(seconds) < DateTimeOffset.UtcNow - StaleAge;

}
