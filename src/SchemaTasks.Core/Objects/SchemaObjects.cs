using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Objects;

/// <summary>
/// A schema as one list: what belongs to no schema, the schemas, what is directly in them, each with the place where it is. Partitions are
/// tables among the others. What a step of planning takes away, moves or renames is an edit of this list.
/// </summary>
internal sealed class SchemaObjects
{
    /// <param name="major"><see cref="DatabaseSchema.PostgresMajor"/></param>
    /// <param name="comment"><see cref="DatabaseSchema.Comment"/></param>
    /// <param name="items">The objects, each path once.</param>
    public SchemaObjects(int? major, string? comment, IEnumerable<PlacedObject> items) => (PostgresMajor, Comment, Items) = (major, comment, [.. items]);

    /// <summary><see cref="DatabaseSchema.PostgresMajor"/></summary>
    public int? PostgresMajor { get; }

    /// <summary><see cref="DatabaseSchema.Comment"/></summary>
    public string? Comment { get; }

    /// <summary><see cref="DatabaseSchema.SecurityLabels"/></summary>
    public ImmutableArray<SecurityLabel> SecurityLabels { get; init; } = [];

    /// <summary>In the order of the schema, partitions behind their parents.</summary>
    public ImmutableArray<PlacedObject> Items { get; }

    /// <summary>Tables and partitions.</summary>
    public IEnumerable<PlacedObject> Tables => Items.Where(item => item.Record is Table);

    /// <summary>Tables that are no partitions.</summary>
    public IEnumerable<PlacedObject> Roots => Items.Where(item => item is { Record: Table, PartitionOf: null });

    /// <summary>The records of one kind, with the schema that each is in.</summary>
    public IEnumerable<(string Schema, T Record)> All<T>()
    {
        foreach (var item in Items)
            if (item.Record is T record) yield return (item.Schema, record);
    }

    public static SchemaObjects Of(DatabaseSchema schema) => new(schema.PostgresMajor, schema.Comment, Walk(schema)) { SecurityLabels = schema.SecurityLabels };

    /// <summary>The same with other objects; itself where each of them is the one that was there.</summary>
    public SchemaObjects Select(Func<PlacedObject, PlacedObject> map)
    {
        var items = Items.Select(map).ToImmutableArray();
        return items.AsEnumerable().SequenceEqual(Items, ReferenceEqualityComparer.Instance) ? this : new(PostgresMajor, Comment, items) { SecurityLabels = SecurityLabels };
    }

    /// <summary>The same with only some of the objects.</summary>
    public SchemaObjects Where(Func<PlacedObject, bool> isKept) => new(PostgresMajor, Comment, Items.Where(isKept)) { SecurityLabels = SecurityLabels };

    private static IEnumerable<PlacedObject> Walk(DatabaseSchema schema)
    {
        foreach (var extension in schema.Extensions) yield return new("", extension);
        foreach (var trigger in schema.EventTriggers) yield return new("", trigger);
        foreach (var publication in schema.Publications) yield return new("", publication);
        foreach (var other in schema.Other) yield return new("", other);
        foreach (var home in schema.Schemas)
        {
            var name = home.Name;
            yield return new(name, home with { Enums = [], Domains = [], Composites = [], Ranges = [], Sequences = [], Tables = [], Views = [], MaterializedViews = [], Routines = [] });
            foreach (var type in home.Enums) yield return new(name, type);
            foreach (var domain in home.Domains) yield return new(name, domain);
            foreach (var type in home.Composites) yield return new(name, type);
            foreach (var range in home.Ranges) yield return new(name, range);
            foreach (var sequence in home.Sequences) yield return new(name, sequence);
            foreach (var view in home.Views) yield return new(name, view);
            foreach (var view in home.MaterializedViews) yield return new(name, view);
            foreach (var item in home.Tables.SelectMany(table => Walk(new PlacedObject(name, table), table.Partitions))) yield return item;
            foreach (var routine in home.Routines) yield return new(name, routine);
        }
    }

    private static IEnumerable<PlacedObject> Walk(PlacedObject item, ImmutableArray<Partition> partitions)
    {
        var table = (Table)item.Record;
        yield return partitions.IsEmpty ? item : item with { Record = table with { Partitions = [] } };
        foreach (var partition in partitions)
            foreach (var below in Walk(new PlacedObject(partition.Schema, partition.Table) { PartitionOf = new(item.Schema, table.Name), Bound = partition.Bound, DetachPending = partition.DetachPending }, partition.Table.Partitions))
                yield return below;
    }
}
