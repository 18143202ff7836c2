using SchemaTasks.Model;

namespace SchemaTasks.Diff.Facets;

/// <summary>The facets of every kind of record that is directly in a database or in a schema; tables are <see cref="TableEntry"/>s.</summary>
internal static class ModelFacets
{
    /// <summary>In the order of the model; what is in a record is among its members.</summary>
    public static IEnumerable<RecordFacets> All { get; } =
    [
        DatabaseFacets.Database, DatabaseFacets.Extension, DatabaseFacets.Schema, TypeFacets.Enum, TypeFacets.Domain, TypeFacets.Composite, TypeFacets.Range, TypeFacets.Sequence, TableFacets.Table,
        TableFacets.Partition, ViewFacets.View, ViewFacets.MaterializedView, RoutineFacets.Routine, DatabaseFacets.EventTrigger, DatabaseFacets.Publication, DatabaseFacets.Other,
    ];

    public static RecordFacets Of(object record) => record switch
    {
        Extension => DatabaseFacets.Extension,
        EventTrigger => DatabaseFacets.EventTrigger,
        Publication => DatabaseFacets.Publication,
        OtherObject => DatabaseFacets.Other,
        Schema => DatabaseFacets.Schema,
        EnumType => TypeFacets.Enum,
        Domain => TypeFacets.Domain,
        CompositeType => TypeFacets.Composite,
        RangeType => TypeFacets.Range,
        Sequence => TypeFacets.Sequence,
        TableEntry table => table.Bound is null ? TableFacets.Table : TableFacets.Partition,
        View => ViewFacets.View,
        MaterializedView => ViewFacets.MaterializedView,
        Routine => RoutineFacets.Routine,
        _ => throw new InvalidOperationException(record.GetType().Name),
    };
}
