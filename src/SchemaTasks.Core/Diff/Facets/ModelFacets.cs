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

    /// <summary>The facets that objects of one kind differ in, in ordinal order.</summary>
    public static IEnumerable<string> NamesOf(ObjectKind kind) => All.SelectMany(record => Layouts(KindOf(record), record)).Where(layout => layout.Kind == kind)
        .SelectMany(layout => layout.Record.Facets.Select(facet => facet.Name).Concat(layout.Record.Members.Select(list => list.Order).OfType<string>()))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<(ObjectKind Kind, RecordFacets Record)> Layouts(ObjectKind kind, RecordFacets record) =>
        record.Members.SelectMany(list => Layouts(list.Kind, list.Facets)).Prepend((kind, record));

    private static ObjectKind KindOf(RecordFacets record) =>
        record == DatabaseFacets.Database ? ObjectKind.Database
        : record == DatabaseFacets.Extension ? ObjectKind.Extension
        : record == DatabaseFacets.Schema ? ObjectKind.Schema
        : record == TypeFacets.Enum ? ObjectKind.Enum
        : record == TypeFacets.Domain ? ObjectKind.Domain
        : record == TypeFacets.Composite ? ObjectKind.Composite
        : record == TypeFacets.Range ? ObjectKind.Range
        : record == TypeFacets.Sequence ? ObjectKind.Sequence
        : record == ViewFacets.View ? ObjectKind.View
        : record == ViewFacets.MaterializedView ? ObjectKind.MaterializedView
        : record == RoutineFacets.Routine ? ObjectKind.Routine
        : record == DatabaseFacets.EventTrigger ? ObjectKind.EventTrigger
        : record == DatabaseFacets.Publication ? ObjectKind.Publication
        : record == DatabaseFacets.Other ? ObjectKind.Other
        : ObjectKind.Table;

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
