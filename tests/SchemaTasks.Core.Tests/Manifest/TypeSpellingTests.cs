namespace SchemaTasks.Manifest;

/// <summary>What people write for PostgreSQL's own types, and what <c>format_type</c> of PostgreSQL 13 to 18 prints for it.</summary>
public sealed class TypeSpellingTests
{
    [Theory]
    [InlineData("int", "integer")]
    [InlineData("INT", "integer")]
    [InlineData("int2", "smallint")]
    [InlineData("int4[]", "integer[]")]
    [InlineData("int8", "bigint")]
    [InlineData("_int4", "integer[]")]
    [InlineData("int[3]", "integer[]")]
    [InlineData("int array[4]", "integer[]")]
    [InlineData("int[][]", "integer[]")]
    [InlineData("text[3][4]", "text[]")]
    [InlineData("public.level[][]", "public.level[]")]
    [InlineData("public.level2[3] [4]", "public.level2[]")]
    [InlineData("\"My Types\".\"Int]\"[][2]", "\"My Types\".\"Int]\"[]")]
    [InlineData("\"My Types\".\"Int]\"", "\"My Types\".\"Int]\"")]
    [InlineData("pg_catalog.int4", "integer")]
    [InlineData("float", "double precision")]
    [InlineData("float(24)", "real")]
    [InlineData("float(25)", "double precision")]
    [InlineData("float4", "real")]
    [InlineData("float8", "double precision")]
    [InlineData("bool", "boolean")]
    [InlineData("dec", "numeric")]
    [InlineData("decimal(10)", "numeric(10,0)")]
    [InlineData("decimal(10, 2)", "numeric(10,2)")]
    [InlineData("numeric(4,-2)", "numeric(4,-2)")]
    [InlineData("varchar", "character varying")]
    [InlineData("varchar(20)", "character varying(20)")]
    [InlineData("char varying (20)", "character varying(20)")]
    [InlineData("national character varying(20)", "character varying(20)")]
    [InlineData("char", "character(1)")]
    [InlineData("nchar(3)", "character(3)")]
    [InlineData("character", "character(1)")]
    [InlineData("bpchar", "bpchar")]
    [InlineData("bpchar(3)", "character(3)")]
    [InlineData("bit", "bit(1)")]
    [InlineData("varbit(5)", "bit varying(5)")]
    [InlineData("timestamptz", "timestamp with time zone")]
    [InlineData("timestamptz(3)", "timestamp(3) with time zone")]
    [InlineData("timestamp", "timestamp without time zone")]
    [InlineData("timestamp (9) without time zone", "timestamp(6) without time zone")]
    [InlineData("timetz[]", "time with time zone[]")]
    [InlineData("time(0)", "time(0) without time zone")]
    [InlineData("INTERVAL DAY TO SECOND (3)", "interval day to second(3)")]
    [InlineData("interval(3)", "interval(3)")]
    [InlineData("Text", "text")]
    [InlineData("jsonb", "jsonb")]
    // Types of users, and what is none of PostgreSQL's own, are as they are.
    [InlineData("public.int", "public.int")]
    [InlineData("\"int\"", "\"int\"")]
    [InlineData("\"char\"", "\"char\"")]
    [InlineData("\"My Types\".\"Int\"[]", "\"My Types\".\"Int\"[]")]
    [InlineData("public.geometry(Point,4326)", "public.geometry(Point,4326)")]
    [InlineData("uuuid", "uuuid")]
    public void A_type_is_read_as_PostgreSQL_prints_it(string written, string canonical)
    {
        var text = Manifest($"{{ name: a, type: {Quoted(written)}, nullable: true }}");

        var type = ManifestFile.Parse(text, "m.yaml").Schema.Schemas[^1].Tables[0].Columns[0].Type;

        Assert.Equal(canonical, type);
        Assert.Equal(canonical, ManifestFile.Parse(Manifest($"{{ name: a, type: {Quoted(type)}, nullable: true }}"), "m.yaml").Schema.Schemas[^1].Tables[0].Columns[0].Type);
    }

