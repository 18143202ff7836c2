using SchemaTasks.Manifest.Sql;
using SchemaTasks.Sql;

namespace SchemaTasks.Manifest;

/// <summary>A definition of the manifest is one statement of its kind.</summary>
public sealed class SqlTextTests
{
    [Theory]
    [InlineData("Default", "1\n\\! touch /tmp/x\n")]
    [InlineData("Default", "1 \\gexec")]
    [InlineData("Default", "1; DROP TABLE a")]
    [InlineData("Default", "1, DROP COLUMN b")]
    [InlineData("Default", "1 CHECK (f())")]
    [InlineData("Default", "1 -- ")]
    [InlineData("Default", "1 /* ")]
    [InlineData("Default", "1) STORED, (2")]
    [InlineData("Default", "'a")]
    [InlineData("Default", "$a$ x $b$")]
    [InlineData("Default", "E'\\'; \\! touch x")]
    [InlineData("Default", "$1E'\\'\n\\! touch x\n'")]
    [InlineData("Default", "1E'\\'\n\\! touch x\n'")]
    [InlineData("Default", "1xE'\\'\n\\! touch x\n'")]
    [InlineData("Default", "E'a'\v\n'b\\'\n\\! touch x\n'")]
    [InlineData("Default", "")]
    [InlineData("Default", "1 ]")]
    [InlineData("Default", "f(1; 2)")]
    [InlineData("Expression", "true) NOT VALID; DROP TABLE a; SELECT (1")]
    [InlineData("Type", "integer, DROP COLUMN b")]
    [InlineData("Type", "integer USING (f())")]
    [InlineData("Type", "integer DEFAULT f()")]
    [InlineData("Type", "integer/**/")]
    [InlineData("Type", "integer; DROP TABLE a")]
    [InlineData("Type", "integer\n\\! touch x")]
    [InlineData("Type", "numeric(10, E'\\')")]
    [InlineData("Type", "numeric(1;2)")]
    [InlineData("Name", "\"C\", DROP COLUMN b")]
    [InlineData("Name", "a b")]
    [InlineData("Word", "plain, DROP COLUMN b")]
    [InlineData("Privilege", "select ON TABLE a TO b; DROP TABLE c")]
    [InlineData("Privilege", "select, update")]
    [InlineData("Query", "COPY (SELECT 1) TO PROGRAM 'id'")]
    [InlineData("Query", "SELECT 1; DROP TABLE a")]
    [InlineData("Query", "SELECT 1\n\\! touch x")]
    [InlineData("Query", "DELETE FROM a")]
    [InlineData("Trigger", "CREATE TRIGGER a BEFORE INSERT ON b EXECUTE FUNCTION f(); DROP TABLE a")]
    [InlineData("Trigger", "DROP TABLE a")]
    [InlineData("Trigger", "CREATE TABLE trigger()")]
    [InlineData("Rule", "CREATE RULE a AS ON INSERT TO b DO NOTHING; DROP TABLE a;")]
    [InlineData("Statistics", "DROP TABLE a")]
    [InlineData("Exclusion", "EXCLUDE USING gist (a WITH =), DROP COLUMN b")]
    [InlineData("Exclusion", "CHECK (true)")]
    [InlineData("PartitionKey", "RANGE (a), DROP COLUMN b")]
    [InlineData("PartitionBound", "FOR VALUES IN (1), DROP COLUMN b")]
    [InlineData("PartitionBound", "DEFAULT; DROP TABLE a")]
    [InlineData("PartitionBound", "FOR VALUES IN (f())")]
    [InlineData("Result", "integer LANGUAGE sql AS 'DROP TABLE a'")]
    [InlineData("Result", "TABLE(a integer) LANGUAGE sql")]
    [InlineData("List", "a integer) RETURNS void LANGUAGE sql AS 'x'; SELECT (1")]
    [InlineData("RoutineBody", "BEGIN ATOMIC SELECT 1; END; DROP TABLE a; CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END")]
    [InlineData("RoutineBody", "BEGIN ATOMIC SELECT 1;")]
    [InlineData("RoutineBody", "RETURN 1; DROP TABLE a")]
    [InlineData("RoutineBody", "AS 'x'")]
    public void What_is_more_than_its_key_promises_is_refused(string kind, string text) => Assert.NotNull(SqlTextRules.FaultOf(Enum.Parse<SqlTextKind>(kind), text));

