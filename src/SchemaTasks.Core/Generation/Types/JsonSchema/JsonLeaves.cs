using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace SchemaTasks.Generation.Types.JsonSchema;

/// <summary>PostgreSQL's types as <c>row_to_json</c> prints them (<see href="https://www.postgresql.org/docs/current/functions-json.html"/>).</summary>
internal static class JsonLeaves
{
    private const string Date = "[0-9]{4,}-[0-9]{2}-[0-9]{2}";
    private const string Time = "([01][0-9]|2[0-4]):[0-5][0-9]:[0-6][0-9](\\.[0-9]{1,6})?";

    /// <summary>Types that are text in JSON in a form that no keyword describes.</summary>
    private static readonly FrozenSet<string> Texts = FrozenSet.ToFrozenSet(
        ("text name char xml jsonpath refcursor money interval inet cidr macaddr macaddr8 tsvector tsquery point line lseg box path polygon circle tid pg_lsn regtype regclass "
        + "regproc regprocedure regoper regoperator regnamespace regrole regconfig regdictionary regcollation pg_snapshot txid_snapshot int4range int8range numrange tsrange tstzrange "
        + "daterange int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange oidvector int2vector "
        + "citext ltree lquery ltxtquery geography vector halfvec sparsevec cube seg box2d box3d isbn isbn13 ismn ismn13 issn issn13 ean13 upc").Split(' '), StringComparer.Ordinal);

    /// <summary>Types that <see cref="Write"/> has keywords for.</summary>
    private static readonly FrozenSet<string> Described = FrozenSet.ToFrozenSet(
        ["smallint", "integer", "bigint", "real", "double precision", "numeric", "character varying", "character", "uuid", "bytea", "json", "jsonb", "boolean", "date",
        "time without time zone", "time with time zone", "timestamp without time zone", "timestamp with time zone", "bit", "bit varying", "oid", "xid", "xid8", "cid", "hstore", "geometry"], StringComparer.Ordinal);

    public static bool IsAny(TypeShape shape) => shape is LeafShape { Schema: null, Name: "json" or "jsonb" };

    /// <summary>Whether nothing is known of the type but that it is text.</summary>
    public static bool IsUnknown(LeafShape leaf) => !Texts.Contains(leaf.Name) && !Described.Contains(leaf.Name);

    public static void Write(Utf8JsonWriter json, LeafShape leaf)
    {
        switch (leaf.Name)
        {
            case "smallint":
                Integer(json, short.MinValue, short.MaxValue);
                break;
            case "integer":
                Integer(json, int.MinValue, int.MaxValue);
                break;
            case "bigint":
                Integer(json, long.MinValue, long.MaxValue);
                break;
            case "real" or "double precision":
                NumberOr(json, "NaN", "Infinity", "-Infinity");
                break;
            case "numeric" when leaf.Modifiers.IsEmpty:
                NumberOr(json, "NaN", "Infinity", "-Infinity");
                break;
            case "numeric":
                NumberOr(json, "NaN");
                break;
            case "boolean":
                json.WriteString("type", "boolean");
                break;
            case "json" or "jsonb":
                break;
            case "character varying" or "character":
                json.WriteString("type", "string");
                if (leaf.Modifier(0) is { } length) json.WriteNumber("maxLength", length);
                break;
            case "uuid":
                json.WriteString("type", "string");
                json.WriteString("format", "uuid");
                break;
            case "bytea":
                Pattern(json, "^\\\\x([0-9a-f]{2})*$");
                break;
            case "date":
                Pattern(json, $"^(-?infinity|{Date}( BC)?)$");
                break;
            case "time without time zone":
                Pattern(json, $"^{Time}$");
                break;
            case "time with time zone":
                Pattern(json, $"^{Time}[+-][0-9]{{2}}(:[0-9]{{2}}){{0,2}}$");
                break;
            case "timestamp without time zone":
                Pattern(json, $"^(-?infinity|{Date}T{Time}( BC)?)$");
                break;
            case "timestamp with time zone":
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                json.WriteString("type", "string");
                json.WriteString("format", "date-time");
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteStartArray("enum");
                json.WriteStringValue("infinity");
                json.WriteStringValue("-infinity");
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case "bit":
                Pattern(json, string.Create(CultureInfo.InvariantCulture, $"^[01]{{{leaf.Modifier(0) ?? 1}}}$"));
                break;
            case "bit varying":
                Pattern(json, leaf.Modifier(0) is { } bits ? string.Create(CultureInfo.InvariantCulture, $"^[01]{{0,{bits}}}$") : "^[01]*$");
                break;
            case "oid" or "xid" or "xid8" or "cid":
                Pattern(json, "^[0-9]+$");
                break;
            case "hstore":
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                json.WriteStartArray("type");
                json.WriteStringValue("string");
                json.WriteStringValue("null");
                json.WriteEndArray();
                json.WriteEndObject();
                break;
            case "int2vector" or "oidvector":
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("type", leaf.Name == "int2vector" ? "integer" : "string");
                json.WriteEndObject();
                break;
            // PostGIS has a cast to json, which prints GeoJSON.
            case "geometry":
                json.WriteString("type", "object");
                json.WriteStartObject("properties");
                json.WriteStartObject("type");
                json.WriteString("type", "string");
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteStartArray("required");
                json.WriteStringValue("type");
                json.WriteEndArray();
                break;
            default:
                json.WriteString("type", "string");
                break;
        }
    }

    private static void Integer(Utf8JsonWriter json, long minimum, long maximum)
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", minimum);
        json.WriteNumber("maximum", maximum);
    }

    private static void NumberOr(Utf8JsonWriter json, params ReadOnlySpan<string> words)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "number");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteStartArray("enum");
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Pattern(Utf8JsonWriter json, string pattern)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }
}
