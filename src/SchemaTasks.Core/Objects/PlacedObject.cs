using SchemaTasks.Model;

namespace SchemaTasks.Objects;

/// <summary>An object of a schema where it is.</summary>
/// <param name="Schema">The schema that it is in, a schema's own name; empty for what is in none.</param>
/// <param name="Record">The model's record: a table's is without its partitions, a schema's without what is in it.</param>
internal sealed record PlacedObject(string Schema, object Record)
{
    /// <summary>The table that this one is a partition of.</summary>
    public QualifiedName? PartitionOf { get; init; }

    /// <summary><see cref="Partition.Bound"/></summary>
    public string? Bound { get; init; }

    /// <summary><see cref="Partition.DetachPending"/></summary>
    public bool DetachPending { get; init; }

    /// <summary>Of an object that has a name in a schema, or of a schema.</summary>
    public QualifiedName Name => new(Schema, Record is IOwnedObject owned ? owned.Name : "");

    public ObjectPath Path => Record switch
    {
        Extension extension => ObjectPath.OfExtension(extension.Name),
        EventTrigger trigger => ObjectPath.OfEventTrigger(trigger.Name),
        Publication publication => ObjectPath.OfPublication(publication.Name),
        OtherObject other => ObjectPath.OfOther(other.Kind, other.Identity),
        Schema schema => ObjectPath.OfSchema(schema.Name),
        EnumType type => ObjectPath.Of(ObjectKind.Enum, Schema, type.Name),
        Domain domain => ObjectPath.Of(ObjectKind.Domain, Schema, domain.Name),
        CompositeType type => ObjectPath.Of(ObjectKind.Composite, Schema, type.Name),
        RangeType range => ObjectPath.Of(ObjectKind.Range, Schema, range.Name),
        Sequence sequence => ObjectPath.Of(ObjectKind.Sequence, Schema, sequence.Name),
        Table table => ObjectPath.Of(ObjectKind.Table, Schema, table.Name),
        View view => ObjectPath.Of(ObjectKind.View, Schema, view.Name),
        MaterializedView view => ObjectPath.Of(ObjectKind.MaterializedView, Schema, view.Name),
        Routine routine => ObjectPath.OfRoutine(Schema, routine.Name, routine.Signature),
        _ => throw new InvalidOperationException(Record.GetType().Name),
    };
}
