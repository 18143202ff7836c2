using SchemaTasks.Diff.RoundTrip;

namespace SchemaTasks.Drift;

public sealed class DeparsedTextTests
{
    [Theory]
    [InlineData("((vc)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))", "((vc)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))")]
    [InlineData("(a.x = ANY ((ARRAY[0, 6])::double precision[]))", "(a.x = ANY (ARRAY[(0)::double precision, (6)::double precision]))")]
    [InlineData("(x = ANY ((ARRAY['a,]'')'::character varying, 'b'::character varying(10)])::public.\"We[ird\"[]))", "(x = ANY (ARRAY[('a,]'')'::character varying)::public.\"We[ird\", ('b'::character varying(10))::public.\"We[ird\"]))")]
    [InlineData("((vc)::text ~~ ANY ((ARRAY[(lower('a'::text))::character varying])::text[]))", "((vc)::text ~~ ANY (ARRAY[((lower('a'::text))::character varying)::text]))")]
    [InlineData("ON (vc::text = ANY (ARRAY['a'::character varying, 'b'::character varying]::text[]))", "ON (vc::text = ANY (ARRAY['a'::character varying::text, 'b'::character varying::text]))")]
    [InlineData("((ARRAY['a'::text])::s.mood[])", "(ARRAY[('a'::text)::s.mood])")]
    public void A_cast_of_an_array_is_pushed_into_its_elements(string before, string after) => Assert.True(DeparsedText.AreSame(before, after));

    [Theory]
    [InlineData("(((i >= 1) AND (i <= 2)) AND b)", "((i >= 1) AND (i <= 2) AND b)")]
    [InlineData("(((i < 1) OR (i > 2)) OR b)", "((i < 1) OR (i > 2) OR b)")]
    [InlineData("((((i < 1) OR (i > 2)) AND ((i < 2) OR (i > 1))) AND b)", "(((i < 1) OR (i > 2)) AND ((i < 2) OR (i > 1)) AND b)")]
    [InlineData("((((a AND b) AND c) AND d) IS TRUE)", "((a AND b AND c AND d) IS TRUE)")]
    public void A_chain_that_begins_with_one_of_its_own_kind_is_flattened(string before, string after) => Assert.True(DeparsedText.AreSame(before, after));

    [Theory]
    [InlineData("(EXISTS ( SELECT 'x'::text))", "(EXISTS ( SELECT 'x'::text AS text))")]
    [InlineData("SELECT 1,\n    NULL::character varying(5)) q", "SELECT 1,\n    NULL::character varying(5) AS \"varchar\") q")]
    [InlineData("SELECT 'it''s'::s.\"My mood\"\n", "SELECT 'it''s'::s.\"My mood\" AS \"My mood\"\n")]
    public void A_literal_without_a_name_is_called_after_its_type(string before, string after) => Assert.True(DeparsedText.AreSame(before, after));

    [Fact]
    public void A_field_to_extract_is_folded() => Assert.True(DeparsedText.AreSame("EXTRACT(YEAR FROM a.ts)", "EXTRACT(year FROM a.ts)"));

    [Theory]
    [InlineData("SELECT 'x'::text AS a", "SELECT 'x'::text")]
    [InlineData("SELECT 'x'::text AS text", "SELECT 'y'::text AS text")]
    [InlineData("SELECT ' ''x''::text AS text'::text", "SELECT ' ''x''::text'::text")]
    [InlineData("SELECT 'EXTRACT(YEAR FROM x)'::text", "SELECT 'EXTRACT(year FROM x)'::text")]
    [InlineData("EXTRACT(year FROM a)", "EXTRACT(month FROM a)")]
    [InlineData("((a OR b) AND c)", "(a OR b AND c)")]
    [InlineData("(a AND (b AND c))", "(a AND b AND c)")]
    [InlineData("(((a AND b) OR c) AND d)", "((a AND b OR c) AND d)")]
    [InlineData("(x = '((a AND b) AND c)'::text)", "(x = '(a AND b AND c)'::text)")]
    [InlineData("(x = 'a'::text)", "(x = 'A'::text)")]
    [InlineData("(x = 'a b'::text)", "(x = 'a  b'::text)")]
    [InlineData("(x = 'a'::text)", "(x = 'a'::character varying)")]
    [InlineData("(x = ANY ((ARRAY['a'::character varying])::text[]))", "(x = ANY ((ARRAY['b'::character varying])::text[]))")]
    [InlineData("(x = ANY ((ARRAY['a'::character varying])::text[]))", "(x = ANY (ARRAY['a'::character varying]))")]
    [InlineData("(x = ANY ((ARRAY['a'::character varying])::text[]))", "(x = ANY (ARRAY[('a'::character varying)::name]))")]
    [InlineData("(x = ANY (ARRAY[]::text[]))", "(x = ANY (ARRAY[]::name[]))")]
    [InlineData("(a -- x\n AND b)", "(a AND b)")]
    public void Nothing_else_is_taken_for_the_same(string left, string right) => Assert.False(DeparsedText.AreSame(left, right));

    [Theory]
    [InlineData("(ARRAY[")]
    [InlineData("((a AND b")]
    [InlineData("'((")]
    [InlineData(") AND ((a) AND (b")]
    [InlineData("(ARRAY['a'])::")]
    [InlineData("(ARRAY['a'])::text(")]
    public void Text_that_no_deparser_prints_does_no_harm(string text) => Assert.False(DeparsedText.AreSame(text, text + "x"));
}
