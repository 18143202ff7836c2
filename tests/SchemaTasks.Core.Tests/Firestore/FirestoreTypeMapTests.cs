using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

public sealed class FirestoreTypeMapTests
{
    private static readonly DatabaseSchema Database = new()
    {
        Schemas =
        [
            new Schema
            {
                Name = "public",
                Enums = [new EnumType { Name = "status", Values = ["open", "paid"] }],
                Domains = [new Domain { Name = "short", Type = "character varying(10)" }, new Domain { Name = "list", Type = "integer[]" }],
                Composites = [new CompositeType { Name = "pair", Attributes = [new CompositeAttribute { Name = "a", Type = "integer" }, new CompositeAttribute { Name = "b", Type = "public.status" }] }],
                Ranges = [new RangeType { Name = "score_range", Subtype = "integer" }, new RangeType { Name = "span", Subtype = "date", MultirangeName = "public.\"Spans\"" }],
            },
        ],
    };

    [Theory]
    [InlineData("smallint", "number int16 -32768..32767")]
    [InlineData("integer", "number int32 -2147483648..2147483647")]
    [InlineData("bigint", "number int64")]
    [InlineData("xid8", "number int64")]
    [InlineData("oid", "number uint32 0..4294967295")]
    [InlineData("xid", "number uint32 0..4294967295")]
    [InlineData("real", "number")]
    [InlineData("double precision", "number")]
    [InlineData("numeric(15,2)", "number")]
    [InlineData("numeric(16,2)", "string decimal")]
    [InlineData("numeric", "number")]
    [InlineData("money", "string decimal")]
    [InlineData("text", "string")]
    [InlineData("public.citext", "string")]
    [InlineData("name", "string")]
    [InlineData("xml", "string")]
    [InlineData("public.ltree", "string")]
    [InlineData("character varying", "string")]
    [InlineData("character varying(20)", "string ≤20")]
    [InlineData("character(3)", "string ≤3")]
    [InlineData("\"char\"", "string ≤1")]
    [InlineData("bit(4)", "string ≤4")]
    [InlineData("uuid", "string uuid")]
    [InlineData("boolean", "boolean")]
    [InlineData("timestamp with time zone", "timestamp")]
    [InlineData("timestamp(3) without time zone", "timestamp")]
    [InlineData("date", "string date")]
    [InlineData("time(3) without time zone", "string time")]
    [InlineData("time with time zone", "string time")]
    [InlineData("interval day to second(3)", "string duration")]
    [InlineData("json", "map")]
    [InlineData("jsonb", "map")]
    [InlineData("public.hstore", "map")]
    [InlineData("bytea", "bytes")]
    [InlineData("integer[]", "array of (number int32 -2147483648..2147483647)")]
    [InlineData("text[][]", "array of (map {values: array of (string)})")]
    [InlineData("public.list[]", "array of (map {values: array of (number int32 -2147483648..2147483647)})")]
    [InlineData("public.vector(3)[]", "array of (map {values: array of (number)})")]
    [InlineData("numrange", "map {lower?: number, upper?: number, lowerInc: boolean, upperInc: boolean, empty: boolean}")]
    [InlineData("datemultirange", "array of (map {lower?: string date, upper?: string date, lowerInc: boolean, upperInc: boolean, empty: boolean})")]
    [InlineData("public.score_range", "map {lower?: number int32 -2147483648..2147483647, upper?: number int32 -2147483648..2147483647, lowerInc: boolean, upperInc: boolean, empty: boolean}")]
    [InlineData("public.score_multirange", "array of (map {lower?: number int32 -2147483648..2147483647, upper?: number int32 -2147483648..2147483647, lowerInc: boolean, upperInc: boolean, empty: boolean})")]
    [InlineData("public.\"Spans\"", "array of (map {lower?: string date, upper?: string date, lowerInc: boolean, upperInc: boolean, empty: boolean})")]
    [InlineData("inet", "string")]
    [InlineData("macaddr8", "string")]
    [InlineData("pg_lsn", "string")]
    [InlineData("regclass", "string")]
    [InlineData("tsvector", "string")]
    [InlineData("point", "map {x: number, y: number}")]
    [InlineData("line", "map {a: number, b: number, c: number}")]
    [InlineData("circle", "map {center: map {x: number, y: number}, radius: number}")]
    [InlineData("path", "map {closed: boolean, points: array of (map {x: number, y: number})}")]
    [InlineData("box", "array of (map {x: number, y: number})")]
    [InlineData("public.geometry(Point,4326)", "geopoint")]
    [InlineData("public.geometry(Point,3857)", "string geojson")]
    [InlineData("public.geography(Polygon,4326)", "string geojson")]
    [InlineData("public.vector(2048)", "vector 2048")]
    [InlineData("public.halfvec(3)", "vector 3")]
    [InlineData("public.vector(2049)", "array of (number)")]
    [InlineData("public.vector", "array of (number)")]
    [InlineData("public.status", "string [open|paid]")]
    [InlineData("public.short", "string ≤10")]
    [InlineData("public.pair", "map {a?: number int32 -2147483648..2147483647, b?: string [open|paid]}")]
    [InlineData("public.cube", "string")]
    public void Every_PostgreSQL_type_has_its_Firestore_type(string postgres, string expected) =>
        Assert.Equal(expected, Text(new FirestoreTypeMap(new TypeCatalog(Database), FirestoreSettings.Default).Of(postgres).Type));

