using SchemaTasks.Diff.Facets;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Diff;

/// <summary>One side of a comparison: every object that is directly in the database or in a schema, partitions among the tables.</summary>
internal sealed class ComparedSide
{
    private readonly Dictionary<ObjectPath, ComparedEntry> _entries = [];

    public ComparedSide(SchemaObjects schema)
    {
        Schema = schema;
        var tables = TableEntry.All(schema);
        foreach (var item in schema.Items)
        {
            var path = item.Path;
            _entries.TryAdd(path, new ComparedEntry(path, item.Record is Table ? tables[path] : item.Record));
        }
    }

    public SchemaObjects Schema { get; }

    public IReadOnlyCollection<ComparedEntry> Entries => _entries.Values;

    public ComparedEntry? Find(ObjectPath path) => _entries.GetValueOrDefault(path);
}

/// <summary>An object of one side.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Record">The model's; a <see cref="TableEntry"/> for a table or partition.</param>
internal sealed record ComparedEntry(ObjectPath Path, object Record)
{
    /// <summary>For a table or partition.</summary>
    public TableEntry? Table => Record as TableEntry;

    public ComparedObject Describe() => new(Path, ModelFacets.Of(Record), Record);
}
