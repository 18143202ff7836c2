using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>Prints the article of the whole database.</summary>
internal static class HtmlOverview
{
    public static void Append(OutputText text, DocumentationModel model, ImmutableArray<DocumentReport> reports, ImmutableArray<ReportFinding> findings)
    {
        text.Append("<article id=\"overview\" tabindex=\"-1\"><header><p class=\"kind\">database</p><h2>"u8).AppendHtml(model.Title).Append("</h2></header>\n"u8);
        if (model.Comment is { Length: > 0 } comment) HtmlArticle.AppendProse(text, comment);
        if (!reports.IsEmpty)
        {
            text.Append("<p>Findings are shown of "u8);
            for (var index = 0; index < reports.Length; index++) text.Append(index > 0 ? ", <code>" : "<code>").AppendHtml(reports[index].Setting.Text).Append("</code>"u8);
            text.Append(".</p>\n"u8);
        }
        HtmlFindings.Append(text, findings);
        AppendSchemas(text, model);
        if (model.Metrics is { } metrics) AppendMetrics(text, metrics);
        text.Append("</article>\n"u8);
    }

    private static void AppendSchemas(OutputText text, DocumentationModel model)
    {
        if (model.Schemas.All(static schema => string.IsNullOrWhiteSpace(schema.Comment))) return;
        text.Append("<section><h3>Schemas</h3>\n<dl>\n"u8);
        foreach (var schema in model.Schemas.Where(static schema => !string.IsNullOrWhiteSpace(schema.Comment)))
        {
            text.Append("<dt><code>"u8).AppendHtml(schema.Name).Append("</code></dt><dd class=\"p\">"u8).AppendHtmlLines(schema.Comment!.Trim()).Append("</dd>\n"u8);
        }
        text.Append("</dl></section>\n"u8);
    }

    private static void AppendMetrics(OutputText text, DocumentationMetrics metrics)
    {
        text.Append("<section><h3>Counts</h3>\n<table class=\"counts\">\n<thead><tr><th scope=\"col\">Schema</th><th scope=\"col\">Tables</th><th scope=\"col\">Views</th><th scope=\"col\">Types</th><th scope=\"col\">Routines</th><th scope=\"col\">Columns</th><th scope=\"col\"><abbr title=\"Foreign keys\">FKs</abbr></th></tr></thead>\n<tbody>\n"u8);
        foreach (var counts in metrics.Counts)
        {
            text.Append("<tr><th scope=\"row\">"u8);
            if (counts.Schema is { } schema) text.Append("<code>"u8).AppendHtml(schema).Append("</code>"u8);
            else text.Append("All"u8);
            text.Append($"</th><td>{counts.Tables}</td><td>{counts.Views}</td><td>{counts.Types}</td><td>{counts.Routines}</td><td>{counts.Columns}</td><td>{counts.ForeignKeys}</td></tr>\n");
        }
        text.Append("</tbody>\n</table>\n</section>\n"u8);
        AppendCoverage(text, metrics.Counts);
        foreach (var list in metrics.Findings)
        {
            text.Append($"<details><summary>{list.Title} <small>{list.Objects.Length}</small></summary>\n<ul>\n");
            foreach (var item in list.Objects) HtmlArticle.AppendLine(text.Append("<li>"u8), item).Append("</li>\n"u8);
            text.Append("</ul></details>\n"u8);
        }
        if (metrics.Complexity.IsEmpty) return;
        text.Append($"<details><summary>Most complex tables</summary>\n<p><small>{DocumentationMetrics.ComplexityFormula}</small></p>\n<ol>\n");
        foreach (var table in metrics.Complexity) text.Append($"<li><a href=\"#{table.Table.Fragment}\"><code>").AppendHtml(table.Table.Name.ToString()).Append($"</code></a> {table.Value}</li>\n");
        text.Append("</ol></details>\n"u8);
    }

    private static void AppendCoverage(OutputText text, ImmutableArray<DocumentedCounts> all)
    {
        text.Append("<section><h3>Comments</h3>\n<table class=\"counts\">\n<thead><tr><th scope=\"col\">Schema</th><th scope=\"col\">Tables, views</th><th scope=\"col\">Columns</th></tr></thead>\n<tbody>\n"u8);
        foreach (var counts in all)
        {
            text.Append("<tr><th scope=\"row\">"u8);
            if (counts.Schema is { } schema) text.Append("<code>"u8).AppendHtml(schema).Append("</code>"u8);
            else text.Append("All"u8);
            text.Append($"</th><td>{Share(counts.CommentedTables, counts.Tables + counts.Views)}</td><td>{Share(counts.CommentedColumns, counts.Columns)}</td></tr>\n");
        }
        text.Append("</tbody>\n</table>\n</section>\n"u8);
    }

    private static string Share(int part, int whole) => whole == 0 ? "–" : $"{part * 100L / whole} %";
}
