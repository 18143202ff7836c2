namespace SchemaTasks.Tests.Text;

public class SqlLexemesTests
{
    [Theory]
    [InlineData("Naïve_Name", "naïve_name")]
    [InlineData("\"A \"\"b\"\"\"", "A \"b\"")]
    [InlineData("'it''s'", "it's")]
    [InlineData("E'a\\\\b\\n\\x41\\101\\u00e9\\U0001F600''\\''", "a\\b\nAAé😀''")]
    [InlineData("$tag$it's$tag$", "it's")]
    [InlineData("$$$$", "")]
    [InlineData("::", "::")]
    [InlineData("<=", "<=")]
    [InlineData("'cut off", "cut off")]
    [InlineData("\"", "")]
    public void Value_is_what_the_server_stores(string text, string value) => Assert.Equal([value], SqlLexemes.Of(text).Select(lexeme => lexeme.Text));

    [Fact]
    public void Blanks_and_comments_say_nothing() => Assert.Equal(["a", "+", "b"], SqlLexemes.Of(" a /* c */ + -- d\n b /* cut off").Select(lexeme => lexeme.Text));

    [Fact]
    public void A_quoted_word_is_no_keyword()
    {
        var lexemes = SqlLexemes.Of("AS \"as\"");
        Assert.Equal([true, false], lexemes.Select(lexeme => lexeme.IsKeyword("as")));
        Assert.Equal([true, true], lexemes.Select(lexeme => lexeme.IsWord("as")));
    }

    [Theory]
    [InlineData("a.b + c OPERATOR(d.||) e", "a.b d.||")]
    [InlineData("a.b.c", "a.b b.c")]
    [InlineData("'a.b'", "")]
    public void Qualified_names_are_found(string text, string names) => Assert.Equal(names, string.Join(' ', SqlLexemes.QualifiedNames(text).Select(name => $"{name.Schema}.{name.Name}")));

    [Theory]
    [InlineData("SELECT a.x FROM s.a JOIN s.b ON a.i = b.i, s.\"C\" WHERE (EXISTS (SELECT 1 FROM ONLY s.d))", "s.a s.b s.C s.d")]
    [InlineData("SELECT EXTRACT(year FROM t.at) AS y, (t.a IS DISTINCT FROM t.b) FROM s.t", "s.t")]
    [InlineData("SELECT f.x FROM s.f(1) f(x), LATERAL ( SELECT g.y FROM (s.g JOIN s.h USING (i))) k", "s.g s.h")]
    public void Relations_of_a_query_are_those_behind_from_and_join(string query, string relations) =>
        Assert.Equal(relations, string.Join(' ', FromRelations.Of(query).Select(name => $"{name.Schema}.{name.Name}")));

    [Theory]
    [InlineData("a, f(b, c), 'd, e', \"f,\"", "a|f(b, c)|'d, e'|\"f,\"")]
    [InlineData("E'\\'', b", "E'\\''|b")]
    [InlineData("", "")]
    public void Lists_are_cut_at_their_own_commas(string text, string parts) => Assert.Equal(parts, string.Join('|', SqlScan.SplitAtCommas(text)));

    [Theory]
    [InlineData("(a ')' [b])", 10)]
    [InlineData("(E'\\')')", 7)]
    [InlineData("(a", -1)]
    public void Closing_bracket_is_found(string text, int close) => Assert.Equal(close, SqlScan.Close(text, 0));
}
