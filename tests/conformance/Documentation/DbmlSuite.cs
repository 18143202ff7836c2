
namespace SchemaTasks.Conformance.Documentation;

/// <summary>DBML through @dbml/core: names, types, notes, keys, labels and references read back are those of the model, and its own PostgreSQL exporter takes the result.</summary>
internal sealed class DbmlSuite : DocumentationSuite
{
    public override string Name => "docs-dbml";

    protected override string Script => "dbml.mjs";

    protected override IEnumerable<object> Jobs(DocumentationCase item)
    {
        var file = item.Print(OutputKind.Dbml).Single();
        yield return new
        {
            name = item.Name,
            file,
            tables = item.Diagram.Nodes.Select(node => new
            {
                schema = node.Name.Schema,
                name = node.Name.Name,
                comment = node.Table.Comment,
                columns = node.Rows.Select(row => new
                {
                    name = row.Name,
                    nullable = row.Column.Nullable,
                    key = node.Table.PrimaryKey is { Columns: [var only] } && only == row.Name,
                    comment = row.Column.Generated is null ? row.Column.Comment : null,
                    // Back-ticks have no escape: what is hidden is written in SQL's own way, which HiddenCharactersTests compares on a server.
                    value = row.Column.Default,
                }),
                indexes = node.Table.Indexes.Where(index => index.Keys.All(key => key.Expression is null || key.Expression.AsSpan().IndexOfAny("`\n\r") < 0)).Select(index => index.Name),
                checks = node.Table.Checks.Where(check => check.Expression.AsSpan().IndexOfAny("`\n\r") < 0).Select(check => check.Name),
            }),
            enums = item.Schema.Schemas.SelectMany(schema => schema.Enums, (schema, type) => new { schema = schema.Name, name = type.Name, values = type.Values }),
            references = item.Diagram.Edges.Where(edge => !edge.IsInheritance && !(edge.Child == edge.Parent && edge.ChildRows.SequenceEqual(edge.ParentRows)))
                .DistinctBy(edge => EndPoints(item, edge)).Select(edge => edge.ForeignKey!.Name),
        };
    }

    /// <summary>DBML takes one reference between the same columns, whichever way it goes.</summary>
    private static string EndPoints(DocumentationCase item, Generation.Documentation.DiagramEdge edge)
    {
        string[] ends = [$"{edge.Child}:{string.Join(',', edge.ChildRows)}", $"{edge.Parent}:{string.Join(',', edge.ParentRows)}"];
        return string.Join('>', ends.Order(StringComparer.Ordinal)) + item.Name;
    }
}
