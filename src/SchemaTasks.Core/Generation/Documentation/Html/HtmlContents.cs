namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>Prints the list of all objects, by schema.</summary>
internal static class HtmlContents
{
    /// <summary>With more tables, schemas are closed at first.</summary>
    private const int MostTablesOpen = 60;

    public static void Append(OutputText text, DocumentationModel model, Func<string, int> colorOf)
    {
        text.Append("<nav id=\"contents\" aria-label=\"Contents\">\n"u8);
        foreach (var schema in model.Schemas)
        {
            var color = colorOf(schema.Name);
            text.Append($"<div class=\"schema c{color}\"><input type=\"checkbox\" class=\"js\" checked data-s=\"{color}\" aria-label=\"Show ").AppendHtml(schema.Name).Append(" in the diagram\" title=\"Show in the diagram\">"u8);
            text.Append(model.Diagram.Nodes.Length <= MostTablesOpen ? "<details open>"u8 : "<details>"u8).Append("<summary><i class=\"dot\"></i><b>"u8).AppendHtml(schema.Name).Append($"</b> <small>{schema.Articles.Length}</small></summary>\n<ul>\n");
            foreach (var entry in schema.Articles)
            {
                var article = entry.Article;
                text.Append($"<li><a class=\"k{Letter(article.Kind)}\" href=\"#{article.Link.Fragment}\"").Append(" title=\""u8).Append(article.Word).Append("\">"u8).AppendHtml(article.Name.Name).Append("</a></li>\n"u8);
            }
            text.Append("</ul></details></div>\n"u8);
        }
        text.Append("</nav>\n"u8);
    }

    private static string Letter(ArticleKind kind) => kind switch
    {
        ArticleKind.Table => "t",
        ArticleKind.View => "v",
        ArticleKind.Type => "y",
        ArticleKind.Routine => "r",
    };
}