    [Theory]
    [InlineData("a int, OUT b varchar(20), VARIADIC c _text", "a integer, OUT b character varying, VARIADIC c text[]")]
    [InlineData("a char DEFAULT 'int, char'::bpchar, int4", "a character DEFAULT 'int, char'::bpchar, integer")]
    [InlineData("a text DEFAULT $$x,y  z$$, b int", "a text DEFAULT $$x,y  z$$, b integer")]
    [InlineData("date date, \"time\" time(3), double precision", "date date, \"time\" time without time zone, double precision")]
    [InlineData("name, name text, \"any\"", "name, name text, \"any\"")]
    [InlineData("a public.int, \"int\" public.\"T\"[]", "a public.int, \"int\" public.\"T\"[]")]
    public void Types_of_arguments_are_read_without_what_a_routine_does_not_keep(string written, string canonical)
    {
        var routine = ManifestFile.Parse($$"""
            version: "1.0"
            schemas:
              - name: public
                routines:
                  - name: f
                    arguments: {{Quoted(written)}}
                    returns: {{Quoted($"TABLE({written})")}}
                    language: sql
                    body: SELECT 1
            """, "m.yaml").Schema.Schemas[0].Routines[0];

        Assert.Equal(canonical, routine.Arguments);
        Assert.Equal($"TABLE({canonical})", routine.Returns);
    }

    [Theory]
    [InlineData("int", "integer")]
    [InlineData("SETOF varchar(3)", "SETOF character varying")]
    [InlineData("SETOF public.t", "SETOF public.t")]
    public void A_result_is_read_as_PostgreSQL_prints_it(string written, string canonical)
    {
        var schema = ManifestFile.Parse($$"""
            version: "1.0"
            schemas:
              - name: public
                domains:
                  - { name: d, type: varchar(9), nullable: true }
                composites:
                  - { name: c, attributes: [{ name: a, type: int8 }] }
                ranges:
                  - { name: r, subtype: varchar(9) }
                sequences:
                  - { name: s, type: int }
                routines:
                  - { name: f, arguments: "", returns: {{Quoted(written)}}, language: sql, body: SELECT 1 }
            """, "m.yaml").Schema.Schemas[0];

        Assert.Equal(canonical, schema.Routines[0].Returns);
        Assert.Equal(("character varying(9)", "bigint", "character varying", "integer"), (schema.Domains[0].Type, schema.Composites[0].Attributes[0].Type, schema.Ranges[0].Subtype, schema.Sequences[0].Type));
    }

    [Theory]
    [InlineData("serial", "integer")]
    [InlineData("BIGSERIAL", "bigint")]
    public void Serial_is_refused_with_what_to_write(string written, string integer)
    {
        var fault = Assert.Single(Assert.Throws<ManifestException>(() => ManifestFile.Parse(Manifest($"{{ name: a, type: {written}, nullable: false }}"), "m.yaml")).Diagnostics);

        Assert.StartsWith($"m.yaml(7,30): error ST0225: '{written}' is no type: it is short for a column of type {integer} with a sequence. Write 'type: {integer}'", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uuuid", "which PostgreSQL does not have. Did you mean 'uuid'?")]
    [InlineData("varchr(20)", "which PostgreSQL does not have. Did you mean 'varchar'?")]
    [InlineData("level", "which PostgreSQL does not have. Did you mean 'public.level'?")]
    [InlineData("citext", "which PostgreSQL does not have. Did you mean 'extensions.citext'?")]
    [InlineData("hstore", "which PostgreSQL does not have. The extension 'hstore' has a type of this name: write the extension's schema before it, public.hstore.")]
    [InlineData("public.levle", "which is not in the manifest. Did you mean 'public.level'?")]
    [InlineData("text")]
    [InlineData("\"int4\"")]
    [InlineData("pg_class")]
    [InlineData("public.level[]")]
    [InlineData("public.t")]
    [InlineData("public.spans")]
    [InlineData("public.multispans")]
    [InlineData("extensions.anything")]
    [InlineData("elsewhere.anything")]
    [InlineData("public.geometry(Point,4326)")]
    public void A_type_that_no_server_could_have_is_warned_about(string type, string? message = null)
    {
        var warnings = ManifestFile.Parse(Manifest($"{{ name: a, type: {Quoted(type)}, nullable: true }}"), "m.yaml").Warnings;

        Assert.Equal(message is null ? [] : [$"m.yaml(7,24): warning ST0226: public.t.a is of type '{type}', {message}"], warnings.Select(warning => warning.ToString()));
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Manifest(string column) => $$"""
        version: "1.0"
        schemas:
          - name: public
            tables:
              - name: t
                columns:
                  - {{column}}
            enums:
              - { name: level, values: [a] }
            ranges:
              - { name: spans, subtype: date, multirange_name: public.multispans }
          - name: extensions
        extensions:
          - { name: citext, schema: extensions }
        """;
}
