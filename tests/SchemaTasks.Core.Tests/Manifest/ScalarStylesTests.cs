using System.Buffers;
using System.Text;
using SchemaTasks.Manifest.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using ScalarStyle = SchemaTasks.Manifest.Yaml.ScalarStyle;

namespace SchemaTasks.Manifest;

public sealed class ScalarStylesTests
{
    [Theory]
    [InlineData("people")]
    [InlineData("character varying(40)")]
    [InlineData("timestamp with time zone")]
    [InlineData("(length(first_name) > 0)")]
    [InlineData("nextval('people.badge_number'::regclass)")]
    [InlineData("pg_catalog.\"C\"")]
    [InlineData("n")]
    [InlineData("don't")]
    [InlineData("a#b")]
    [InlineData("a:b")]
    [InlineData("~a")]
    [InlineData("nobody")]
    [InlineData("1st")]
    [InlineData("é 日本語 😀")]
    public void Ordinary_text_is_plain(string text) => Assert.Equal(ScalarStyle.Plain, ScalarStyles.Choose(text));

    [Theory]
    [InlineData("")]
    [InlineData("no")]
    [InlineData("Off")]
    [InlineData("TRUE")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("1.0")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0x1F")]
    [InlineData("1_000")]
    [InlineData("190:20:30")]
    [InlineData("2025-01-01")]
    [InlineData(".5")]
    [InlineData(".inf")]
    [InlineData("<<")]
    [InlineData("=")]
    [InlineData("'manager'::people.seniority")]
    [InlineData("*a")]
    [InlineData("&a")]
    [InlineData("!a")]
    [InlineData("@a")]
    [InlineData("%a")]
    [InlineData("`a")]
    [InlineData("- a")]
    [InlineData("---")]
    [InlineData("...")]
    [InlineData("# a")]
    [InlineData("a #b")]
    [InlineData("a: b")]
    [InlineData("a:")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a\tb")]
    [InlineData("a\rb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    [InlineData("\ufeffa")]
    [InlineData("a\u202eb")]
    [InlineData("👨‍👩‍👧")]
    [InlineData("a\r\nb")]
    [InlineData("a\n\n")]
    [InlineData("a\n ")]
    [InlineData("\n")]
    public void Text_that_a_reader_would_take_for_something_else_is_quoted(string text) => Assert.Equal(ScalarStyle.DoubleQuoted, ScalarStyles.Choose(text));

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\nb\n")]
    [InlineData("\na")]
    [InlineData("  a\nb")]
    [InlineData("\ta\n\tb")]
    [InlineData("# a\n---\nb: c")]
    public void Lines_of_ordinary_text_are_a_literal_block(string text) => Assert.Equal(ScalarStyle.Literal, ScalarStyles.Choose(text));

    [Theory]
    [InlineData("a,b")]
    [InlineData("a]")]
    [InlineData("{a")]
    [InlineData("a:b")]
    [InlineData("a\nb")]
    public void In_a_list_on_one_line_more_is_quoted(string text) => Assert.Equal(ScalarStyle.DoubleQuoted, ScalarStyles.Choose(text, inFlow: true));

    [Fact]
    public void Every_text_is_read_back_the_same_by_a_whole_parser()
    {
        for (var seed = 0; seed < 5_000; seed++)
        {
            var text = HostileText.Next(new Random(seed));
            Assert.Equal([text, text, text], ReadBack(text));
        }
    }

    /// <summary>The text as a value, in a list on one line or several, and as a value again.</summary>
    private static IEnumerable<string> ReadBack(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new YamlWriter(buffer);
        writer.BeginMapping();
        writer.Key("a");
        writer.Text(text);
        writer.Key("b");
        writer.Texts([text]);
        writer.Key("c");
        writer.Text(text);
        writer.EndMapping();
        var parser = new Parser(new StringReader(Encoding.UTF8.GetString(buffer.WrittenSpan)));
        var scalars = new List<string>();
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar scalar) scalars.Add(scalar.Value);
        }
        return [scalars[1], scalars[3], scalars[5]];
    }
}
