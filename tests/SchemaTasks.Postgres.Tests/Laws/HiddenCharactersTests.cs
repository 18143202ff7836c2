using System.Text;
using SchemaTasks.Laws;
using SchemaTasks.Sql;
using SchemaTasks.Text;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>Scripts show every character that they hold, and mean to the server what they meant before.</summary>
public sealed class HiddenCharactersTests(PostgresServer server)
{
    private static readonly string[] Pieces =
    [
        "a", "B", "é", "😀", "'", "\"", "\\", "\\\\", "\\u", "\\n", "$", "$$", "\n", "\t", "\r", "\r\n", "\u001b[31m", "\u0007", "\u007f", "\u0085", "\u00ad", "\u200b", "\u200d", "\u202e", "\u2028", "\u2066",
        "\ufeff", "\U000e0041", "\u3164", "--", "/*", " ", ";",
    ];

    /// <summary>¿ overrides the direction, § isolates, ¡ has no width.</summary>
    private static readonly string Hostile =
        """
        CREATE SCHEMA "app¿"; CREATE TYPE "app¿".kind AS ENUM ('a¡', E'b\x1b[31m\\');
        CREATE DOMAIN "app¿".d AS text DEFAULT E'x\r\n¿' CHECK (VALUE <> '§\d+' AND VALUE ~ E'\\d¡');
        CREATE TABLE "app¿"."t¡ab" (id int PRIMARY KEY, w¡ord text DEFAULT 'it''s ¿', "q""¿" "app¿".kind DEFAULT 'a¡', z text COLLATE "C" CHECK (z <> E'\x1b\''));
        COMMENT ON TABLE "app¿"."t¡ab" IS E'one\ntwo\ttabs\r\n\x1b]8;;x\x07 and ¿';
        CREATE VIEW "app¿".v AS SELECT id AS "¡", w¡ord || E'\x1b¿\\' AS x FROM "app¿"."t¡ab";
        CREATE FUNCTION "app¿".f("p¡" int) RETURNS text LANGUAGE plpgsql AS $body$ BEGIN /* ¿ */ RETURN 'it''s \ ¿ $$'; END $body$;
        CREATE FUNCTION "app¿".crlf() RETURNS int LANGUAGE plpgsql AS E'BEGIN\r\n\tRETURN 1;\r\nEND';
        CREATE INDEX "i¡" ON "app¿"."t¡ab" (lower(w¡ord)) WHERE w¡ord <> '¿';
        """.Replace('¿', '\u202e').Replace('§', '\u2066').Replace('¡', '\u200b');

    [Fact]
    public async Task Escaped_sql_means_the_same()
    {
        await using var database = await server.CreateDatabaseAsync();
        var random = new Random(0x5EED);
        var checks = new StringBuilder();
        for (var n = 0; n < 400; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var doubled = text.Replace("'", "''", StringComparison.Ordinal);
            var escaped = doubled.Replace("\\", "\\\\", StringComparison.Ordinal);
            foreach (var sql in (string[])[$"'{doubled}'", $"E'{escaped}'", $"E'\\{'\u001b'}\\\\{escaped}'", $"U&'{escaped}\\0041'", SqlLiteral.DollarQuote(text), SqlLiteral.Quote(text)])
            {
                checks.Append(checks.Length == 0 ? "SELECT " : " UNION ALL SELECT ").Append(sql).Append("::text = (").Append(Shown(sql)).Append(")::text");
            }
            // In a name the column is the row's: both spellings have to find it.
            var name = SqlIdentifier.Quote(text);
            checks.Append(" UNION ALL SELECT (r.").Append(Shown(name)).Append(" = 1) FROM (SELECT 1 AS ").Append(name).Append(") r");
        }
        foreach (var sql in (string[])["w\u200bOrd", "'a\u200b'\n'b\\'", "'a'\n -- c'\n'b\u200b\\'", "E'a\u200b'\n'b\\n'", "U&\"a\u200b\\0041\""])
        {
            var value = sql.StartsWith('w') || sql.EndsWith('"') ? $"(SELECT r.{sql} FROM (SELECT 1 AS {Shown(sql)}) r) = 1" : $"{sql} = {Shown(sql)}";
            checks.Append(" UNION ALL SELECT ").Append(value);
        }

        var answers = await database.QueryAsync(checks.ToString());

        Assert.Equal(400 * 7 + 5, answers.Count);
        Assert.All(answers, answer => Assert.Equal("t", answer));
    }

    [Fact]
    public async Task A_schema_full_of_them_is_created_from_a_script_that_shows_them()
    {
        var laws = new LawServer(server.Running);
        await laws.MakeRolesAsync([]);
        var schema = await laws.SchemaOfAsync(Hostile);

        var script = SqlScript.Create(schema).ToText("a\u202eb");

        AssertShown(script.Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Contains(@"U&""app\202e""", script, StringComparison.Ordinal);
        Assert.Contains(@"\u001b]8;;x\u0007 and \u202e'", script, StringComparison.Ordinal);
        Assert.Null(await laws.RoundTripAsync(schema));
    }

    private static string Shown(string sql)
    {
        var shown = SafeSql.Escape(sql);
        AssertShown(sql.StartsWith('$') ? shown.Replace("\r", "", StringComparison.Ordinal) : shown);
        return shown;
    }

    private static void AssertShown(string sql) =>
        Assert.DoesNotContain(sql.EnumerateRunes(), rune => rune.Value is not ('\n' or '\t') && (Rune.IsControl(rune) || rune.Value is 0xad or 0x200b or 0x200d or 0x202e or 0x2028 or 0x2066 or 0xfeff or 0xe0041 or 0x3164));
}
