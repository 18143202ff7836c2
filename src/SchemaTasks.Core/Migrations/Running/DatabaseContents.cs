using Npgsql;

namespace SchemaTasks.Migrations;

/// <summary>Whether a database holds anything that a user made.</summary>
internal static class DatabaseContents
{
    /// <returns>The name of one of its objects; <see langword="null"/> for an empty database.</returns>
    public static async Task<string?> FirstObjectAsync(MigrationSession session, MigrationOptions options, CancellationToken cancel)
    {
        await using var command = session.Query(
            """
            SELECT pg_catalog.quote_ident(n.nspname) OPERATOR(pg_catalog.||) '.' OPERATOR(pg_catalog.||) pg_catalog.quote_ident(o.name)
            FROM (
                SELECT 'pg_catalog.pg_class'::pg_catalog.regclass AS catalog, oid, relnamespace AS namespace, relname AS name
                FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')
                UNION ALL
                SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, oid, pronamespace, proname FROM pg_catalog.pg_proc
                UNION ALL
                SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, oid, typnamespace, typname
                FROM pg_catalog.pg_type WHERE typtype IN ('d', 'e', 'r')
            ) o
                JOIN pg_catalog.pg_namespace n ON n.oid = o.namespace
            WHERE o.oid >= 16384
                AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
                AND NOT EXISTS (SELECT FROM ROWS FROM (pg_catalog.unnest($1), pg_catalog.unnest($2)) t (schema, name) WHERE t.schema = n.nspname AND t.name = o.name)
                AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = o.catalog AND d.objid = o.oid AND d.deptype = 'e')
            ORDER BY n.nspname::pg_catalog.text COLLATE pg_catalog."C", o.name::pg_catalog.text COLLATE pg_catalog."C"
            LIMIT 1
            """);
        var tables = HistoryPlace.Tables(options.HistoryTable);
        command.Parameters.Add(new NpgsqlParameter { Value = tables.Select(table => table.Schema).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = tables.Select(table => table.Name).ToArray() });
        return (string?)await command.ExecuteScalarAsync(cancel).ConfigureAwait(false);
    }
}
