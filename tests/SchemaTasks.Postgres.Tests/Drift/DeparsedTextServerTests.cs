using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Postgres.Tests;

namespace SchemaTasks.Drift;

/// <summary>Asks a real server: what is made, printed, made again from the print and printed again must be taken for the same.</summary>
public sealed class DeparsedTextServerTests(PostgresServer server)
{
    private const string Table = """
        CREATE SCHEMA s;
        CREATE TYPE s.mood AS ENUM ('a', 'b', 'c');
        CREATE DOMAIN s.dom AS varchar(10);
        CREATE TABLE s.p (id int PRIMARY KEY, name varchar(20), kind s.mood);
        CREATE FUNCTION s.tg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
        CREATE TABLE s.a (i int, si smallint, bi bigint, n numeric(10,2), dp double precision, t text, vc varchar, vc10 varchar(10), c char(5),
            b boolean, d date, ts timestamp, tz timestamptz, jb jsonb, ta text[], va varchar[], ia int[], m s.mood, dm s.dom, r int4range);
        """;

    /// <summary>Boolean expressions over <c>s.a</c>, one a line: those after the blank line are fixed points on PostgreSQL 15.</summary>
    private const string Expressions = """
        vc IN ('a', 'b')
        vc NOT IN ('a', 'b')
        vc10 IN ('a'::varchar(10), 'b')
        dm IN ('a', 'b')
        dm = ANY (ARRAY['a', 'b']::s.dom[])
        vc LIKE ANY (ARRAY['a%', 'b%']::varchar[])
        vc IN ('a', 'b', NULL)
        vc IN (lower('a'), 'b')
        date_part('dow', ts) = ANY (ARRAY[0, 6])
        jb ?| ARRAY[vc, 'b']
        i BETWEEN 1 AND 2 AND b
        i NOT BETWEEN 1 AND 2 OR b
        i BETWEEN SYMMETRIC 1 AND 2 OR b
        i NOT BETWEEN SYMMETRIC 1 AND 2 AND b
        (i, si) = (1, 2) AND b
        (i, si, bi) = (1, 2, 3) AND (t, vc) = ('a', 'b')
        CASE WHEN i BETWEEN 1 AND 2 AND vc IN ('a', 'b') THEN b END
        extract('YEAR' FROM d) > 2000

        t IN ('a', 'b')
        m IN ('a', 'b')
        c IN ('a', 'b')
        n IN (1, 2.5)
        b AND i BETWEEN 1 AND 2
        b AND (i > 1 AND si > 2)
        vc || 'x' = 'y' AND coalesce(vc10, t) <> ''
        CASE vc WHEN 'a' THEN 1 WHEN 'b' THEN 2 END > 1
        tz > now() - interval '1 day' AND ts::date >= d + 1
        jb ->> 'a' IN ('x', 'y') AND jb @> '{"a": 1}'
        'a' = ANY (va) AND ta && '{a,b}' AND ia[1:2] = ARRAY[1, 2]
        vc COLLATE "C" > 'a' AND t SIMILAR TO 'a%' AND substring(vc FROM 1 FOR 2) = 'ab'
        (i, t) > (1, 'a') AND r && '[1,2)' AND extract(year FROM d) > 2000
        """;

    [Fact]
    public async Task A_check_is_the_same_after_a_round_trip() =>
        await RoundTrips("ALTER TABLE s.a ADD CONSTRAINT x CHECK ({0})", "ALTER TABLE s.a DROP CONSTRAINT x",
            "SELECT 'ALTER TABLE s.a ADD CONSTRAINT x ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'x'");

    [Fact]
    public async Task A_view_is_the_same_after_a_round_trip() =>
        await RoundTrips("CREATE VIEW s.x AS SELECT ({0}) AS x FROM s.a WHERE {0}", "DROP VIEW s.x", "SELECT 'CREATE VIEW s.x AS ' || pg_get_viewdef('s.x'::regclass)");

