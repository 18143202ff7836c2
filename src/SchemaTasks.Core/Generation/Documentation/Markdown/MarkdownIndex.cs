using System.Globalization;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Prints the index, and the pages of viewpoints.</summary>
internal sealed class MarkdownIndex(DocumentationModel model, DatabaseSchema database, DocsSettings settings)
{
    /// <summary>Of a finding; the rest is counted.</summary>
    private const int MostObjects = 20;

    private readonly MarkdownPage _page = new("");

    public ReadOnlyMemory<byte> ToBytes()
    {
        _page.Heading(1, MarkdownText.Prose(model.Title, int.MaxValue, inCell: false));
        _page.Paragraph(model.Comment);
        if (!model.Viewpoints.IsEmpty) _page.Heading(2, "Viewpoints").List(model.Viewpoints.Select(ViewpointItem));
        foreach (var schema in model.Schemas) Schema(schema);
        Others();
        if (model.Diagram.Nodes.Length is > 0 and <= MermaidGenerator.MostTables && MermaidDiagram.Largest(model.Diagram) is { } diagram) _page.Heading(2, "Diagram").Fence("mermaid", diagram.Text);
        if (model.Metrics is { } metrics) Metrics(metrics);
        return _page.ToBytes();
    }

    public static ReadOnlyMemory<byte> Viewpoint(ViewpointDiagram viewpoint)
    {
        var page = new MarkdownPage("../");
        page.Heading(1, MarkdownText.Prose(viewpoint.Viewpoint.Name, int.MaxValue, inCell: false)).Block("[Index](../README.md) · viewpoint").Paragraph(viewpoint.Viewpoint.Description);
        if (viewpoint.Diagram.Nodes.IsEmpty) return page.Block("No table matches its patterns.").ToBytes();
        page.Heading(2, "Tables").Table(["Name", "Columns", "Comment"], viewpoint.Diagram.Nodes.Select(node => (IEnumerable<string>)
        [
            page.Link(new ArticleLink(ArticleKind.Table, node.Name), MarkdownText.Code(node.Name.ToString(), int.MaxValue)),
            Number(node.Rows.Length),
            FirstLine(node.Table.Comment),
        ]));
        if (MermaidDiagram.Largest(viewpoint.Diagram) is { } diagram) page.Heading(2, "Diagram").Fence("mermaid", diagram.Text);
        return page.ToBytes();
    }

    private static string ViewpointItem(ViewpointDiagram viewpoint)
    {
        var link = $"[{MarkdownText.Prose(viewpoint.Viewpoint.Name, int.MaxValue, inCell: false)}](viewpoints/{viewpoint.FileName}.md)";
        return viewpoint.Viewpoint.Description is { } description ? $"{link}: {MarkdownText.Prose(description, int.MaxValue, inCell: false)}" : link;
    }

    private void Schema(DocumentedSchema schema)
    {
        _page.Heading(2, MarkdownText.Code(schema.Name, int.MaxValue, inCell: false)).Paragraph(schema.Comment);
        _page.Table(["Name", "Kind", "Columns", "Comment"], schema.Articles.Select(entry => (IEnumerable<string>)
        [
            _page.Link(entry.Article.Link, MarkdownText.Code(entry.Article.Name.Name, int.MaxValue)),
            entry.Article.Word,
            entry.Columns is { } columns ? Number(columns) : "",
            FirstLine(entry.Article.Comment),
        ]));
    }

    /// <summary>What has no page of its own.</summary>
    private void Others()
    {
        var rows = new List<IEnumerable<string>>();
        foreach (var extension in database.Extensions.Where(extension => settings.Shows(ObjectPath.OfExtension(extension.Name)))) Add("extension", extension.Name, extension.Comment);
        foreach (var schema in database.Schemas)
        {
            foreach (var sequence in schema.Sequences.Where(sequence => settings.Shows(ObjectPath.Of(ObjectKind.Sequence, schema.Name, sequence.Name)))) Add("sequence", $"{schema.Name}.{sequence.Name}", sequence.Comment);
        }
        foreach (var trigger in database.EventTriggers.Where(trigger => settings.Shows(ObjectPath.OfEventTrigger(trigger.Name)))) Add("event trigger", trigger.Name, trigger.Comment);
        foreach (var publication in database.Publications.Where(publication => settings.Shows(ObjectPath.OfPublication(publication.Name)))) Add("publication", publication.Name, publication.Comment);
        foreach (var other in database.Other.Where(other => settings.Shows(ObjectPath.OfOther(other.Kind, other.Identity)))) Add(other.Kind, other.Identity, other.Comment);
        if (rows.Count > 0) _page.Heading(2, "Other objects").Table(["Kind", "Name", "Comment"], rows);

        void Add(string kind, string name, string? comment) => rows.Add([MarkdownText.Prose(kind), MarkdownText.Code(name, int.MaxValue), FirstLine(comment)]);
    }

    private void Metrics(DocumentationMetrics metrics)
    {
        _page.Heading(2, "Metrics");
        _page.Table(["Schema", "Tables", "Views", "Types", "Routines", "Columns", "Foreign keys", "Tables and views with a comment", "Columns with a comment"], metrics.Counts.Select(static counts => (IEnumerable<string>)
        [
            counts.Schema is { } schema ? MarkdownText.Code(schema, int.MaxValue) : "all",
            Number(counts.Tables),
            Number(counts.Views),
            Number(counts.Types),
            Number(counts.Routines),
            Number(counts.Columns),
            Number(counts.ForeignKeys),
            Share(counts.CommentedTables, counts.Tables + counts.Views),
            Share(counts.CommentedColumns, counts.Columns),
        ]));
        if (!metrics.Findings.IsEmpty) _page.List(metrics.Findings.Select(Finding));
        if (metrics.Complexity.IsEmpty) return;
        _page.Heading(3, "Most complex tables").Block($"Complexity = {DocumentationMetrics.ComplexityFormula}.");
        _page.Table(["Table", "Complexity"], metrics.Complexity.Select(table => (IEnumerable<string>)[_page.Link(table.Table, MarkdownText.Code(table.Table.Name.ToString(), int.MaxValue)), Number(table.Value)]));
    }

    private string Finding(MetricList finding)
    {
        var objects = string.Join(", ", finding.Objects.Take(MostObjects).Select(text => _page.Line(text, inCell: false)));
        var more = finding.Objects.Length > MostObjects ? string.Create(CultureInfo.InvariantCulture, $" and {finding.Objects.Length - MostObjects} more") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{finding.Title} ({finding.Objects.Length}): {objects}{more}");
    }

    private static string FirstLine(string? comment) =>
        comment?.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() is { } line ? MarkdownText.Prose(line, int.MaxValue) : "";

    private static string Share(int part, int whole) => whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{part} ({CoverageShare.Percent(part, whole)} %)");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
