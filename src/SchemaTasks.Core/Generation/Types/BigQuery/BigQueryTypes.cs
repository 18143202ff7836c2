using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SchemaTasks.Generation.Types.BigQuery;

/// <summary>PostgreSQL's types as BigQuery's (<see href="https://cloud.google.com/bigquery/docs/reference/standard-sql/data-types"/>).</summary>
internal sealed partial class BigQueryTypes(TypedSchema schema, BigQueryNames names)
{
    /// <summary>Levels of records in a table.</summary>
    private const int MaxDepth = 15;

    private const int UuidLength = 36;

    private readonly Dictionary<TypeShape, BigQueryType> _types = new(ReferenceEqualityComparer.Instance);
    private int _depth;

    public BigQueryType Of(TypeShape shape)
    {
        if (_types.TryGetValue(shape, out var known)) return known;
        return _types[shape] = shape switch
        {
            DomainShape domain => Of(domain.Of),
            EnumShape => Plain("STRING"),
            CompositeShape composite => OfRecord(names.OfComposite(composite.Name), composite.Attributes),
            RowShape row => OfRecord(names.OfRow(row), row.Attributes),
            RangeShape => Plain("STRING"),
            ArrayShape array => OfArray(array),
            LeafShape leaf => OfLeaf(leaf),
            _ => throw new InvalidOperationException($"{shape.GetType().Name} has no BigQuery type."),
        };
    }

    /// <summary>A type given by hand: <c>STRING</c>, <c>STRING(20)</c>, <c>NUMERIC(12,2)</c>.</summary>
    public static BigQueryType? Given(string text)
    {
        var match = GivenType().Match(text);
        if (!match.Success) return null;
        int? first = match.Groups["first"].Success ? int.Parse(match.Groups["first"].ValueSpan, CultureInfo.InvariantCulture) : null;
        int? second = match.Groups["second"].Success ? int.Parse(match.Groups["second"].ValueSpan, CultureInfo.InvariantCulture) : null;
        var name = match.Groups["name"].Value;
        if (name is "STRING" or "BYTES") return second is null ? new BigQueryType { Name = name, MaxLength = first } : null;
        if (name is "NUMERIC" or "BIGNUMERIC") return new BigQueryType { Name = name, Precision = first, Scale = second };
        return first is null ? new BigQueryType { Name = name } : null;
    }

    /// <summary>Why a text is no type.</summary>
    public static string? Fault(string text) =>
        Given(text) is null ? "write STRING, BYTES, INTEGER, FLOAT, BOOLEAN, TIMESTAMP, DATE, TIME, DATETIME, GEOGRAPHY, NUMERIC, BIGNUMERIC or JSON; STRING(20) and NUMERIC(12,2) have parameters." : null;

    private BigQueryType OfRecord(string[] fields, ImmutableArray<(string Name, string Type)> attributes)
    {
        if (attributes.IsEmpty) return Plain("JSON") with { Note = "a RECORD needs a field" };
        if (++_depth > MaxDepth)
        {
            _depth--;
            return Plain("JSON") with { Note = $"records nest {MaxDepth} deep at most" };
        }
        var made = attributes.Select((attribute, i) => new BigQueryField { Name = fields[i], Type = Of(schema.Walk.Of(attribute.Type)) }).ToImmutableArray();
        _depth--;
        return new BigQueryType { Name = "RECORD", Fields = made };
    }

    private BigQueryType OfArray(ArrayShape array)
    {
        var element = Of(array.Element);
        return array.Dimensions > 1 || element.IsRepeated
            ? Plain("JSON") with { Note = "an array cannot hold arrays" }
            : element with { IsRepeated = true };
    }

    private static BigQueryType OfLeaf(LeafShape leaf) => leaf.Name switch
    {
        "smallint" or "integer" or "bigint" or "oid" => Plain("INTEGER"),
        "real" or "double precision" => Plain("FLOAT"),
        "numeric" => OfNumeric(leaf),
        "money" => Plain("NUMERIC"),
        "character varying" or "character" => Plain("STRING") with { MaxLength = leaf.Modifier(0) },
        "citext" => Plain("STRING") with { Collation = "und:ci" },
        "uuid" => Plain("STRING") with { MaxLength = UuidLength },
        "bytea" => Plain("BYTES"),
        "json" or "jsonb" or "hstore" => Plain("JSON"),
        "boolean" => Plain("BOOLEAN"),
        "date" => Plain("DATE"),
        "time without time zone" => Plain("TIME"),
        "timestamp without time zone" => Plain("DATETIME"),
        "timestamp with time zone" => Plain("TIMESTAMP"),
        "daterange" => Plain("RANGE") with { RangeElement = "DATE" },
        "tsrange" => Plain("RANGE") with { RangeElement = "DATETIME" },
        "tstzrange" => Plain("RANGE") with { RangeElement = "TIMESTAMP" },
        "vector" or "halfvec" => Plain("FLOAT") with { IsRepeated = true },
        "geography" when leaf.Modifier(1) is null or 0 or 4326 => Plain("GEOGRAPHY"),
        "geometry" when leaf.Modifier(1) is 4326 => Plain("GEOGRAPHY"),
        "geometry" or "geography" => Plain("STRING") with { Note = "GEOGRAPHY is WGS 84 (SRID 4326) alone" },
        _ => Plain("STRING") with { Note = JsonSchema.JsonLeaves.IsUnknown(leaf) && leaf.Name is not "interval" ? "BigQuery has no such type" : null },
    };

    // NUMERIC has 29 digits before the point and 9 after it, BIGNUMERIC 38 and 38.
    private static BigQueryType OfNumeric(LeafShape leaf)
    {
        if (leaf.Modifier(0) is not { } precision) return Plain("BIGNUMERIC") with { Note = "numeric without a precision has more digits than BIGNUMERIC's 38 before and 38 after the point, and NaN" };
        var scale = leaf.Modifier(1) ?? 0;
        if (scale < 0) (precision, scale) = (precision - scale, 0);
        // REST wants a digit before the point.
        precision = Math.Max(precision, scale + 1);
        var whole = precision - scale;
        var name = scale <= 9 && whole <= 29 ? "NUMERIC" : "BIGNUMERIC";
        if (name == "BIGNUMERIC" && (scale > 38 || whole > 38)) return Plain("STRING") with { Note = "it has more digits than BIGNUMERIC" };
        return Plain(name) with { Precision = precision, Scale = scale == 0 ? null : scale };
    }

    private static BigQueryType Plain(string name) => new() { Name = name };

    [GeneratedRegex(@"^(?<name>STRING|BYTES|INTEGER|FLOAT|BOOLEAN|TIMESTAMP|DATE|TIME|DATETIME|GEOGRAPHY|NUMERIC|BIGNUMERIC|JSON)(?:\((?<first>[1-9][0-9]{0,8})(?:, ?(?<second>[0-9]{1,2}))?\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex GivenType();
}
