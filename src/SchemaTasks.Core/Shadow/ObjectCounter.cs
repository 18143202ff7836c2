using Npgsql;

namespace SchemaTasks.Shadow;

/// <summary>The server's counter of OIDs, which shows what is older and what is newer.</summary>
internal static class ObjectCounter
{
    /// <summary>The next number, which nothing has: a large object takes it, needs no rights and is gone at once.</summary>
    public static async Task<uint> NextAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT o.oid::pg_catalog.int8, pg_catalog.lo_unlink(o.oid) FROM (SELECT pg_catalog.lo_create(0) AS oid OFFSET 0) o", connection);
        return (uint)(long)(await command.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
    }
}
