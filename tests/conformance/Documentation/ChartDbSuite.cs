namespace SchemaTasks.Conformance.Documentation;

/// <summary>ChartDB's diagram against a restatement of what its import of JSON files takes: ids that all exist once, and nothing of the model lost. ChartDB's own code is no package.</summary>
internal sealed class ChartDbSuite : DocumentationSuite
{
    public override string Name => "docs-chartdb";

    protected override string Script => "chartdb.mjs";

    protected override IEnumerable<object> Jobs(DocumentationCase item)
    {
        var file = item.Print(OutputKind.Chartdb).Single();
        var tables = item.Print(OutputKind.ChartdbTables);
        yield return new
        {
            name = item.Name,
            file,
            folder = Path.GetDirectoryName(tables[0]),
            tables = item.Diagram.Nodes.Select(node => new { schema = node.Name.Schema, name = node.Name.Name, columns = node.Rows.Select(row => new { name = row.Name, type = row.Column.Type, nullable = row.Column.Nullable }) }),
            relationships = item.Diagram.Edges.Where(edge => !edge.IsInheritance).Sum(edge => edge.ChildRows.Length),
            types = item.Schema.Schemas.Sum(schema => schema.Enums.Length + schema.Composites.Length),
        };
    }
}
