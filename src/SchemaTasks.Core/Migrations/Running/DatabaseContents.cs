using Npgsql;
using SchemaTasks.Postgres;

namespace SchemaTasks.Migrations;

/// <summary>Whether a database holds anything that a user made.</summary>
internal static class DatabaseContents
{
    /// <param name="session">The database.</param>
    /// <param name="options">Where the histories are, and what is not the user's.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The name of one of its objects; <see langword="null"/> for an empty database.</returns>
    public static async Task<string?> FirstObjectAsync(MigrationSession session, MigrationOptions options, CancellationToken cancel)
    {
        await using var command = session.Query(
            """
            SELECT pg_catalog.quote_ident(n.nspname) OPERATOR(pg_catalog.||) '.' OPERATOR(pg_catalog.||) pg_catalog.quote_ident(o.name),
                n.nspname::pg_catalog.text, o.name::pg_catalog.text, pg_catalog.pg_get_userbyid(o.owner)::pg_catalog.text,
                (SELECT pg_catalog.array_agg(r.rolname::pg_catalog.text) FROM pg_catalog.pg_roles r WHERE r.rolname OPERATOR(pg_catalog.=) ANY ($3))
            FROM (
                SELECT 'pg_catalog.pg_class'::pg_catalog.regclass AS catalog, oid, relnamespace AS namespace, relname AS name, relowner AS owner
                FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')
                UNION ALL
                SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, oid, pronamespace, proname, proowner FROM pg_catalog.pg_proc
                UNION ALL
                SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, oid, typnamespace, typname, typowner
                FROM pg_catalog.pg_type WHERE typtype IN ('d', 'e', 'r')
            ) o
                JOIN pg_catalog.pg_namespace n ON n.oid = o.namespace
            WHERE o.oid::pg_catalog.int8 OPERATOR(pg_catalog.>=) $4
                AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
                AND NOT EXISTS (SELECT FROM ROWS FROM (pg_catalog.unnest($1), pg_catalog.unnest($2)) t (schema, name) WHERE t.schema = n.nspname AND t.name = o.name)
                AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = o.catalog AND d.objid = o.oid AND d.deptype = 'e')
            ORDER BY n.nspname::pg_catalog.text COLLATE pg_catalog."C", o.name::pg_catalog.text COLLATE pg_catalog."C"
            """);
        var tables = HistoryPlace.Tables(options.HistoryTable);
        command.Parameters.Add(new NpgsqlParameter { Value = tables.Select(table => table.Schema).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = tables.Select(table => table.Name).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = HostPlatforms.Signs.ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = (long)options.FirstOid });
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        HostPlatform? host = null;
        for (var first = true; await reader.ReadAsync(cancel).ConfigureAwait(false); first = false)
        {
            if (first) host = HostPlatforms.Of(options.Platform, reader.IsDBNull(4) ? [] : reader.GetFieldValue<string[]>(4), session.Server.Host);
            if (host?.Owns(reader.GetString(1), reader.GetString(2), reader.GetString(3)) != true) return reader.GetString(0);
        }
        return null;
    }
}
