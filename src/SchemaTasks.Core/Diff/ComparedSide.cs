using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>One side of a comparison: every object that is directly in the database or in a schema, partitions among the tables.</summary>
internal sealed class ComparedSide
{
    private readonly Dictionary<ObjectPath, ComparedEntry> _entries = [];

    public ComparedSide(DatabaseSchema database)
    {
        Database = database;
        foreach (var extension in database.Extensions) Add(ObjectPath.OfExtension(extension.Name), path => DatabaseFacets.Of(path, extension));
        foreach (var trigger in database.EventTriggers) Add(ObjectPath.OfEventTrigger(trigger.Name), path => DatabaseFacets.Of(path, trigger));
        foreach (var publication in database.Publications) Add(ObjectPath.OfPublication(publication.Name), path => DatabaseFacets.Of(path, publication));
        foreach (var other in database.Other) Add(ObjectPath.OfOther(other.Kind, other.Identity), path => DatabaseFacets.Of(path, other));
        foreach (var schema in database.Schemas) Add(schema);
    }

    public DatabaseSchema Database { get; }

    public IReadOnlyCollection<ComparedEntry> Entries => _entries.Values;

    public ComparedEntry? Find(ObjectPath path) => _entries.GetValueOrDefault(path);

    private void Add(Schema schema)
    {
        Add(ObjectPath.OfSchema(schema.Name), path => DatabaseFacets.Of(path, schema));
        Add(schema, ObjectKind.Enum, schema.Enums, TypeFacets.Of);
        Add(schema, ObjectKind.Domain, schema.Domains, TypeFacets.Of);
        Add(schema, ObjectKind.Composite, schema.Composites, TypeFacets.Of);
        Add(schema, ObjectKind.Range, schema.Ranges, TypeFacets.Of);
        Add(schema, ObjectKind.Sequence, schema.Sequences, TypeFacets.Of);
        Add(schema, ObjectKind.View, schema.Views, ViewFacets.Of);
        Add(schema, ObjectKind.MaterializedView, schema.MaterializedViews, ViewFacets.Of);
        foreach (var entry in schema.Tables.SelectMany(table => TableEntry.All(schema.Name, table)))
        {
            _entries.TryAdd(entry.Path, new ComparedEntry(entry.Path, () => TableFacets.Of(entry, entry.Table.Columns)) { Table = entry });
        }
        foreach (var routine in schema.Routines) Add(ObjectPath.OfRoutine(schema.Name, routine.Name, routine.Signature), path => RoutineFacets.Of(path, routine));
    }

    private void Add<T>(Schema schema, ObjectKind kind, ImmutableArray<T> items, Func<ObjectPath, T, ComparedObject> describe)
        where T : IOwnedObject
    {
        foreach (var item in items) Add(ObjectPath.Of(kind, schema.Name, item.Name), path => describe(path, item));
    }

    private void Add(ObjectPath path, Func<ObjectPath, ComparedObject> describe) => _entries.TryAdd(path, new ComparedEntry(path, () => describe(path)));
}

/// <summary>An object of one side; laid out for comparison only when it is its turn.</summary>
internal sealed record ComparedEntry(ObjectPath Path, Func<ComparedObject> Describe)
{
    /// <summary>For a table or partition.</summary>
    public TableEntry? Table { get; init; }
}
