using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>The tables of a diagram and what connects them: the one source of every format, so that all show the same.</summary>
internal sealed class DiagramModel
{
    private readonly Dictionary<QualifiedName, int> _index;
    private readonly ILookup<int, DiagramEdge> _edges;

    private DiagramModel(ImmutableArray<DiagramNode> nodes, Func<DiagramModel, ImmutableArray<DiagramEdge>> edges)
    {
        Nodes = nodes;
        _index = new Dictionary<QualifiedName, int>(nodes.Length);
        for (var i = 0; i < nodes.Length; i++) _index[nodes[i].Name] = i;
        Edges = edges(this);
        _edges = Edges.SelectMany(static edge => edge.Child == edge.Parent ? [edge.Child] : new[] { edge.Child, edge.Parent }, static (edge, node) => (node, edge)).ToLookup(static pair => pair.node, static pair => pair.edge);
    }

    /// <summary>In ordinal order of schema, then name.</summary>
    public ImmutableArray<DiagramNode> Nodes { get; }

    /// <summary>In the order of their children; of one child, foreign keys by name and then INHERITS in its clause's order.</summary>
    public ImmutableArray<DiagramEdge> Edges { get; }

    /// <summary>All tables that the documentation shows.</summary>
    public static DiagramModel Create(DatabaseSchema database, DocsSettings settings)
    {
        var nodes = ImmutableArray.CreateBuilder<DiagramNode>();
        foreach (var schema in database.Schemas)
        {
            foreach (var table in schema.Tables)
            {
                if (settings.Shows(ObjectPath.Of(ObjectKind.Table, schema.Name, table.Name))) nodes.Add(Node(schema.Name, table));
            }
        }
        nodes.Sort(static (left, right) => left.Name.CompareTo(right.Name));
        return new DiagramModel(nodes.DrainToImmutable(), static model => [.. Enumerable.Range(0, model.Nodes.Length).SelectMany(model.CreateEdges)]);
    }

    /// <summary>The edges that a table has at either end, in the order of <see cref="Edges"/>; one to itself once.</summary>
    /// <param name="node">Index in <see cref="Nodes"/>.</param>
    public IEnumerable<DiagramEdge> EdgesOf(int node) => _edges[node];

    /// <summary>The index of a table in <see cref="Nodes"/>; -1 where it is not in this diagram.</summary>
    public int IndexOf(QualifiedName table) => _index.GetValueOrDefault(table, -1);

    /// <summary>A part of this diagram: the tables that match, and the edges between them.</summary>
    public DiagramModel Where(Func<DiagramNode, bool> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        return new DiagramModel([.. Nodes.Where(matches)], part =>
        {
            var edges = ImmutableArray.CreateBuilder<DiagramEdge>();
            foreach (var edge in Edges)
            {
                var (child, parent) = (part.IndexOf(Nodes[edge.Child].Name), part.IndexOf(Nodes[edge.Parent].Name));
                if (child >= 0 && parent >= 0) edges.Add(edge with { Child = child, Parent = parent });
            }
            return edges.DrainToImmutable();
        });
    }

    /// <summary>The tables of a viewpoint.</summary>
    public DiagramModel Of(DocsViewpoint viewpoint) =>
        Where(node => viewpoint.Tables.Any(glob => glob.Matches(ObjectPath.Of(ObjectKind.Table, node.Name.Schema, node.Name.Name))));

    private static DiagramNode Node(string schema, Table table)
    {
        var primary = table.PrimaryKey is { } key ? key.Columns.ToHashSet(StringComparer.Ordinal) : [];
        var foreign = table.ForeignKeys.SelectMany(static key => key.Columns).ToHashSet(StringComparer.Ordinal);
        var unique = TableKeys.Unique(table).Where(static columns => columns.Length == 1).Select(static columns => columns[0]).ToHashSet(StringComparer.Ordinal);
        return new DiagramNode
        {
            Name = new QualifiedName(schema, table.Name),
            Table = table,
            Rows = [.. table.Columns.Select(column => new DiagramRow(column, primary.Contains(column.Name), foreign.Contains(column.Name), unique.Contains(column.Name)))],
            Partitions = CountPartitions(table),
        };
    }

    private static int CountPartitions(Table table) => table.Partitions.Sum(static partition => 1 + CountPartitions(partition.Table));

    private IEnumerable<DiagramEdge> CreateEdges(int child)
    {
        var node = Nodes[child];
        foreach (var key in node.Table.ForeignKeys.OrderBy(static key => key.Name, StringComparer.Ordinal))
        {
            if (Edge(child, key) is { } edge) yield return edge;
        }
        foreach (var name in node.Table.Inherits)
        {
            if (IndexOf(name) is >= 0 and var parent) yield return new DiagramEdge { Child = child, Parent = parent };
        }
    }

    private DiagramEdge? Edge(int child, ForeignKey key)
    {
        if (IndexOf(key.References) is not (>= 0 and var parent)) return null;
        var (node, rows, parentRows) = (Nodes[child], Rows(Nodes[child], key.Columns), Rows(Nodes[parent], key.ReferencedColumns));
        // A manifest that is edited by hand may name a column that is not there.
        if (rows.IsDefault || parentRows.IsDefault) return null;
        var columns = key.Columns.ToHashSet(StringComparer.Ordinal);
        return new DiagramEdge
        {
            Child = child,
            Parent = parent,
            ForeignKey = key,
            ChildRows = rows,
            ParentRows = parentRows,
            Optional = rows.Any(row => node.Rows[row].Column.Nullable),
            OneToOne = TableKeys.All(node.Table).Any(other => columns.IsSupersetOf(other)),
            Identifying = node.Table.PrimaryKey is { } primary && columns.IsSubsetOf(primary.Columns),
        };
    }

    private static ImmutableArray<int> Rows(DiagramNode node, ImmutableArray<string> columns)
    {
        var rows = ImmutableArray.CreateBuilder<int>(columns.Length);
        foreach (var column in columns)
        {
            var row = 0;
            while (row < node.Rows.Length && node.Rows[row].Name != column) row++;
            if (row == node.Rows.Length) return default;
            rows.Add(row);
        }
        return rows.MoveToImmutable();
    }
}
