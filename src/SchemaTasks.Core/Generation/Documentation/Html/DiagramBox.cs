using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>A table's box: its size, in CSS pixels, and the texts in it.</summary>
internal sealed record DiagramBox
{
    /// <summary>Of the name's row.</summary>
    public const int HeaderHeight = 34;

    /// <summary>Of a column's row.</summary>
    public const int RowHeight = 20;

    /// <summary>Left and right of texts.</summary>
    public const int Padding = 12;

    /// <summary>Of a cell of the header (12.5 px, bold) and of a row (11.5 px), in tenths of a pixel: fonts differ, so both are generous.</summary>
    private const int HeaderCell = 79, RowCell = 71, TagCell = 62, TypeCell = 66;

    private const int LongestTitle = 44, LongestName = 32, LongestType = 24, SmallestWidth = 96, Gap = 18, BelowRows = 6;

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required ImmutableArray<DiagramBoxRow> Rows { get; init; }

    /// <summary>Where names of columns begin.</summary>
    public required int NameX { get; init; }

    /// <summary>What is left of the name's schema, with its dot; empty for none.</summary>
    public required string Schema { get; init; }

    public required string Name { get; init; }

    /// <summary>A last row of our own words; empty for none.</summary>
    public required string Footer { get; init; }

    /// <summary>The whole name, as a reader sees it.</summary>
    public required string FullName { get; init; }

    /// <summary>The size of the name's font where the diagram is so small that nothing else is legible, in pixels.</summary>
    public int FarNameSize => Math.Clamp(Math.Min((Width - (2 * Padding)) * 16 / 10 / Math.Max(1, TextCells.Of(Name)), Height * 6 / 10), 13, 44);

    /// <param name="node">The table.</param>
    /// <param name="detail">What to show of it.</param>
    /// <param name="referenced">Whether a foreign key of the diagram ends at this row.</param>
    public static DiagramBox Of(DiagramNode node, DiagramDetail detail, Func<int, bool> referenced)
    {
        var rows = ImmutableArray.CreateBuilder<DiagramBoxRow>();
        for (var row = 0; row < node.Rows.Length; row++)
        {
            var shown = detail switch
            {
                DiagramDetail.Names => false,
                DiagramDetail.Keys => node.Rows[row].IsKey || referenced(row),
                DiagramDetail.Columns => true,
            };
            if (shown) rows.Add(RowOf(node.Rows[row], row));
        }
        var (schema, name) = Title(node.Name);
        var footer = node.Partitions > 0 ? TableArticle.Count(node.Partitions, "partition") : "";
        var tags = rows.Select(static row => row.Tag.Length).DefaultIfEmpty().Max();
        var nameX = tags == 0 ? Padding : Padding + Pixels(tags, TagCell) + 8;
        var width = Math.Max(SmallestWidth, (2 * Padding) + Pixels(TextCells.Of(schema) + TextCells.Of(name), HeaderCell));
        foreach (var row in rows) width = Math.Max(width, nameX + Pixels(TextCells.Of(row.Name), RowCell) + Gap + Pixels(TextCells.Of(row.Type), TypeCell) + Padding);
        if (footer.Length > 0) width = Math.Max(width, (2 * Padding) + Pixels(footer.Length, RowCell));
        var lines = rows.Count + (footer.Length > 0 ? 1 : 0);
        return new DiagramBox
        {
            Width = width,
            Height = HeaderHeight + (lines == 0 ? 0 : (lines * RowHeight) + BelowRows),
            Rows = rows.DrainToImmutable(),
            NameX = nameX,
            Schema = schema,
            Name = name,
            Footer = footer,
            FullName = SafeText.Shown(node.Name.ToString()),
        };
    }

    /// <summary>Where links of this row end, from the top of the box; the name's middle for a row that is not shown.</summary>
    /// <param name="row">Index in the table's rows; -1 for the table itself.</param>
    public int PortOf(int row)
    {
        for (var index = 0; row >= 0 && index < Rows.Length; index++)
        {
            if (Rows[index].Row == row) return RowMiddle(index);
        }
        return HeaderHeight / 2;
    }

    /// <summary>The middle of the row at this place among those shown.</summary>
    public static int RowMiddle(int index) => HeaderHeight + (index * RowHeight) + (RowHeight / 2) + (BelowRows / 2);

    private static DiagramBoxRow RowOf(DiagramRow row, int index)
    {
        var (name, type) = (SafeText.Shown(row.Name), SafeText.Shown(TypeOf(row.Column.Type)));
        var tag = (row.PrimaryKey, row.Unique, row.ForeignKey) switch
        {
            (true, _, true) => "PK FK",
            (true, _, false) => "PK",
            (false, true, true) => "UK FK",
            (false, true, false) => "UK",
            (false, false, true) => "FK",
            (false, false, false) => "",
        };
        var (shortName, shortType) = (TextCells.Cut(name, LongestName), TextCells.Cut(type, LongestType));
        var whole = ReferenceEquals(shortName, name) && ReferenceEquals(shortType, type) ? null : $"{name} {type}";
        return new DiagramBoxRow(index, tag, shortName, row.Column.Nullable ? $"{shortType}?" : shortType, whole);
    }

    /// <summary>Without a schema: a diagram has room for names alone.</summary>
    private static string TypeOf(string type)
    {
        var parsed = PostgresType.Parse(type);
        if (parsed.Schema is null) return ShortTypeName.Of(type);
        return $"{parsed.Name}{(parsed.Modifiers.IsEmpty ? "" : $"({string.Join(',', parsed.Modifiers)})")}{(parsed.Dimensions > 0 ? "[]" : "")}";
    }

    /// <summary>The schema is cut first: the name says more.</summary>
    private static (string Schema, string Name) Title(QualifiedName name)
    {
        var own = TextCells.Cut(SafeText.Shown(name.Name), LongestTitle);
        var left = LongestTitle - TextCells.Of(own) - 1;
        return (left < 3 ? "" : $"{TextCells.Cut(SafeText.Shown(name.Schema), left)}.", own);
    }

    private static int Pixels(int cells, int tenths) => ((cells * tenths) + 9) / 10;
}

/// <summary>A column in a box.</summary>
/// <param name="Row">Index in the table's rows.</param>
/// <param name="Tag"><c>PK</c>, <c>UK FK</c> …; empty for a column of no key.</param>
/// <param name="Name">Cut where it is long.</param>
/// <param name="Type">Cut where it is long; with a question mark where the column is nullable.</param>
/// <param name="Whole">Both in full, where one of them is cut; otherwise <see langword="null"/>.</param>
internal sealed record DiagramBoxRow(int Row, string Tag, string Name, string Type, string? Whole);
