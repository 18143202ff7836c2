using System.Collections.Immutable;
using SchemaTasks.Configuration;

namespace SchemaTasks.Generation.Firestore;

/// <summary>
/// PostgreSQL's types as Firestore's: the one table. Firestore's numbers are 64-bit integers and doubles, its timestamps have
/// microseconds, its arrays hold no arrays (<see href="https://firebase.google.com/docs/firestore/manage-data/data-types"/>).
/// </summary>
internal sealed class FirestoreTypeMap(TypeCatalog types, FirestoreSettings settings)
{
    /// <summary><see href="https://firebase.google.com/docs/firestore/vector-search"/></summary>
    private const int MaxVectorDimension = 2048;

    /// <summary>Maps and arrays nest 20 deep in a document; the levels that one step of this map adds itself are kept free.</summary>
    private const int MaxDepth = 17;

    /// <summary>Strings above so many characters are longer than what an index entry takes in (1,500 bytes).</summary>
    private const int LongText = 1500;

    private readonly Dictionary<string, MappedType> _mapped = new(StringComparer.Ordinal);

    private static readonly FirestoreType Text = new() { Kind = FirestoreKind.String };
    private static readonly FirestoreType Double = new() { Kind = FirestoreKind.Number };
    private static readonly FirestoreType Flag = new() { Kind = FirestoreKind.Boolean };
    private static readonly FirestoreType Map = new() { Kind = FirestoreKind.Map };
    private static readonly FirestoreType Decimal = Text with { Format = "decimal" };
    private static readonly FirestoreType Point = Map with { Properties = [new("x", Double, true), new("y", Double, true)] };
    private static readonly FirestoreType Points = new() { Kind = FirestoreKind.Array, Items = Point };

    /// <summary>What a column of this type becomes.</summary>
    /// <param name="type">As <c>format_type</c> prints it.</param>
    public MappedType Of(string type)
    {
        if (_mapped.TryGetValue(type, out var mapped)) return mapped;
        var notes = new SortedSet<FirestoreTypeNote>();
        var parsed = PostgresType.Parse(type);
        mapped = new MappedType
        {
            Type = Of(parsed, notes, 0),
            Notes = [.. notes],
            IsIndexed = IsIndexed(parsed),
            IsJson = IsJson(parsed),
            IsNotNull = IsNotNull(parsed),
        };
        _mapped.Add(type, mapped);
        return mapped;
    }

    private bool IsIndexed(PostgresType type)
    {
        if (types.Find(type) is { } user) return user is not DomainUserType domain || IsIndexed(PostgresType.Parse(domain.Domain.Type));
        return type.Name switch
        {
            "json" or "jsonb" or "bytea" or "xml" or "tsvector" or "tsquery" => false,
            "character varying" or "character" => type.Modifier(0) is null or <= LongText,
            _ => true,
        };
    }

    private bool IsJson(PostgresType type)
    {
        if (type.Dimensions > 0) return false;
        return types.Find(type) is DomainUserType domain ? IsJson(PostgresType.Parse(domain.Domain.Type)) : type is { Schema: null, Name: "json" or "jsonb" };
    }

    private bool IsNotNull(PostgresType type) =>
        type.Dimensions == 0 && types.Find(type) is DomainUserType domain && (!domain.Domain.Nullable || IsNotNull(PostgresType.Parse(domain.Domain.Type)));

    private FirestoreType Of(PostgresType type, SortedSet<FirestoreTypeNote> notes, int depth)
    {
        if (depth >= MaxDepth)
        {
            notes.Add(FirestoreTypeNote.TooDeep);
            return Text;
        }
        if (type.Dimensions > 0)
        {
            var items = Of(type with { Dimensions = type.Dimensions - 1 }, notes, depth + 2);
            return ArrayOf(items);
        }
        return types.Find(type) switch
        {
            EnumUserType user => Text with { Enum = user.Enum.Values, EnumName = new(user.Schema, user.Name) },
            DomainUserType user => OfDomain(user, notes, depth),
            CompositeUserType user => Map with { Properties = [.. user.Attributes.Select(attribute => new FirestoreProperty(FirestoreNames.Allowed(attribute.Name), Of(PostgresType.Parse(attribute.Type), notes, depth + 1), false))] },
            RangeUserType user => OfRange(user.Range.Subtype, user.IsMultirange, notes, depth),
            _ => type.Schema is null ? OfBuiltIn(type, notes, depth) : OfExtension(type, notes),
        };
    }

    private FirestoreType OfDomain(DomainUserType user, SortedSet<FirestoreTypeNote> notes, int depth)
    {
        var type = Of(PostgresType.Parse(user.Domain.Type), notes, depth);
        return user.Domain.Checks.IsEmpty ? type : type with { Checks = [.. type.Checks, .. user.Domain.Checks.Select(check => check.Expression)] };
    }

