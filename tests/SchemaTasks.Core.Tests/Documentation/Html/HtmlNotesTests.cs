namespace SchemaTasks.Generation.Documentation.Html;

public sealed class HtmlNotesTests
{
    [Fact]
    public void A_note_is_printed_in_its_article()
    {
        var note = Note("# Why\n\nMerged *nightly*.\n\n| a | b |\n|---|---|\n| 1 | `x` |\n");

        Assert.Contains("<h4>Why</h4>", note, StringComparison.Ordinal);
        Assert.Contains("<p>Merged <em>nightly</em>.</p>", note, StringComparison.Ordinal);
        Assert.Contains("<td><code>x</code></td>", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_links_lead_to_the_web_or_to_articles()
    {
        var note = Note("[company](../tables/company.master.md) [web](https://a.example/?a=1&b=2) [other](setup.md) [bad](javascript:alert(1)) ![pixel](https://a.example/i.png) <https://a.example/x> <javascript:alert(2)>");

        Assert.Contains("<a href=\"#t-company.master\">company</a>", note, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://a.example/?a=1&amp;b=2\">web</a>", note, StringComparison.Ordinal);
        Assert.Contains("</a> other bad pixel <a", note, StringComparison.Ordinal);
        Assert.DoesNotContain("=\"javascript", note, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_and_what_is_hidden_are_text()
    {
        var note = Note("<script>alert(1)</script>\n\na<b onclick=x>b</b>\u202e\n");

        Assert.DoesNotContain("<script", note, StringComparison.Ordinal);
        Assert.DoesNotContain("<b ", note, StringComparison.Ordinal);
        Assert.Contains("\\u{202e}", note, StringComparison.Ordinal);
    }

    private static string Note(string text) =>
        HtmlRun.Article(HtmlRun.Print(HtmlRun.Sample, notes: [new DocumentNote("/notes/people.master.md", "people.master", text)]), "t-people.master");
}