    [Theory]
    [InlineData("bigint[]", nameof(FirestoreTypeNote.Int64))]
    [InlineData("numeric", nameof(FirestoreTypeNote.LossyNumeric))]
    [InlineData("public.cube", nameof(FirestoreTypeNote.Unknown))]
    [InlineData("public.halfvec(4000)", nameof(FirestoreTypeNote.VectorAsArray))]
    public void What_is_approximate_is_noted(string postgres, string expected)
    {
        Assert.Equal([Enum.Parse<FirestoreTypeNote>(expected)], new FirestoreTypeMap(new TypeCatalog(Database), FirestoreSettings.Default).Of(postgres).Notes);
    }

    [Fact]
    public void Nesting_ends_before_the_depth_that_Firestore_refuses()
    {
        var database = new DatabaseSchema
        {
            Schemas = [new Schema { Name = "public", Composites = [.. Enumerable.Range(0, 40).Select(level => new CompositeType { Name = $"level{level}", Attributes = [new CompositeAttribute { Name = "next", Type = $"public.level{level + 1}" }] })] }],
        };
        var mapped = new FirestoreTypeMap(new TypeCatalog(database), FirestoreSettings.Default).Of("public.level0");
        Assert.Contains(FirestoreTypeNote.TooDeep, mapped.Notes);
        Assert.InRange(Depth(mapped.Type), 10, 20);
    }

    private static int Depth(FirestoreType type) =>
        type.Kind switch
        {
            FirestoreKind.Map => 1 + type.Properties.Select(property => Depth(property.Type)).DefaultIfEmpty().Max(),
            FirestoreKind.Array => 1 + Depth(type.Items!),
            _ => 0,
        };

    private static string Text(FirestoreType type) => string.Concat(
        type.Kind.ToString().ToLowerInvariant(),
        type.Format is { } format ? $" {format}" : "",
        type.Minimum is { } minimum ? $" {minimum}..{type.Maximum}" : "",
        type.MaxLength is { } length ? $" ≤{length}" : "",
        type.Dimension is { } dimension ? $" {dimension}" : "",
        type.Enum.IsEmpty ? "" : $" [{string.Join('|', type.Enum)}]",
        type.Items is { } items ? $" of ({Text(items)})" : "",
        type.Properties.IsEmpty ? "" : $" {{{string.Join(", ", type.Properties.Select(property => $"{property.Name}{(property.Required ? "" : "?")}: {Text(property.Type)}"))}}}");
}
