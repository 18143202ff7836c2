namespace SchemaTasks.Postgres.Tests.Migrations;

/// <summary>The ends of statements that the splitter finds are those that the server's own scanner finds.</summary>
public sealed class LexerAgainstServerTests(PostgresServer server)
{
    private const string Everywhere =
        """
        -- ; a comment's semicolon, and a quote: '
        /* ; /* nested; ' */ still; */
        CREATE TABLE "a;b""c" (id int DEFAULT 1, "q'u" text DEFAULT E'it\'s; ok\\', plain text DEFAULT 'x''y;\', u text DEFAULT U&'d\0061t;a');;
        COMMENT ON TABLE "a;b""c" IS $x$ semi; $$ nested; $$ 'quote' $x$;
        COMMENT ON COLUMN "a;b""c".id IS E'a;'
            -- goes on
            'b\';c';
        CREATE TABLE U&"d\0061t;a" (é$1 int, b bit(4) DEFAULT B'1010', c bytea DEFAULT '\x00', n text DEFAULT N'n;');
        CREATE FUNCTION body() RETURNS text LANGUAGE plpgsql AS $_$ BEGIN RETURN ';$$;'; END $_$;
        CREATE FUNCTION quoted() RETURNS text LANGUAGE sql AS 'SELECT ''a;b''::text; SELECT $$;$$::text';
        CREATE RULE twice AS ON INSERT TO "a;b""c" DO ALSO (INSERT INTO "dat;a" (é$1) VALUES (1); DELETE FROM "dat;a" WHERE é$1 = (2));
        CREATE VIEW v AS SELECT 1 - -1 AS minus, 4/ /* ; */ 2 AS half, CASE WHEN true THEN ';' END AS "case", 5 AS "begin";
        DO $do$ BEGIN EXECUTE 'CREATE TABLE made (id int); COMMENT ON TABLE made IS '';'''; END $do$;
        INSERT INTO "dat;a" VALUES (1), (2) -- without semicolon at the end
        """;

    private const string SqlBodies =
        """
        CREATE FUNCTION standard(a int) RETURNS text LANGUAGE sql BEGIN ATOMIC
            SELECT 1;
            SELECT CASE a WHEN 1 THEN CASE WHEN a > 0 THEN 'x;' END ELSE (SELECT CASE WHEN true THEN 'end' END) END;
        END;
        CREATE OR REPLACE PROCEDURE p() LANGUAGE sql BEGIN /* ; */ ATOMIC INSERT INTO "dat;a" VALUES (3); DELETE FROM "dat;a"; END;
        CREATE FUNCTION short(a int) RETURNS int RETURN a + 1;
        """;

    private const string Picture =
        """
        SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT definition FROM pg_rules WHERE schemaname = 'public'
        UNION ALL SELECT pg_get_viewdef(oid) FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace
        UNION ALL SELECT concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum), obj_description(c.oid))
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'schema_migrations'
        ORDER BY 1
        """;

    [Fact]
    public async Task File_gives_the_schema_that_the_servers_own_splitting_gives()
    {
        var text = server.Major >= 14 ? $"{Everywhere}\n;{SqlBodies}" : Everywhere;
        await using var scenario = await MigrationScenario.CreateAsync(server);
        scenario.Write("001_all.sql", text);
        await scenario.ApplyAsync();

        await using var whole = await server.CreateDatabaseAsync();
        await whole.ExecuteAsync($"DO {Literal($"BEGIN EXECUTE {Literal(text)}; END")}");

        var picture = await whole.QueryAsync(Picture);
        Assert.True(picture.Count >= 12, $"{picture.Count}");
        Assert.Equal(picture, await scenario.Database.QueryAsync(Picture));
        Assert.Equal(["2"], await scenario.Database.QueryAsync("SELECT count(*) FROM \"dat;a\""));
    }

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
