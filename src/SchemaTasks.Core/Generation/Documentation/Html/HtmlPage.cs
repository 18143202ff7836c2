using System.Collections.Immutable;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>
/// Prints the page: one file that needs no other and no network. Everything is markup (diagrams in SVG, an article for each object), so that it can be
/// read, searched and printed without the script, which adds search, moving about in the diagram and showing one article at a time.
/// </summary>
internal sealed class HtmlPage
{
    /// <summary>Above so many tables a diagram begins with keys only.</summary>
    public const int MostTablesWithColumns = 60;

    /// <summary>Above so many tables there is no diagram of all columns: a browser would take seconds for it.</summary>
    public const int MostTablesForColumns = 1_500;

    /// <summary>What one table takes, about, in bytes.</summary>
    private const int BytesPerTable = 6_000;

    private readonly DocumentationModel _model;
    private readonly ImmutableArray<DocumentReport> _reports;
    private readonly ArticleFindings _findings;
    private readonly Dictionary<string, int> _colors;
    private readonly OutputText _text;

    private HtmlPage(DocumentationModel model, ImmutableArray<DocumentReport> reports, ArticleFindings findings)
    {
        (_model, _reports, _findings) = (model, reports, findings);
        _colors = model.Schemas.Select((schema, index) => (schema.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        _text = new OutputText(64_000 + (model.Diagram.Nodes.Length * BytesPerTable));
    }

    public static ReadOnlyMemory<byte> Print(DocumentationModel model, ImmutableArray<DocumentReport> reports, ArticleFindings findings) => new HtmlPage(model, reports, findings).Print();

    private bool HasColumns => _model.Diagram.Nodes.Length <= MostTablesForColumns;

    private DiagramDetail Start => _model.Diagram.Nodes.Length <= MostTablesWithColumns ? DiagramDetail.Columns : DiagramDetail.Keys;

    private ReadOnlyMemory<byte> Print()
    {
        _text.Append("<!DOCTYPE html>\n<!-- "u8).Append(DocumentationOutput.Marker).Append($" -->\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlAssets.Policy}\">\n");
        _text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>"u8).AppendHtml(_model.Title).Append("</title>\n<style>\n"u8).Append(HtmlAssets.Style);
        AppendColors();
        // Such a selector costs milliseconds at each change of a large page, so the script does without.
        _text.Append("</style>\n<noscript><style>\n"u8);
        foreach (var detail in Enum.GetValues<DiagramDetail>()) _text.Append($"html:has(#d-{HtmlDiagram.Word(detail)}:checked) .d-{HtmlDiagram.Word(detail)}{{display:block}}\n");
        _text.Append("</style></noscript>\n<script>"u8).Append(HtmlAssets.Script).Append("</script>\n</head>\n<body>\n"u8);
        AppendBar();
        HtmlContents.Append(_text, _model, name => _colors[name]);
        _text.Append("<main id=\"main\">\n"u8);
        AppendStage();
        AppendArticles();
        _text.Append("</main>\n"u8);
        HtmlHelp.Append(_text);
        _text.Append("</body>\n</html>\n"u8);
        return _text.Written;
    }

    /// <summary>A class for each schema: the configuration's colour, or the next of the palette.</summary>
    private void AppendColors()
    {
        for (var index = 0; index < _model.Schemas.Length; index++)
        {
            _text.Append($".c{index}{{--s:");
            if (_model.Schemas[index].Color is { } color) _text.Append(color);
            else _text.Append($"var(--p{index % HtmlPalette.Size})");
            _text.Append("}\n"u8);
        }
    }

    private void AppendBar()
    {
        _text.Append("<header id=\"bar\">\n<button id=\"menu\" type=\"button\" class=\"js icon\" aria-controls=\"contents\" aria-expanded=\"true\" aria-label=\"Contents\">☰</button>\n<h1><a href=\"#overview\">"u8).AppendHtml(_model.Title).Append("</a></h1>\n<p id=\"sum\">"u8).Append(Summary()).Append("</p>\n"u8);
        _text.Append("""
            <div id="finder" class="js" role="search">
            <input id="find" type="search" placeholder="Search" title="Tables, columns, labels, comments ( / )" aria-label="Search tables, columns, labels and comments" role="combobox" aria-expanded="false" aria-controls="hits" aria-autocomplete="list" autocomplete="off" spellcheck="false">
            <ul id="hits" role="listbox" aria-label="Hits" hidden></ul>
            </div>

            """u8);
        if (_model.Viewpoints.Length > 0)
        {
            _text.Append("<select id=\"view\" class=\"js\" aria-label=\"Part of the schema\">\n<option value=\"0\">Whole schema</option>\n"u8);
            for (var index = 0; index < _model.Viewpoints.Length; index++) _text.Append($"<option value=\"{index + 1}\">").AppendHtml(_model.Viewpoints[index].Viewpoint.Name).Append("</option>\n"u8);
            _text.Append("</select>\n"u8);
        }
        _text.Append("""
            <button id="theme" type="button" class="js icon" aria-label="Dark or light" title="Dark or light ( d )">◐</button>
            <button id="ask" type="button" class="js icon" aria-label="Help" title="Keys and symbols ( ? )">?</button>
            </header>

            """u8);
    }

    private string Summary()
    {
        var views = _model.Articles.Count(static article => article.Kind == ArticleKind.View);
        var keys = _model.Diagram.Nodes.Sum(static node => node.Table.ForeignKeys.Length);
        return $"{TableArticle.Count(_model.Diagram.Nodes.Length, "table")}, {(views == 0 ? "" : $"{TableArticle.Count(views, "view")}, ")}{TableArticle.Count(keys, "foreign key")}";
    }

    private void AppendStage()
    {
        _text.Append("<div id=\"stage\">\n<fieldset id=\"detail\"><legend>Detail</legend>\n"u8);
        foreach (var (detail, label) in new[] { (DiagramDetail.Names, "Names"), (DiagramDetail.Keys, "Keys"), (DiagramDetail.Columns, "All columns") })
        {
            if (detail == DiagramDetail.Columns && !HasColumns) continue;
            _text.Append($"<label><input type=\"radio\" name=\"detail\" id=\"d-{HtmlDiagram.Word(detail)}\"{(detail == Start ? " checked" : "")}><span>{label}</span></label>\n");
        }
        _text.Append("</fieldset>\n"u8);
        if (!HasColumns) _text.Append($"<p id=\"limit\">With more than {MostTablesForColumns} tables there is no diagram of all columns; each table's columns are in its article.</p>\n");
        AppendView(0, "Diagram", null, _model.Diagram);
        for (var index = 0; index < _model.Viewpoints.Length; index++) AppendView(index + 1, _model.Viewpoints[index].Viewpoint.Name, _model.Viewpoints[index].Viewpoint.Description, _model.Viewpoints[index].Diagram);
        _text.Append("""
            <section id="focus" class="js" aria-label="Focus" hidden></section>
            <div id="chip" class="js" role="status" hidden></div>
            <div id="zoom" class="js"><button type="button" id="zoom-in" aria-label="Zoom in" title="Zoom in ( + )">+</button><button type="button" id="zoom-out" aria-label="Zoom out" title="Zoom out ( - )">−</button><button type="button" id="zoom-fit" aria-label="Fit" title="Fit ( 0 )">⤢</button></div>
            </div>

            """u8);
    }

    private void AppendView(int index, string title, string? description, DiagramModel diagram)
    {
        _text.Append($"<section class=\"view\" id=\"view-{index}\"><header><h2>").AppendHtml(title).Append("</h2>"u8);
        if (description is { Length: > 0 }) HtmlArticle.AppendProse(_text, description);
        _text.Append("</header>\n"u8);
        foreach (var detail in Enum.GetValues<DiagramDetail>())
        {
            if (detail == DiagramDetail.Columns && !HasColumns) continue;
            HtmlDiagram.Of(diagram, detail).AppendTo(_text, index == 0 ? "Diagram of the schema" : $"Diagram of {SafeText.Shown(title)}", name => _colors[name]);
        }
        _text.Append("</section>\n"u8);
    }

    private void AppendArticles()
    {
        _text.Append("""
            <div id="panel">
            <div id="tools" class="js"><button type="button" id="near" title="Show the table and its neighbours alone ( f )" aria-pressed="false">Focus</button><button type="button" id="far" title="Two steps from the table" aria-pressed="false">2 steps</button><button type="button" id="show" title="Show the table in the diagram">Locate</button><button type="button" id="close" class="icon" aria-label="Close" title="Close ( Esc )">✕</button></div>

            """u8);
        HtmlOverview.Append(_text, _model, _reports, _findings.Others);
        var notes = new HtmlNotes(_model.Articles.ToLookup(static article => article.Link.FileName, static article => article.Link, StringComparer.Ordinal));
        foreach (var article in _model.Articles) HtmlArticle.Append(_text, article, _colors[article.Name.Schema], _findings.Of(article.Link), notes);
        _text.Append("</div>\n"u8);
    }
}