    private FirestoreType OfBuiltIn(PostgresType type, SortedSet<FirestoreTypeNote> notes, int depth)
    {
        switch (type.Name)
        {
            case "smallint": return Integer("int16", short.MinValue, short.MaxValue);
            case "integer": return Integer("int32", int.MinValue, int.MaxValue);
            case "oid" or "xid" or "cid": return Integer("uint32", 0, uint.MaxValue);
            case "bigint" or "xid8":
                notes.Add(FirestoreTypeNote.Int64);
                return Double with { Format = "int64" };
            case "real" or "double precision": return Double;
            case "money": return Decimal;
            case "numeric":
                if (type.Modifier(0) is null)
                {
                    notes.Add(FirestoreTypeNote.LossyNumeric);
                    return Double;
                }
                return type.FitsDouble ? Double : Decimal;
            case "character varying" or "character" or "bit" or "bit varying": return Text with { MaxLength = type.Modifier(0) };
            case "char": return Text with { MaxLength = 1 };
            case "uuid": return Text with { Format = "uuid" };
            case "boolean": return Flag;
            case "timestamp with time zone" or "timestamp without time zone": return new FirestoreType { Kind = FirestoreKind.Timestamp };
            case "date": return settings.DatesAsTimestamps ? new FirestoreType { Kind = FirestoreKind.Timestamp } : Text with { Format = "date" };
            case "time without time zone" or "time with time zone": return Text with { Format = "time" };
            case "json" or "jsonb": return Map;
            case "bytea": return new FirestoreType { Kind = FirestoreKind.Bytes };
            case "point": return Point;
            case "line": return Map with { Properties = [new("a", Double, true), new("b", Double, true), new("c", Double, true)] };
            case "circle": return Map with { Properties = [new("center", Point, true), new("radius", Double, true)] };
            case "path": return Map with { Properties = [new("closed", Flag, true), new("points", Points, true)] };
            case "lseg" or "box" or "polygon": return Points;
            case "int4range" or "int4multirange": return OfRange("integer", type.Name is "int4multirange", notes, depth);
            case "int8range" or "int8multirange": return OfRange("bigint", type.Name is "int8multirange", notes, depth);
            case "numrange" or "nummultirange": return OfRange("numeric", type.Name is "nummultirange", notes, depth);
            case "tsrange" or "tsmultirange": return OfRange("timestamp without time zone", type.Name is "tsmultirange", notes, depth);
            case "tstzrange" or "tstzmultirange": return OfRange("timestamp with time zone", type.Name is "tstzmultirange", notes, depth);
            case "daterange" or "datemultirange": return OfRange("date", type.Name is "datemultirange", notes, depth);
            case "text" or "name" or "bpchar" or "xml" or "inet" or "cidr" or "macaddr" or "macaddr8" or "pg_lsn" or "tsvector" or "tsquery" or "jsonpath" or "pg_snapshot" or "txid_snapshot" or "tid": return Text;
            case var name when name.StartsWith("interval", StringComparison.Ordinal): return Text with { Format = "duration" };
            case var name when name.StartsWith("reg", StringComparison.Ordinal): return Text;
            default:
                notes.Add(FirestoreTypeNote.Unknown);
                return Text;
        }
    }

    private static FirestoreType OfExtension(PostgresType type, SortedSet<FirestoreTypeNote> notes)
    {
        switch (type.Name)
        {
            case "citext" or "ltree" or "lquery" or "ltxtquery": return Text;
            case "hstore": return Map;
            case "vector" or "halfvec":
                if (type.Modifier(0) is { } dimension and >= 1 and <= MaxVectorDimension) return new FirestoreType { Kind = FirestoreKind.Vector, Dimension = dimension };
                notes.Add(FirestoreTypeNote.VectorAsArray);
                return new FirestoreType { Kind = FirestoreKind.Array, Items = Double };
            case "geometry" or "geography":
                var isPoint = type.Modifiers is [var shape, "4326", ..] && shape.Equals("Point", StringComparison.OrdinalIgnoreCase);
                return isPoint ? new FirestoreType { Kind = FirestoreKind.GeoPoint } : Text with { Format = "geojson" };
            default:
                notes.Add(FirestoreTypeNote.Unknown);
                return Text;
        }
    }

    private FirestoreType OfRange(string subtype, bool isMultirange, SortedSet<FirestoreTypeNote> notes, int depth)
    {
        var bound = Of(PostgresType.Parse(subtype), notes, depth + 2);
        var range = Map with
        {
            Properties =
            [
                new("lower", bound, false), new("upper", bound, false), new("lowerInc", Flag, true), new("upperInc", Flag, true), new("empty", Flag, true),
            ],
        };
        return isMultirange ? ArrayOf(range) : range;
    }

    // An array in an array is refused, so one level of maps is between them.
    private static FirestoreType ArrayOf(FirestoreType items) => new()
    {
        Kind = FirestoreKind.Array,
        Items = items.Kind switch
        {
            FirestoreKind.Array => Map with { Properties = [new("values", items, true)] },
            FirestoreKind.Vector => Map with { Properties = [new("values", new FirestoreType { Kind = FirestoreKind.Array, Items = Double }, true)] },
            _ => items,
        },
    };

    private static FirestoreType Integer(string format, long minimum, long maximum) => Double with { Format = format, Minimum = minimum, Maximum = maximum };
}
