using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SchemaTasks.Drift;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Amplify;
using SchemaTasks.Generation.Firestore;

namespace SchemaTasks.Text;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain text, 'a'::text and a[1]", "plain text, 'a'::text and a[1]")]
    [InlineData("## heading [x]", "## heading [x]")]
    [InlineData("::add-mask::q", @"\u{3a}:add-mask::q")]
    [InlineData("  ::error::q", @"  \u{3a}:error::q")]
    [InlineData("t\r::add-mask::q", @"t\r::add-mask::q")]
    [InlineData("view \"a\nb\"", @"view ""a\nb""")]
    [InlineData("a##vso[task.setvariable variable=x]y", @"a\u{23}#vso[task.setvariable variable=x]y")]
    [InlineData("##[add-mask]x", @"\u{23}#[add-mask]x")]
    [InlineData("###[group]x", @"#\u{23}#[group]x")]
    [InlineData("a ##TeamCity[x]", @"a \u{23}#TeamCity[x]")]
    [InlineData("#\u0301#[x]", "\\u{23}\u0301#[x]")]
    [InlineData("##\u200b[x]", @"##\u{200b}[x]")]
    [InlineData("\u001b[31mred\u001b]8;;x\u0007", @"\u{1b}[31mred\u{1b}]8;;x\u{7}")]
    [InlineData("abc\u202edef", @"abc\u{202e}def")]
    [InlineData("a\U000e0041b", @"a\u{e0041}b")]
    [InlineData("❤️ 😀 é", "❤️ 😀 é")]
    public void A_line_reads_as_it_should(string text, string expected) => Assert.Equal(expected, SafeText.Line(text));

    [Fact]
    public void No_line_hides_anything_or_commands_anybody() => Prop.ForAll(HostileTexts.All, text =>
    {
        var line = SafeText.Line(text);

        Assert.DoesNotContain(line.EnumerateRunes(), rune => HostileTexts.IsHidden(rune.Value));
        AssertNoCommand(line);
        AssertNoCommand("  " + line);
        Assert.Equal(line, SafeText.Line(line));
    }).Check(HostileTexts.Fixed);

    [Fact]
    public void What_hides_nothing_and_commands_nobody_stays() => Prop.ForAll(HostileTexts.All, text =>
    {
        var plain = text.Replace("#", "", StringComparison.Ordinal).TrimStart(':', ' ');
        if (plain.EnumerateRunes().Any(rune => HostileTexts.IsHidden(rune.Value)) || plain.TrimStart('\u0301', '\u0489', '\ufe0f').StartsWith(':')) return;
        Assert.Equal(plain, SafeText.Line(plain));
    }).Check(HostileTexts.Fixed);

    [Fact]
    public void Json_keeps_its_values_and_hides_nothing() => Prop.ForAll(HostileTexts.All, text =>
    {
        var json = JsonReport.Print(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString(text, text);
            writer.WriteEndObject();
        });

        Assert.DoesNotContain(json.EnumerateRunes(), rune => rune.Value != '\n' && HostileTexts.IsHidden(rune.Value));
        foreach (var line in json.Split('\n')) AssertNoCommand(line);
        var property = Assert.Single(JsonDocument.Parse(json).RootElement.EnumerateObject());
        Assert.Equal((text, text), (property.Name, property.Value.GetString()));
        var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text, JsonSerializerOptions.Web));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(SafeJson.Escape(bytes).Span));
    }).Check(HostileTexts.Fixed);

    [Fact]
    public void Literals_of_generated_code_keep_their_values_and_hide_nothing() => Prop.ForAll(HostileTexts.All, text =>
    {
        var graphql = Encoding.UTF8.GetString(new OutputText().AppendQuoted(text).Written.Span);
        foreach (var literal in (string[])[TypeScriptText.Literal(text), RulesText.Literal(text), graphql])
        {
            Assert.DoesNotContain(literal.EnumerateRunes(), rune => HostileTexts.IsHidden(rune.Value));
            Assert.Equal(text, Value(literal[1..^1]));
        }
    }).Check(HostileTexts.Fixed);

    [Fact]
    public void Comments_of_generated_code_end_where_they_should_and_hide_nothing() => Prop.ForAll(HostileTexts.All, text =>
    {
        var graphql = new OutputText();
        graphql.AppendComment("", text);
        var block = new OutputText();
        block.AppendBlock("", text);
        Assert.DoesNotContain('\n', RulesText.Comment(text));
        Assert.DoesNotContain('\n', SqlComment.Line(text));
        foreach (var comment in (string[])[TypeScriptText.Comment(text, ""), RulesText.Comment(text), SqlComment.Line(text), Encoding.UTF8.GetString(graphql.Written.Span), Encoding.UTF8.GetString(block.Written.Span)])
        {
            Assert.DoesNotContain(comment.EnumerateRunes(), rune => rune.Value != '\n' && HostileTexts.IsHidden(rune.Value));
        }
        Assert.All(Encoding.UTF8.GetString(graphql.Written.Span).TrimEnd('\n').Split('\n'), line => Assert.StartsWith("#", line, StringComparison.Ordinal));
    }).Check(HostileTexts.Fixed);

    [Theory]
    [InlineData('\u3164')]
    [InlineData('\u115f')]
    [InlineData('\uffa0')]
    public void No_type_is_named_by_letters_that_show_nothing(char filler)
    {
        Assert.False(TypeScriptText.IsTypeName($"A{filler}"));
        Assert.DoesNotContain(filler, TypeScriptText.TypeName("a", $"b{filler}"));
    }

    /// <summary>As the services look for them, and as one would that compares by a culture's rules.</summary>
    private static void AssertNoCommand(string line)
    {
        var bare = string.Concat(line.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)));
        foreach (var begin in (string[])["##[", "##vso[", "##teamcity["]) Assert.DoesNotContain(begin, bare, StringComparison.OrdinalIgnoreCase);
        Assert.False(bare.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
    }

    /// <summary>What the languages make of the escapes that they have in common.</summary>
    private static string Value(string escaped)
    {
        var value = new StringBuilder();
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] != '\\')
            {
                value.Append(escaped[at]);
                continue;
            }
            at++;
            if (escaped[at] == 'u')
            {
                value.Append((char)int.Parse(escaped.AsSpan(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                at += 4;
            }
            else
            {
                value.Append(escaped[at] == 'n' ? '\n' : escaped[at]);
            }
        }
        return value.ToString();
    }
}
