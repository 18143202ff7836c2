using System.Globalization;
using System.Text;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Prints <c>erDiagram</c>s: no coordinates and no numbers of objects, so that a change is a change of its own lines.</summary>
internal static class MermaidDiagram
{
    /// <summary>In UTF-16 units. Above 50,000 Mermaid shows an error text instead of the diagram; a host may wrap it in a little more.</summary>
    public const int Longest = 45_000;

    private const int MostTablesWithColumns = 60;

    /// <summary>The most that fits: all columns, else keys, else names.</summary>
    /// <returns><see langword="null"/> where not even names fit.</returns>
    public static (string Text, MermaidDetail Detail)? Largest(DiagramModel diagram)
    {
        foreach (var detail in Enum.GetValues<MermaidDetail>())
        {
            if (detail == MermaidDetail.Columns && diagram.Nodes.Length > MostTablesWithColumns) continue;
            var text = Print(diagram, detail);
            if (text.Length <= Longest) return (text, detail);
        }
        return null;
    }

    public static string Print(DiagramModel diagram, MermaidDetail detail)
    {
        var text = new StringBuilder("erDiagram\n");
        foreach (var node in diagram.Nodes) AppendTable(text, node, detail);
        AppendEdges(text, diagram, diagram.Edges);
        return text.ToString();
    }

    /// <summary>A table with all columns and what is one foreign key away, with keys only.</summary>
    /// <param name="diagram">Where it is.</param>
    /// <param name="node">Index of the table.</param>
    /// <param name="most">The most neighbours.</param>
    /// <param name="left">How many more there are.</param>
    public static string Around(DiagramModel diagram, int node, int most, out int left)
    {
        var neighbours = diagram.EdgesOf(node).Select(edge => edge.Child == node ? edge.Parent : edge.Child).Where(other => other != node).Distinct().Order().ToList();
        left = Math.Max(0, neighbours.Count - most);
        var shown = neighbours.Take(most).Append(node).ToHashSet();
        var whole = Print(MermaidDetail.Columns, MermaidDetail.Keys);
        // Hundreds of columns with comments.
        return whole.Length <= Longest ? whole : Print(MermaidDetail.Keys, MermaidDetail.Names);

        string Print(MermaidDetail own, MermaidDetail others)
        {
            var text = new StringBuilder("erDiagram\n");
            AppendTable(text, diagram.Nodes[node], own);
            foreach (var neighbour in neighbours.Take(most)) AppendTable(text, diagram.Nodes[neighbour], others);
            AppendEdges(text, diagram, diagram.EdgesOf(node).Where(edge => shown.Contains(edge.Child) && shown.Contains(edge.Parent)));
            return text.ToString();
        }
    }

    /// <summary>The schemas, and how many foreign keys lead from one to another.</summary>
    public static string Schemas(DiagramModel diagram)
    {
        var text = new StringBuilder("erDiagram\n");
        foreach (var schema in diagram.Nodes.Select(static node => node.Name.Schema).Distinct()) text.Append(CultureInfo.InvariantCulture, $"  {MermaidText.Quoted(schema)}\n");
        var pairs = diagram.Edges.Where(static edge => !edge.IsInheritance)
            .GroupBy(edge => (Child: diagram.Nodes[edge.Child].Name.Schema, Parent: diagram.Nodes[edge.Parent].Name.Schema))
            .Where(static pair => pair.Key.Child != pair.Key.Parent)
            .OrderBy(static pair => pair.Key.Child, StringComparer.Ordinal).ThenBy(static pair => pair.Key.Parent, StringComparer.Ordinal);
        foreach (var pair in pairs)
            text.Append(CultureInfo.InvariantCulture, $"  {MermaidText.Quoted(pair.Key.Parent)} ||..o{{ {MermaidText.Quoted(pair.Key.Child)} : \"{TableArticle.Count(pair.Count(), "foreign key")}\"\n");
        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, DiagramNode node, MermaidDetail detail)
    {
        text.Append("  ").Append(MermaidText.Quoted(node.Name.ToString()));
        var rows = node.Rows.Where(row => detail == MermaidDetail.Columns || (detail == MermaidDetail.Keys && row.IsKey)).ToList();
        if (rows.Count > 0)
        {
            text.Append(" {\n");
            foreach (var row in rows)
            {
                var word = MermaidText.Word(row.Name);
                var keys = string.Join(", ", new[] { row.PrimaryKey ? "PK" : null, row.ForeignKey ? "FK" : null, row.Unique ? "UK" : null }.OfType<string>());
                text.Append(CultureInfo.InvariantCulture, $"    {MermaidText.Type(row.Column.Type)} {word}{(keys.Length > 0 ? " " : "")}{keys}{MermaidText.Comment(row.Name, word, row.Column.Comment)}\n");
            }
            text.Append("  }");
        }
        text.Append('\n');
    }

    private static void AppendEdges(StringBuilder text, DiagramModel diagram, IEnumerable<DiagramEdge> edges)
    {
        // Of several edges from a table to itself 11.12 shows one, so they are one.
        foreach (var group in edges.GroupBy(static edge => edge.Child == edge.Parent ? (object)edge.Child : edge)) AppendEdge(text, diagram, [.. group]);
    }

    private static void AppendEdge(StringBuilder text, DiagramModel diagram, List<DiagramEdge> edges)
    {
        var (parent, child) = (MermaidText.Quoted(diagram.Nodes[edges[0].Parent].Name.ToString()), MermaidText.Quoted(diagram.Nodes[edges[0].Child].Name.ToString()));
        var line = edges[0].IsInheritance
            ? $"{parent} ||..|| {child} : \"inherits\""
            : $"{parent} {(edges.Exists(static edge => edge.Optional) ? "|o" : "||")}{(edges.TrueForAll(static edge => edge.Identifying) ? "--" : "..")}{(edges.TrueForAll(static edge => edge.OneToOne) ? "o|" : "o{")} {child} : {MermaidText.Quoted(Label(edges))}";
        text.Append("  ").Append(line).Append('\n');
    }

    private static string Label(IEnumerable<DiagramEdge> edges) => string.Join(" / ", edges.Select(static edge => string.Join(", ", edge.ForeignKey!.Columns)));
}

/// <summary>How much of the tables a diagram shows, the most first.</summary>
internal enum MermaidDetail
{
    Columns,
    Keys,
    Names,
}
