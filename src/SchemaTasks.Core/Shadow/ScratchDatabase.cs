using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using SchemaTasks.Postgres;

namespace SchemaTasks.Shadow;

/// <summary>Empty databases that come and go.</summary>
internal static class ScratchDatabase
{
    private const string Prefix = "schematasks_shadow_";

    private static readonly TimeSpan StaleAge = TimeSpan.FromHours(24);

    /// <summary>A name that tells when it was made, so that what a killed build left on a shared server can be dropped later.</summary>
    public static string NewName() => string.Create(CultureInfo.InvariantCulture,
        $"{Prefix}{DateTimeOffset.UtcNow.ToUnixTimeSeconds():x8}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");

    public static async Task CreateAsync(ConnectionSettings server, string name, int major, CancellationToken cancel)
    {
        // From template0: nothing that somebody added to template1 belongs in the picture. From 15 on, copying through
        // the write-ahead log spares two checkpoints, which is the slower way only for a big template.
        var strategy = major >= 15 ? " STRATEGY wal_log" : "";
        await ServerSession.ExecuteAsync(server, $"CREATE DATABASE {Quote(name)} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'{strategy}", cancel).ConfigureAwait(false);
    }

    public static Task DropAsync(ConnectionSettings server, string name, CancellationToken cancel) =>
        ServerSession.ExecuteAsync(server, $"DROP DATABASE IF EXISTS {Quote(name)} WITH (FORCE)", cancel);

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

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
