using System.Net;
using FsCheck;
using FsCheck.Fluent;
using SchemaTasks.Text;

namespace SchemaTasks.Generation.Documentation.Html;

public sealed class HtmlTextTests
{
    [Fact]
    public void Any_text_is_read_back_with_what_is_hidden_in_it_shown() => Prop.ForAll(HostileTexts.All, text =>
    {
        var html = new OutputText().AppendHtml(text).Utf8();

        Assert.Equal(-1, html.AsSpan().IndexOfAny("<>\"'"));
        Assert.DoesNotContain(html.EnumerateRunes(), rune => HostileTexts.IsHidden(rune.Value));
        Assert.Equal(SafeText.Shown(text), WebUtility.HtmlDecode(html));
    }).Check(HostileTexts.Fixed);

    [Fact]
    public void Lines_are_kept_where_they_are_wanted() => Assert.Equal("a\n\tb\\u{202e}", new OutputText().AppendHtmlLines("a\n\tb\u202e").Utf8());

    [Theory]
    [InlineData("people", 10, "people")]
    [InlineData("people.master", 10, "people.ma…")]
    [InlineData("日本語テーブル", 8, "日本語…")]
    [InlineData("e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301")]
    public void Long_text_is_cut_by_the_cells_that_it_takes(string text, int limit, string cut) => Assert.Equal(cut, TextCells.Cut(text, limit));
}

internal static class OutputTexts
{
    public static string Utf8(this OutputText text) => System.Text.Encoding.UTF8.GetString(text.Written.Span);
}
