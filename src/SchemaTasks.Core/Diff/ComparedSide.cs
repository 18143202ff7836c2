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
            _entries.TryAdd(path, item.Record is Table
                ? new ComparedEntry(path, () => TableFacets.Of(tables[path], tables[path].Table.Columns)) { Table = tables[path] }
                : new ComparedEntry(path, () => Describe(path, item.Record)));
        }
    }

    public SchemaObjects Schema { get; }

    public IReadOnlyCollection<ComparedEntry> Entries => _entries.Values;

    public ComparedEntry? Find(ObjectPath path) => _entries.GetValueOrDefault(path);

    private static ComparedObject Describe(ObjectPath path, object record) => record switch
    {
        Extension extension => DatabaseFacets.Of(path, extension),
        EventTrigger trigger => DatabaseFacets.Of(path, trigger),
        Publication publication => DatabaseFacets.Of(path, publication),
        OtherObject other => DatabaseFacets.Of(path, other),
        Schema schema => DatabaseFacets.Of(path, schema),
        EnumType type => TypeFacets.Of(path, type),
        Domain domain => TypeFacets.Of(path, domain),
        CompositeType type => TypeFacets.Of(path, type),
        RangeType range => TypeFacets.Of(path, range),
        Sequence sequence => TypeFacets.Of(path, sequence),
        View view => ViewFacets.Of(path, view),
        MaterializedView view => ViewFacets.Of(path, view),
        Routine routine => RoutineFacets.Of(path, routine),
        _ => throw new InvalidOperationException(record.GetType().Name),
    };
}

/// <summary>An object of one side; laid out for comparison only when it is its turn.</summary>
internal sealed record ComparedEntry(ObjectPath Path, Func<ComparedObject> Describe)
{
    /// <summary>For a table or partition.</summary>
    public TableEntry? Table { get; init; }
}
