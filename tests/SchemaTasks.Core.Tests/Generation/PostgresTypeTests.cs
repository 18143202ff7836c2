namespace SchemaTasks.Generation;

public sealed class PostgresTypeTests
{
    [Theory]
    [InlineData("integer", null, "integer", "", 0)]
    [InlineData("text[]", null, "text", "", 1)]
    [InlineData("text[][]", null, "text", "", 2)]
    [InlineData("character varying(255)", null, "character varying", "255", 0)]
    [InlineData("numeric(12,2)[]", null, "numeric", "12|2", 1)]
    [InlineData("timestamp(3) with time zone", null, "timestamp with time zone", "3", 0)]
    [InlineData("interval day to second(3)", null, "interval day to second", "3", 0)]
    [InlineData("public.geometry(Point,4326)", "public", "geometry", "Point|4326", 0)]
    [InlineData("people.\"We\"\"ird. (1) []\"[]", "people", "We\"ird. (1) []", "", 1)]
    [InlineData("\"char\"", null, "char", "", 0)]
    [InlineData("pg_catalog.\"char\"", null, "char", "", 0)]
    [InlineData("a.b(", "a", "b", "", 0)]
    public void A_type_is_taken_apart(string text, string? schema, string name, string modifiers, int dimensions)
    {
        var type = PostgresType.Parse(text);
        Assert.Equal((schema, name, modifiers, dimensions), (type.Schema, type.Name, string.Join('|', type.Modifiers), type.Dimensions));
    }
}