    [Theory]
    [InlineData("Default", "nextval('people.master_id_seq'::regclass)")]
    [InlineData("Default", "E'a\\\\b\\'\\n;'::text")]
    [InlineData("Default", "CASE WHEN true THEN 1 ELSE 2 END")]
    [InlineData("Default", "(ARRAY['a'::text, 'b'::text])[1:2]")]
    [InlineData("Default", "$$;\\! --$$")]
    [InlineData("Default", "'-- /* ; \\ '")]
    [InlineData("Default", "1e10")]
    [InlineData("Default", "1.5e-7")]
    [InlineData("Default", "U&'\\0041'")]
    [InlineData("Expression", "(((a OPERATOR(people.===) b) AND (c[1:\"N\"] @> '{}'::jsonb)) OR (d ~ '\\d;'::text))")]
    [InlineData("Expression", "(EXISTS ( SELECT 1\n   FROM people.a\n  WHERE (a.b = 1)))")]
    [InlineData("Type", "timestamp(3) with time zone")]
    [InlineData("Type", "timestamp without time zone[]")]
    [InlineData("Type", "interval day to second(3)")]
    [InlineData("Type", "interval year to month")]
    [InlineData("Type", "bit varying(5)[]")]
    [InlineData("Type", "character varying(20)")]
    [InlineData("Type", "double precision")]
    [InlineData("Type", "\"char\"")]
    [InlineData("Type", "people.\"We; --\"\"ird\"[]")]
    [InlineData("Type", "public.geometry(Point,4326)")]
    [InlineData("Type", "numeric(3,-2)")]
    [InlineData("Name", "pg_catalog.\"de-DE-x-icu\"")]
    [InlineData("Privilege", "alter system")]
    [InlineData("Query", " SELECT a.b,\n    c\n   FROM people.a;")]
    [InlineData("Query", "(SELECT 1) UNION (SELECT 2)")]
    [InlineData("Trigger", "CREATE CONSTRAINT TRIGGER a AFTER UPDATE OF b, c ON people.a DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f('x', '\\;')")]
    [InlineData("Rule", "CREATE RULE a AS\n    ON UPDATE TO people.b DO INSTEAD ( INSERT INTO c VALUES (1);\n SELECT 1;\n);")]
    [InlineData("Exclusion", "EXCLUDE USING gist (a WITH =, b WITH &&) WHERE ((a > 0)) DEFERRABLE INITIALLY DEFERRED")]
    [InlineData("PartitionKey", "RANGE (lower(a) COLLATE \"C\", b)")]
    [InlineData("PartitionBound", "FOR VALUES FROM (MINVALUE, 1) TO ('a;', MAXVALUE)")]
    [InlineData("PartitionBound", "FOR VALUES WITH (modulus 2, remainder 0)")]
    [InlineData("Result", "TABLE(a integer, b text)")]
    [InlineData("Result", "SETOF people.\"X\"")]
    [InlineData("List", "VARIADIC a integer[] DEFAULT ARRAY[1, 2], OUT \"b;\" text")]
    [InlineData("List", "")]
    [InlineData("RoutineBody", "BEGIN ATOMIC\n SELECT CASE WHEN true THEN 1 ELSE 2 END;\n INSERT INTO a SELECT t.begin FROM t;\nEND")]
    [InlineData("RoutineBody", "RETURN ($1 + $2)")]
    public void What_PostgreSQL_prints_is_taken(string kind, string text) => Assert.Null(SqlTextRules.FaultOf(Enum.Parse<SqlTextKind>(kind), text));