    [Fact]
    public async Task A_partial_index_is_the_same_after_a_round_trip() =>
        await RoundTrips("CREATE INDEX x ON s.a (bi) WHERE {0}", "DROP INDEX s.x", "SELECT pg_get_indexdef('s.x'::regclass)", immutable: true);

    [Fact]
    public async Task A_policy_is_the_same_after_a_round_trip() =>
        await RoundTrips("CREATE POLICY x ON s.a USING ({0})", "DROP POLICY x ON s.a",
            "SELECT 'CREATE POLICY x ON s.a USING (' || pg_get_expr(polqual, polrelid) || ')' FROM pg_policy WHERE polname = 'x'");

    [Fact]
    public async Task A_trigger_is_the_same_after_a_round_trip() =>
        await RoundTrips("CREATE TRIGGER x BEFORE UPDATE ON s.a FOR EACH ROW WHEN (new.vc IN ('a', 'b') OR new.i NOT BETWEEN 1 AND 2 OR new.b) EXECUTE FUNCTION s.tg()",
            "DROP TRIGGER x ON s.a", "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = 'x'");

    [Fact]
    public async Task A_rule_is_the_same_after_a_round_trip() =>
        await RoundTrips("CREATE RULE x AS ON UPDATE TO s.a WHERE new.i BETWEEN 1 AND 2 AND new.b DO ALSO UPDATE s.p SET kind = 'a' WHERE p.name IN ('a', 'b')",
            "DROP RULE x ON s.a", "SELECT pg_get_ruledef(oid) FROM pg_rewrite WHERE rulename = 'x'");

    [Fact]
    public async Task Extended_statistics_are_the_same_after_a_round_trip() =>
        await RoundTrips("CREATE STATISTICS s.x ON (vc IN ('a', 'b')), (i + 1) FROM s.a", "DROP STATISTICS s.x", "SELECT pg_get_statisticsobjdef(oid) FROM pg_statistic_ext WHERE stxname = 'x'");

    [Fact]
    public async Task An_SQL_body_is_the_same_after_a_round_trip() =>
        await RoundTrips("CREATE FUNCTION s.x(a int) RETURNS int LANGUAGE sql RETURN (SELECT id FROM s.p WHERE id BETWEEN 1 AND 2 AND name IN ('a', 'b') AND kind > 'a')",
            "DROP FUNCTION s.x", "SELECT pg_get_functiondef('s.x(int)'::regprocedure)");

    [Fact]
    public async Task A_default_is_the_same_after_a_round_trip() =>
        await RoundTrips("ALTER TABLE s.a ADD x s.mood[] DEFAULT ARRAY['a']::text[]::s.mood[]", "ALTER TABLE s.a DROP x",
            "SELECT 'ALTER TABLE s.a ADD x s.mood[] DEFAULT ' || pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 's.a'::regclass");

    private async Task RoundTrips(string create, string drop, string print, bool immutable = false)
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Table);
        var different = 0;
        var expressions = create.Contains("{0}", StringComparison.Ordinal) ? Expressions.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [""];
        foreach (var expression in expressions.Where(expression => !immutable || !expression.Contains("now()", StringComparison.Ordinal)))
        {
            await database.ExecuteAsync(create.Replace("{0}", expression, StringComparison.Ordinal));
            var first = await PrintAsync(database, print);
            await database.ExecuteAsync($"{drop}; SET search_path = ''; {first}");
            var second = await PrintAsync(database, print);
            await database.ExecuteAsync(drop);
            if (first != second) different++;
            Assert.True(DeparsedText.AreSame(first, second), $"{expression}\nprints as\n{first}\nand made from that as\n{second}");
        }
        // Without a difference there is nothing to normalise, and the normalisation would be tested by nothing.
        Assert.True(different > 0, $"PostgreSQL {server.Major} printed everything the same way twice.");
    }

    private static async Task<string> PrintAsync(TestDatabase database, string print) =>
        Assert.Single(await database.QueryAsync($"SELECT d FROM ({print}) AS q (d), set_config('search_path', '', false)"))!;
}
