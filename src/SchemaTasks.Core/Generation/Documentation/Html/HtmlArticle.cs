using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>Prints articles.</summary>
internal static class HtmlArticle
{
    /// <summary>The section of a table that narrow pages lay out in a way of their own.</summary>
    private const string Columns = "Columns";

    private const int MostLinksOfColumn = 5;

    /// <param name="text">The page.</param>
    /// <param name="article">What to print.</param>
    /// <param name="color">The number of its schema's colour.</param>
    /// <param name="findings">What reports say of the object.</param>
    /// <param name="notes">Prints notes of people.</param>
    public static void Append(OutputText text, Article article, int color, ImmutableArray<ReportFinding> findings, HtmlNotes notes)
    {
        text.Append($"<article id=\"{article.Link.Fragment}\" class=\"c{color}\" tabindex=\"-1\"><header><p class=\"kind\">{article.Word}</p><h2>").AppendHtml(article.Name.ToString()).Append("</h2></header>\n"u8);
        if (article.Comment is { Length: > 0 } comment) AppendProse(text, comment);
        HtmlFindings.Append(text, findings);
        if (article.Note is { } note) notes.Append(text, note);
        foreach (var section in article.Sections)
        {
            if (section.Blocks.All(static block => block is ArticleDiagram)) continue;
            text.Append("<section>"u8);
            if (section.Title is { } title) text.Append($"<h3>{title}</h3>");
            text.Append("\n"u8);
            foreach (var block in section.Blocks) Append(text, block, section.Title == Columns);
            text.Append("</section>\n"u8);
        }
        text.Append("</article>\n"u8);
    }

    /// <summary>A line of an article.</summary>
    public static OutputText AppendLine(OutputText text, ArticleText line)
    {
        foreach (var part in line.Parts)
        {
            if (part.Link is { } link) text.Append($"<a href=\"#{link.Fragment}\">");
            switch (part.Style)
            {
                case ArticleStyle.Plain:
                    text.AppendHtml(part.Text);
                    break;
                case ArticleStyle.Code:
                    text.Append("<code>"u8).AppendHtml(part.Text).Append("</code>"u8);
                    break;
                case ArticleStyle.Prose:
                    text.Append("<span class=\"p\">"u8).AppendHtmlLines(part.Text).Append("</span>"u8);
                    break;
            }
            if (part.Link is not null) text.Append("</a>"u8);
        }
        return text;
    }

    /// <summary>A paragraph of others' words.</summary>
    public static void AppendProse(OutputText text, string prose) => text.Append("<p class=\"p\">"u8).AppendHtmlLines(prose.Trim()).Append("</p>\n"u8);

    private static void Append(OutputText text, ArticleBlock block, bool columns)
    {
        switch (block)
        {
            case ArticleTable table:
                AppendTable(text, table, columns);
                break;
            case ArticleList list:
                text.Append("<ul>\n"u8);
                foreach (var item in list.Items) AppendLine(text.Append("<li>"u8), item).Append("</li>\n"u8);
                text.Append("</ul>\n"u8);
                break;
            case ArticleHeading heading:
                AppendLine(text.Append("<h4>"u8), heading.Text).Append("</h4>\n"u8);
                break;
            case ArticleParagraph paragraph:
                AppendProse(text, paragraph.Text);
                break;
            case ArticleCode code:
                text.Append("<pre><code>"u8).AppendHtmlLines(code.Text.Trim('\n')).Append("</code></pre>\n"u8);
                break;
            case ArticleDiagram:
                break;
        }
    }

    /// <summary>
    /// Columns without any text are left out, but for those of a table's columns, which styles know by their places. End tags that HTML does not need
    /// are left out too: cells are most of a large page.
    /// </summary>
    private static void AppendTable(OutputText text, ArticleTable table, bool columns)
    {
        var shown = Enumerable.Range(0, table.Columns.Length).Where(column => column == 0 || columns || table.Rows.Any(row => !row[column].Parts.IsEmpty)).ToArray();
        text.Append(columns ? "<table class=\"cols\">\n<thead><tr>"u8 : "<table>\n<thead><tr>"u8);
        foreach (var column in shown) text.Append($"<th scope=\"col\">{table.Columns[column]}");
        text.Append("<tbody>\n"u8);
        foreach (var row in table.Rows)
        {
            text.Append("<tr>"u8);
            foreach (var column in shown)
            {
                if (column == 0) text.Append("<th scope=\"row\">"u8);
                else if (columns || row[column].Parts.IsEmpty) text.Append("<td>"u8);
                else text.Append($"<td data-l=\"{table.Columns[column]}\">");
                AppendLine(text, columns ? Shortened(row[column]) : row[column]);
            }
            text.Append("\n"u8);
        }
        text.Append("</table>\n"u8);
    }

    /// <summary>A table that hundreds refer to has a section that lists them.</summary>
    private static ArticleText Shortened(ArticleText cell)
    {
        var links = cell.Parts.Count(static part => part.Link is not null);
        if (links <= MostLinksOfColumn) return cell;
        var (parts, seen) = (ImmutableArray.CreateBuilder<ArticlePart>(), 0);
        foreach (var part in cell.Parts)
        {
            if (part.Link is not null && ++seen > MostLinksOfColumn) break;
            parts.Add(part);
        }
        parts[^1] = ArticlePart.Plain($" and {links - MostLinksOfColumn} more");
        return new ArticleText(parts.DrainToImmutable());
    }
}