    [Theory]
    [InlineData("cast", "(x AS y)", "COPY (SELECT 1) TO PROGRAM 'id'")]
    [InlineData("cast", "(x AS y)", "CREATE CAST (x AS y) WITH INOUT;\nDROP TABLE a")]
    [InlineData("cast", "(x AS y)", "CREATE CAST (z AS y) WITH INOUT")]
    [InlineData("cast", "(x AS y)", "CREATE CAST (x AS y) WITH FUNCTION f(E'\\';\nDROP TABLE a;\n')\\")]
    [InlineData("cast", "(x AS y)", "")]
    [InlineData("operator family", "a.b USING btree", "CREATE OPERATOR FAMILY a.b USING btree;\nALTER OPERATOR FAMILY a.c USING btree ADD FUNCTION 1 f(int)")]
    [InlineData("text search configuration", "a.b", "CREATE TEXT SEARCH CONFIGURATION a.b (\n;\nDROP TABLE a;\n)")]
    [InlineData("language", "x", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'x'")]
    public void An_object_under_other_is_made_by_the_statement_of_its_kind(string kind, string identity, string definition) =>
        Assert.NotNull(OtherObjectRules.DefinitionFault(kind, identity, definition));

    [Theory]
    [InlineData("operator", "public.===(integer, integer)", "CREATE OPERATOR public.=== (FUNCTION = public.f, LEFTARG = integer, RIGHTARG = integer)")]
    [InlineData("operator class", "a.b USING btree", "CREATE OPERATOR CLASS a.b DEFAULT FOR TYPE x USING btree FAMILY a.b AS STORAGE x")]
    [InlineData("operator family", "a.b USING btree", "CREATE OPERATOR FAMILY a.b USING btree;\nALTER OPERATOR FAMILY a.b USING btree ADD FUNCTION 1 (x, y) a.f(x, y)")]
    [InlineData("default privileges", "FOR ROLE a ON TABLES", "")]
    [InlineData("default privileges", "FOR ROLE a ON TABLES", "ALTER DEFAULT PRIVILEGES FOR ROLE a GRANT SELECT ON TABLES TO b;\nALTER DEFAULT PRIVILEGES FOR ROLE a REVOKE ALL ON TABLES FROM c")]
    [InlineData("user mapping", "PUBLIC SERVER s", "CREATE USER MAPPING FOR PUBLIC SERVER s")]
    [InlineData("conversion", "a.b", "CREATE DEFAULT CONVERSION a.b FOR 'UTF8' TO 'LATIN1' FROM a.f")]
    public void What_SchemaTasks_reads_itself_is_taken(string kind, string identity, string definition) => Assert.Null(OtherObjectRules.DefinitionFault(kind, identity, definition));

    [Fact]
    public void Every_fault_is_reported_at_the_text_s_line()
    {
        const string Text = """
            version: "1.0"
            schemas:
              - name: s
                tables:
                  - name: t
                    columns:
                      - name: a
                        type: "integer, DROP COLUMN b"
                        nullable: true
                        default: "1\n\\! touch /tmp/x\n"
                        comment: "a\0b"
            other:
              - kind: cast
                identity: (x AS y)
                definition: COPY (SELECT 1) TO PROGRAM 'id > /some/file'
              - kind: program
                identity: x
                definition: SELECT 1

            """;

        var faults = Assert.Throws<ManifestException>(() => ManifestFile.Parse(Text, "m.yaml")).Diagnostics;

        Assert.Equal(["m.yaml(8,19): ST0222", "m.yaml(10,22): ST0222", "m.yaml(11,22): ST0224", "m.yaml(15,17): ST0222", "m.yaml(16,5): ST0223"], faults.Select(fault => $"{fault.Location}: {fault.Code}"));
    }

    [Theory]
    [InlineData("SELECT a[1:n], b::text, c[:2]", "SELECT a[1: n], b::text, c[: 2]")]
    [InlineData("SELECT a[1:'x'::text], ':n', \":n\", $$:n$$", "SELECT a[1: 'x'::text], ':n', \":n\", $$:n$$")]
    [InlineData("SELECT f(a := 1)", "SELECT f(a := 1)")]
    public void No_colon_is_taken_for_one_of_psql_s_variables(string statement, string written) => Assert.Contains($"\n{written};\n", Print(statement), StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT 1\n\\! touch x")]
    [InlineData("SELECT 'a")]
    [InlineData("SELECT 1 -- x")]
    [InlineData("SELECT 1;")]
    [InlineData("")]
    public void A_server_s_text_that_is_not_one_statement_makes_no_script(string statement) =>
        Assert.Equal("ST0140", Assert.Single(Assert.Throws<Diagnostics.DiagnosticException>(() => Verification.ScriptGuard.Require(Script(statement))).Diagnostics).Code);

    [Fact]
    public void A_statement_with_a_NUL_character_makes_no_script() => Assert.False(SingleStatement.Is($"SELECT '{(char)0}'"));

    private static string Print(string statement) => Script(statement).ToText();

    private static SqlScript Script(string statement) => new() { Statements = [new SqlStatement { Text = statement, Object = Model.ObjectPath.Database }] };
}
