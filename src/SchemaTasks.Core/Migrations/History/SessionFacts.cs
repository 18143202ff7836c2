using System.Collections.Immutable;
using Npgsql;
using NpgsqlTypes;

namespace SchemaTasks.Migrations;

/// <summary>What migrating has to know of a server and of what lies before it.</summary>
internal sealed record SessionFacts
{
    private const string Separator = "\n";

    /// <summary>
    /// Something between answers in the server's name (a pooler, a proxy): the process that the connection was given is not the one that
    /// serves it. Each transaction may get another session then, which others use afterwards.
    /// </summary>
    public required bool IsPooled { get; init; }

    /// <summary>A standby, which takes no writes.</summary>
    public required bool IsStandby { get; init; }

    public required int Major { get; init; }

    public required bool MayCreateSchema { get; init; }

    /// <summary>Of the schemas that a history may be in, those that exist.</summary>
    public required ImmutableArray<string> Schemas { get; init; }

    /// <summary>Roles to which default privileges open what this role makes in <c>public</c>, and everywhere; <c>PUBLIC</c> for everybody.</summary>
    public required ImmutableArray<string> OpenedTo { get; init; }

    /// <summary>Settings that the role or the database brings and that change what migrations do.</summary>
    public required ImmutableArray<RoleSetting> Settings { get; init; }

    /// <summary>Tables where a history may be.</summary>
    public required ImmutableArray<HistoryTableFacts> Tables { get; init; }

    /// <summary>Every transaction of this role begins as read-only.</summary>
    public RoleSetting? ReadOnly => Settings.FirstOrDefault(setting => setting is { Name: "default_transaction_read_only", Value: "on" });

    public HistoryTableFacts? Find(HistoryPlace place) => Find(place.Schema, place.Table);

    public HistoryTableFacts? Find(string schema, string table) => Tables.FirstOrDefault(one => one.Schema == schema && one.Name == table);

    /// <summary>What asks for them; its results are for <see cref="ReadAsync"/>.</summary>
    public static IEnumerable<NpgsqlBatchCommand> Commands(ImmutableArray<HistoryPlace> places)
    {
        var schemas = Texts(places.Select(place => place.Schema).Distinct());
        yield return new NpgsqlBatchCommand(
            """
            SELECT pg_catalog.pg_backend_pid(), pg_catalog.pg_is_in_recovery(), pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE'),
                ARRAY(SELECT nspname::text FROM pg_catalog.pg_namespace WHERE nspname = ANY ($1)),
                ARRAY(
                    SELECT DISTINCT coalesce(r.rolname::text, 'PUBLIC')
                    FROM pg_catalog.pg_default_acl d
                        CROSS JOIN LATERAL pg_catalog.aclexplode(d.defaclacl) a
                        LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.grantee
                    WHERE d.defaclobjtype = 'r' AND a.grantee <> d.defaclrole AND pg_catalog.pg_get_userbyid(d.defaclrole) = current_user
                        AND (d.defaclnamespace = 0 OR d.defaclnamespace IN (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY ($1)))),
                ARRAY(
                    SELECT DISTINCT ON (split_part(c, '=', 1)) split_part(c, '=', 1) || E'\n' || substr(c, position('=' in c) + 1) || E'\n'
                        || CASE WHEN s.setrole = 0 THEN 'database' WHEN s.setdatabase = 0 THEN 'role' ELSE 'role in this database' END
                    FROM pg_catalog.pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) c
                    WHERE s.setrole IN (0, (SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = session_user))
                        AND s.setdatabase IN (0, (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database()))
                        AND lower(split_part(c, '=', 1)) = ANY ($2)
                    ORDER BY split_part(c, '=', 1), s.setrole = 0, s.setdatabase = 0)
            """)
        { Parameters = { schemas, Texts(RoleSetting.Watched) } };
        yield return new NpgsqlBatchCommand(
            """
            SELECT n.nspname::text, c.relname::text, pg_catalog.row_security_active(c.oid),
                ARRAY(
                    SELECT a.attname::text || E'\n' || a.atttypid::pg_catalog.regtype::text FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
                ARRAY(
                    SELECT DISTINCT coalesce(r.rolname::text, 'PUBLIC') FROM pg_catalog.aclexplode(c.relacl) a LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.grantee
                    WHERE a.grantee <> c.relowner)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY ($1) AND c.relname = ANY ($2) AND c.relkind NOT IN ('i', 'I')
            """)
        { Parameters = { Texts(places.Select(place => place.Schema).Distinct()), Texts(places.Select(place => place.Table).Append(HistoryPlace.SeedsName).Distinct()) } };
    }

    /// <param name="reader">At the first command's result; at the second's afterwards.</param>
    /// <param name="connection">The connection that was asked.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<SessionFacts> ReadAsync(NpgsqlDataReader reader, NpgsqlConnection connection, CancellationToken cancel)
    {
        await reader.ReadAsync(cancel).ConfigureAwait(false);
        var facts = new SessionFacts
        {
            IsPooled = reader.GetInt32(0) != connection.ProcessID,
            IsStandby = reader.GetBoolean(1),
            Major = connection.PostgreSqlVersion.Major,
            MayCreateSchema = reader.GetBoolean(2),
            Schemas = [.. reader.GetFieldValue<string[]>(3)],
            OpenedTo = [.. reader.GetFieldValue<string[]>(4)],
            Settings = [.. reader.GetFieldValue<string[]>(5).Select(text => text.Split(Separator)).Select(parts => new RoleSetting(parts[0], parts[1], parts[2]))],
            Tables = [],
        };
        await reader.NextResultAsync(cancel).ConfigureAwait(false);
        var tables = ImmutableArray.CreateBuilder<HistoryTableFacts>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
        {
            var columns = reader.GetFieldValue<string[]>(3).Select(text => text.Split(Separator)).ToImmutableDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
            tables.Add(new HistoryTableFacts(reader.GetString(0), reader.GetString(1), columns, reader.GetBoolean(2), [.. reader.GetFieldValue<string[]>(4)]));
        }
        return facts with { Tables = tables.DrainToImmutable() };
    }

    private static NpgsqlParameter Texts(IEnumerable<string> values) => new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
}
