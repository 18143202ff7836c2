using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using SchemaTasks.Drift;

namespace SchemaTasks.Text;

public sealed partial class MarkdownTextTests
{
    [Theory]
    [InlineData("Create it on the server, or take the server's side with SchemaRefresh.", "Create it on the server, or take the server's side with SchemaRefresh.")]
    [InlineData("see https://x.test/a and @octocat now", "see `https://x.test/a` and `@octocat` now")]
    [InlineData("![i](https://x.test/i.png) <b>bold</b> done", "`![i](https://x.test/i.png) <b>bold</b>` done")]
    [InlineData("closes #12, org/repo#1", "closes `#12`, `org/repo#1`")]
    [InlineData("a `b` | c", "a `` `b` \\| `` c")]
    [InlineData("Table 'people.master' is gone", "Table '`people.master`' is gone")]
    [InlineData("ST2106: 'lists.csv' is loaded.", "ST2106: '`lists.csv`' is loaded.")]
    [InlineData("it has 'id, name, created_at, plan' now", "it has 'id, name, `created_at`, plan' now")]
    [InlineData("select to app_rw; 'select to app_ro'", "select to `app_rw`; 'select to `app_ro`'")]
    [InlineData("(0A000: cannot alter f(x_y).)", "(`0A000`: cannot alter `f(x_y)`.)")]
    [InlineData("CHECK (a_b > 0) and E'it.s'", "CHECK (`a_b >` 0) and `E'it.s'`")]
    [InlineData("", "")]
    public void Sentences_read_as_they_should(string text, string expected) => Assert.Equal(expected, MarkdownText.Prose(text));

    [Fact]
    public void Outside_of_code_spans_there_are_only_words() => Prop.ForAll(HostileTexts.All, text =>
    {
        var prose = MarkdownText.Prose(text);

        Assert.DoesNotContain('\n', prose);
        Assert.Matches(Words(), WithoutCode(prose));
        Assert.Equal("", WithoutCode(MarkdownText.Code(text)).Replace("*(empty)*", "", StringComparison.Ordinal));
        foreach (var cell in (string[])[prose, MarkdownText.Code(text)]) Assert.DoesNotMatch(BareBar(), cell);
    }).Check(HostileTexts.Fixed);

    /// <summary>Code spans as GFM has them: from a run of back-ticks to the next of the same length.</summary>
    private static string WithoutCode(string markdown) => CodeSpan().Replace(markdown, "");

    [GeneratedRegex(@"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^[\p{L}0-9 ""'(),.;:?…—–→-]*$")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex BareBar();
}
