using System.Collections.Frozen;
using SchemaTasks.Configuration;

namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>
/// PostgreSQL's own types and those of extensions as Npgsql reads and writes them (<see href="https://www.npgsql.org/doc/types/basic.html"/>).
/// What is not in here has no type in Npgsql, or cannot be sent in binary form.
/// </summary>
internal static class CSharpLeaves
{
    /// <summary>Names of other types on older frameworks; see <see cref="CSharpPrinter"/>.</summary>
    public const string Date = "DbDate";
    public const string Time = "DbTime";
    public const string Network = "DbNetwork";

    private const string DateTime = "global::System.DateTime";

    private static readonly FrozenDictionary<string, string> BuiltIn = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["smallint"] = "short",
        ["integer"] = "int",
        ["bigint"] = "long",
        ["real"] = "float",
        ["double precision"] = "double",
        ["numeric"] = "decimal",
        ["money"] = "decimal",
        ["text"] = "string",
        ["character varying"] = "string",
        ["character"] = "string",
        ["name"] = "string",
        ["char"] = "char",
        ["uuid"] = "global::System.Guid",
        ["bytea"] = "byte[]",
        ["json"] = "string",
        ["jsonb"] = "string",
        ["jsonpath"] = "string",
        ["xml"] = "string",
        ["refcursor"] = "string",
        ["boolean"] = "bool",
        ["date"] = Date,
        ["time without time zone"] = Time,
        ["time with time zone"] = "global::System.DateTimeOffset",
        ["timestamp without time zone"] = DateTime,
        ["timestamp with time zone"] = DateTime,
        ["interval"] = "global::System.TimeSpan",
        ["bit"] = "global::System.Collections.BitArray",
        ["bit varying"] = "global::System.Collections.BitArray",
        ["inet"] = "global::NpgsqlTypes.NpgsqlInet",
        ["cidr"] = Network,
        ["macaddr"] = "global::System.Net.NetworkInformation.PhysicalAddress",
        ["macaddr8"] = "global::System.Net.NetworkInformation.PhysicalAddress",
        ["tsvector"] = "global::NpgsqlTypes.NpgsqlTsVector",
        ["tsquery"] = "global::NpgsqlTypes.NpgsqlTsQuery",
        ["point"] = "global::NpgsqlTypes.NpgsqlPoint",
        ["line"] = "global::NpgsqlTypes.NpgsqlLine",
        ["lseg"] = "global::NpgsqlTypes.NpgsqlLSeg",
        ["box"] = "global::NpgsqlTypes.NpgsqlBox",
        ["path"] = "global::NpgsqlTypes.NpgsqlPath",
        ["polygon"] = "global::NpgsqlTypes.NpgsqlPolygon",
        ["circle"] = "global::NpgsqlTypes.NpgsqlCircle",
        ["oid"] = "uint",
        ["xid"] = "uint",
        ["cid"] = "uint",
        ["regtype"] = "uint",
        ["xid8"] = "ulong",
        ["tid"] = "global::NpgsqlTypes.NpgsqlTid",
        ["pg_lsn"] = "global::NpgsqlTypes.NpgsqlLogSequenceNumber",
        ["oidvector"] = "uint[]",
        ["int2vector"] = "short[]",
        ["int4range"] = Range("int"),
        ["int8range"] = Range("long"),
        ["numrange"] = Range("decimal"),
        ["tsrange"] = Range(DateTime),
        ["tstzrange"] = Range(DateTime),
        ["daterange"] = Range(Date),
        ["int4multirange"] = Range("int") + "[]",
        ["int8multirange"] = Range("long") + "[]",
        ["nummultirange"] = Range("decimal") + "[]",
        ["tsmultirange"] = Range(DateTime) + "[]",
        ["tstzmultirange"] = Range(DateTime) + "[]",
        ["datemultirange"] = Range(Date) + "[]",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Extension = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["citext"] = "string",
        ["ltree"] = "string",
        ["lquery"] = "string",
        ["ltxtquery"] = "string",
        ["hstore"] = "global::System.Collections.Generic.Dictionary<string, string?>",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> NodaTime = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["date"] = "global::NodaTime.LocalDate",
        ["time without time zone"] = "global::NodaTime.LocalTime",
        ["time with time zone"] = "global::NodaTime.OffsetTime",
        ["timestamp without time zone"] = "global::NodaTime.LocalDateTime",
        ["timestamp with time zone"] = "global::NodaTime.Instant",
        ["interval"] = "global::NodaTime.Period",
        ["tsrange"] = Range("global::NodaTime.LocalDateTime"),
        ["tstzrange"] = Range("global::NodaTime.Instant"),
        ["daterange"] = Range("global::NodaTime.LocalDate"),
        ["tsmultirange"] = Range("global::NodaTime.LocalDateTime") + "[]",
        ["tstzmultirange"] = Range("global::NodaTime.Instant") + "[]",
        ["datemultirange"] = Range("global::NodaTime.LocalDate") + "[]",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Range(string subtype) => $"global::NpgsqlTypes.NpgsqlRange<{subtype}>";

    /// <summary>The type, or <see langword="null"/> where there is none.</summary>
    public static string? Find(LeafShape leaf, CSharpSettings settings)
    {
        if (leaf.Schema is not null) return OfExtension(leaf, settings);
        if (settings.NodaTime && NodaTime.TryGetValue(leaf.Name, out var time)) return time;
        return leaf.Name switch
        {
            "bit" when leaf.Modifier(0) is 1 => "bool",
            "json" or "jsonb" => settings.Json switch
            {
                CSharpJson.Text => "string",
                CSharpJson.Document => "global::System.Text.Json.JsonDocument",
                CSharpJson.Element => "global::System.Text.Json.JsonElement",
            },
            "interval" when settings.Interval => "global::NpgsqlTypes.NpgsqlInterval",
            "timestamp with time zone" when settings.DateTimeOffset => "global::System.DateTimeOffset",
            _ => BuiltIn.GetValueOrDefault(leaf.Name),
        };
    }

    private static string? OfExtension(LeafShape leaf, CSharpSettings settings) => leaf.Name switch
    {
        "geometry" or "geography" when settings.NetTopologySuite => "global::NetTopologySuite.Geometries." + GeometryOf(leaf),
        "vector" when settings.Pgvector => "global::Pgvector.Vector",
        "halfvec" when settings.Pgvector => "global::Pgvector.HalfVector",
        "sparsevec" when settings.Pgvector => "global::Pgvector.SparseVector",
        _ => Extension.GetValueOrDefault(leaf.Name),
    };

    // The modifier names the type of geometry, with Z, M or ZM for more coordinates: geometry(PointZ,4326).
    private static string GeometryOf(LeafShape leaf)
    {
        if (leaf.Modifiers.IsEmpty) return "Geometry";
        var name = leaf.Modifiers[0].ToUpperInvariant().TrimEnd('Z', 'M');
        return name switch
        {
            "POINT" => "Point",
            "LINESTRING" => "LineString",
            "POLYGON" => "Polygon",
            "MULTIPOINT" => "MultiPoint",
            "MULTILINESTRING" => "MultiLineString",
            "MULTIPOLYGON" => "MultiPolygon",
            "GEOMETRYCOLLECTION" => "GeometryCollection",
            _ => "Geometry",
        };
    }
}
