using System.Collections.Frozen;

namespace SchemaTasks.Text;

/// <summary>The types of <c>pg_catalog</c>, which need no schema before their names.</summary>
internal static class BuiltInTypes
{
    /// <summary>
    /// Names of the base, range, multirange and pseudo types of PostgreSQL 13 to 18 (<c>src/include/catalog/pg_type.dat</c>), without arrays
    /// and without the rows of catalogs, whose names begin with <c>pg_</c>.
    /// </summary>
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "aclitem", "any", "anyarray", "anycompatible", "anycompatiblearray", "anycompatiblemultirange", "anycompatiblenonarray", "anycompatiblerange",
        "anyelement", "anyenum", "anymultirange", "anynonarray", "anyrange", "bit", "bool", "box", "bpchar", "bytea", "char", "cid", "cidr", "circle",
        "cstring", "date", "datemultirange", "daterange", "event_trigger", "fdw_handler", "float4", "float8", "gtsvector", "index_am_handler", "inet",
        "int2", "int2vector", "int4", "int4multirange", "int4range", "int8", "int8multirange", "int8range", "internal", "interval", "json", "jsonb",
        "jsonpath", "language_handler", "line", "lseg", "macaddr", "macaddr8", "money", "name", "numeric", "nummultirange", "numrange", "oid",
        "oidvector", "path", "pg_brin_bloom_summary", "pg_brin_minmax_multi_summary", "pg_ddl_command", "pg_dependencies", "pg_lsn", "pg_mcv_list",
        "pg_ndistinct", "pg_node_tree", "pg_snapshot", "point", "polygon", "record", "refcursor", "regclass", "regcollation", "regconfig",
        "regdictionary", "regnamespace", "regoper", "regoperator", "regproc", "regprocedure", "regrole", "regtype", "table_am_handler", "text", "tid",
        "time", "timestamp", "timestamptz", "timetz", "trigger", "tsm_handler", "tsmultirange", "tsquery", "tsrange", "tstzmultirange", "tstzrange",
        "tsvector", "txid_snapshot", "unknown", "uuid", "varbit", "varchar", "void", "xid", "xid8", "xml",
    ], StringComparer.Ordinal);

    /// <summary>What <c>format_type</c> prints in place of the name.</summary>
    private static readonly FrozenDictionary<string, string> Printed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bit"] = "bit",
        ["bool"] = "boolean",
        ["bpchar"] = "character",
        ["float4"] = "real",
        ["float8"] = "double precision",
        ["int2"] = "smallint",
        ["int4"] = "integer",
        ["int8"] = "bigint",
        ["time"] = "time without time zone",
        ["timestamp"] = "timestamp without time zone",
        ["timestamptz"] = "timestamp with time zone",
        ["timetz"] = "time with time zone",
        ["varbit"] = "bit varying",
        ["varchar"] = "character varying",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names that a person may have meant, as they are printed.</summary>
    public static IEnumerable<string> All => Names.Select(Print).Order(StringComparer.Ordinal);

    /// <param name="name">Without its schema, quotes and modifier, as the server stores it.</param>
    public static bool Has(string name) => Names.Contains(name);

    /// <summary>The type's name as <c>format_type</c> prints it.</summary>
    public static string Print(string name) => Printed.GetValueOrDefault(name, name);
}
