using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>
/// Prints notes of people: Markdown as GitHub has it, without HTML. A link leads to the web, or to the article of the page that it names; any other
/// target, and every image, is only its text, because the page loads nothing.
/// </summary>
/// <param name="articles">The articles of the page by the names of their Markdown files, without folder and extension.</param>
internal sealed class HtmlNotes(ILookup<string, ArticleLink> articles)
{
    /// <summary>Headings of a note are below that of its article and its own.</summary>
    private const int HeadingsBelow = 3, DeepestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UseEmphasisExtras().UseAutoLinks().DisableHtml().Build();

    public void Append(OutputText text, DocumentNote note)
    {
        var document = Markdown.Parse(note.Text.Replace("\r\n", "\n", StringComparison.Ordinal), Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(heading.Level + HeadingsBelow, DeepestHeading);
        foreach (var link in document.Descendants<LinkInline>().ToList()) Resolve(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(static link => !link.IsEmail && !IsWeb(link.Url)).ToList()) link.ReplaceBy(new LiteralInline(link.Url));
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        text.Append("<section class=\"note\"><h3>Notes</h3>\n"u8).Append(SafeHtml(writer.ToString())).Append("</section>\n"u8);
    }

    private void Resolve(LinkInline link)
    {
        var target = link.Url ?? "";
        if (!link.IsImage && IsWeb(target)) return;
        var file = target.Split('#')[0];
        var name = Path.GetFileNameWithoutExtension(file);
        if (!link.IsImage && file.EndsWith(".md", StringComparison.Ordinal) && articles[name].FirstOrDefault() is { Name.Name: not null } article)
        {
            link.Url = $"#{article.Fragment}";
            return;
        }
        link.MoveChildrenAfter(link);
        link.Remove();
    }

    private static bool IsWeb(string target) =>
        target.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a note hides is shown, as everywhere in the page.</summary>
    private static string SafeHtml(string html)
    {
        if (!HiddenCharacters.Contains(html.Replace('\n', ' ').Replace('\t', ' '))) return html;
        var lines = html.Split('\n').Select(static line => string.Join('\t', line.Split('\t').Select(SafeText.Shown)));
        return string.Join('\n', lines);
    }
}
