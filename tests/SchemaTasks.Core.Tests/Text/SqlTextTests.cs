using SchemaTasks.Model;
using SchemaTasks.Sql;

namespace SchemaTasks.Tests.Text;

public class SqlTextTests
{
    [Theory]
    [InlineData("people", "\"people\"")]
    [InlineData("a \"b\".c\n", "\"a \"\"b\"\".c\n\"")]
    public void Identifiers_are_always_quoted(string name, string quoted) => Assert.Equal(quoted, SqlIdentifier.Quote(name));

    [Theory]
    [InlineData("people", "people")]
    [InlineData("C", "\"C\"")]
    [InlineData("order", "\"order\"")]
    [InlineData("9lives", "\"9lives\"")]
    [InlineData("", "\"\"")]
    [InlineData("straße", "\"straße\"")]
    public void Identifiers_are_quoted_as_quote_ident_does(string name, string quoted) => Assert.Equal(quoted, SqlIdentifier.QuoteIfNeeded(name));

    [Theory]
    [InlineData("it's", "'it''s'")]
    [InlineData(@"a\'b", @"E'a\\''b'")]
    [InlineData("line\nline", "'line\nline'")]
    public void Literals_mean_the_same_whatever_standard_conforming_strings_is(string text, string quoted) => Assert.Equal(quoted, SqlLiteral.Quote(text));

    [Theory]
    [InlineData("BEGIN END", "$$BEGIN END$$")]
    [InlineData("costs 5$", "$body$costs 5$$body$")]
    [InlineData("$$ $body$ ", "$body1$$$ $body$ $body1$")]
    public void Dollar_quotes_take_the_first_tag_that_the_text_does_not_hold(string body, string quoted) =>
        Assert.Equal(quoted, SqlLiteral.DollarQuote(body));

    [Fact]
    public void A_name_with_a_line_end_stays_inside_its_comment()
    {
        var script = new SqlScript
        {
            Statements =
            [
                new SqlStatement
                {
                    Text = "DROP TABLE \"a\r\n; DROP DATABASE x\"",
                    Object = ObjectPath.Of(ObjectKind.Table, "a", "b"),
                    Hazards = [Hazard.DataLoss],
                    Withheld = true,
                },
            ],
            Unfixable = [new Unfixable(ObjectPath.Of(ObjectKind.Table, "a\r\nDROP", "b\u2028x"), "so it is")],
        };
        var sql = script.ToText("first\nDROP TABLE t;");
        Assert.All(sql.Split('\n', '\r').Except(SqlScript.Settings.Select(setting => setting + ";")), line => Assert.True(line.Length == 0 || line.StartsWith("--", StringComparison.Ordinal), line));
    }

    [Fact]
    public void Settings_of_a_script_print_nothing_in_psql() => Assert.All(SqlScript.Settings, setting => Assert.StartsWith("SET ", setting, StringComparison.Ordinal));
}
