using System.Globalization;
using System.Text;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Prints a Markdown file (<see href="https://github.github.com/gfm/"/>). Nothing of a database in it is markup: see <see cref="MarkdownText"/>.</summary>
/// <param name="root">What leads from the file's folder to that of the index: empty, or <c>../</c>.</param>
internal sealed class MarkdownPage(string root)
{
    /// <summary>The most neighbours in the diagram of a table.</summary>
    private const int MostNeighbours = 40;

    public const string Marker = $"<!-- {DocumentationOutput.Marker} -->";

    private readonly StringBuilder _text = new($"{Marker}\n");

    public ReadOnlyMemory<byte> ToBytes() => Encoding.UTF8.GetBytes(_text.ToString().TrimEnd('\n') + "\n");

    /// <summary>A block of its own: an empty line follows.</summary>
    public MarkdownPage Block(string markdown)
    {
        if (markdown.Length > 0) _text.Append(markdown).Append("\n\n");
        return this;
    }

    public MarkdownPage Heading(int level, string markdown) => Block($"{new string('#', level)} {markdown}");

    /// <summary>Others' words: a comment; nothing for none.</summary>
    public MarkdownPage Paragraph(string? text) => string.IsNullOrWhiteSpace(text) ? this : Block(MarkdownText.Paragraph(text));

    public MarkdownPage List(IEnumerable<string> items)
    {
        foreach (var item in items) _text.Append("- ").Append(item).Append('\n');
        _text.Append('\n');
        return this;
    }

    public MarkdownPage Table(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var head = columns.ToList();
        Row(head);
        Row(head.Select(static _ => "---"));
        foreach (var row in rows) Row(row);
        _text.Append('\n');
        return this;

        void Row(IEnumerable<string> cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    public MarkdownPage Fence(string language, string text)
    {
        var fence = MarkdownText.Fence(text);
        return Block($"{fence}{language}\n{SafeLines(text).TrimEnd('\n')}\n{fence}");
    }

    public MarkdownPage Article(Article article, DiagramModel diagram)
    {
        Heading(1, MarkdownText.Code(article.Name.ToString(), int.MaxValue, inCell: false));
        Block($"[Index]({root}README.md) · {article.Word}");
        Paragraph(article.Comment);
        if (article.Note is { } note) Heading(2, "Notes").Block(note.Text.ReplaceLineEndings("\n").Trim('\n', '\ufeff'));
        foreach (var section in article.Sections)
        {
            if (section.Title is { } title) Heading(2, title);
            foreach (var block in section.Blocks) Block(block, diagram);
        }
        return this;
    }

    /// <summary>A line of text.</summary>
    /// <param name="text">Its parts.</param>
    /// <param name="inCell">Whether it is in a table's cell.</param>
    public string Line(ArticleText text, bool inCell)
    {
        var line = new StringBuilder();
        foreach (var part in text.Parts)
        {
            var shown = part.Style switch
            {
                ArticleStyle.Plain => part.Text,
                ArticleStyle.Code => MarkdownText.Code(part.Text, int.MaxValue, inCell),
                ArticleStyle.Prose => MarkdownText.Prose(part.Text, int.MaxValue, inCell),
            };
            line.Append(part.Link is { } link ? Link(link, shown) : shown);
        }
        return line.ToString();
    }

    public string Link(ArticleLink link, string markdown) => $"[{markdown}]({root}{DocumentName.Folder(link.Kind)}/{link.FileName}.md)";

    private void Block(ArticleBlock block, DiagramModel diagram)
    {
        switch (block)
        {
            case ArticleTable table:
                Table(table.Columns, table.Rows.Select(row => row.Select(cell => Line(cell, inCell: true))));
                break;
            case ArticleList list:
                List(list.Items.Select(item => Line(item, inCell: false)));
                break;
            case ArticleHeading heading:
                Heading(3, Line(heading.Text, inCell: false));
                break;
            case ArticleParagraph paragraph:
                Paragraph(paragraph.Text);
                break;
            case ArticleCode code:
                Fence(code.Language, code.Text);
                break;
            case ArticleDiagram around:
                Fence("mermaid", MermaidDiagram.Around(diagram, around.Node, MostNeighbours, out var left));
                if (left > 0) Block(string.Create(CultureInfo.InvariantCulture, $"The diagram shows {MostNeighbours} of the tables around it; there are {left} more."));
                break;
            default:
                throw new InvalidOperationException($"A block of articles is unknown: {block.GetType().Name}");
        }
    }

    /// <summary>Layout stays, what is hidden otherwise is shown.</summary>
    private static string SafeLines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(static line => string.Join('\t', line.Split('\t').Select(SafeText.Shown))));
}
