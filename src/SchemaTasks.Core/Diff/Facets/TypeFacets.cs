using SchemaTasks.Model;

namespace SchemaTasks.Diff.Facets;

/// <summary>Enums, domains, composite and range types, and sequences.</summary>
internal static class TypeFacets
{
    public static RecordFacets<EnumType> Enum { get; } = new RecordFacets<EnumType>(x => x.Name, (x, v) => x with { Name = v })
        .Owned(x => x, (x, v) => x with { Comment = v }, (x, v) => x with { Owner = v }, (x, v) => x with { Grants = v })
        .With(ObjectKind.EnumValue, new RecordFacets<string>(x => x, (_, v) => v), x => x.Values, (x, v) => x with { Values = v }, order: FacetNames.Values);

    public static RecordFacets<Domain> Domain { get; } = new RecordFacets<Domain>(x => x.Name, (x, v) => x with { Name = v })
        .Owned(x => x, (x, v) => x with { Comment = v }, (x, v) => x with { Owner = v }, (x, v) => x with { Grants = v })
        .Type(FacetNames.Type, x => x.Type, (x, v) => x with { Type = v! })
        .Flag(FacetNames.Nullable, x => x.Nullable, (x, v) => x with { Nullable = v })
        .Word(FacetNames.NotNullName, x => x.NotNullName, (x, v) => x with { NotNullName = v })
        .Word(FacetNames.NotNullComment, x => x.NotNullComment, (x, v) => x with { NotNullComment = v })
        .Sql(FacetNames.Default, x => x.Default, (x, v) => x with { Default = v })
        .Type(FacetNames.Collation, x => x.Collation, (x, v) => x with { Collation = v })
        .With(ObjectKind.Check, ConstraintFacets.Check, x => x.Checks, (x, v) => x with { Checks = v });

    public static RecordFacets<CompositeType> Composite { get; } = new RecordFacets<CompositeType>(x => x.Name, (x, v) => x with { Name = v })
        .Owned(x => x, (x, v) => x with { Comment = v }, (x, v) => x with { Owner = v }, (x, v) => x with { Grants = v })
        .With(ObjectKind.Attribute, Attribute(), x => x.Attributes, (x, v) => x with { Attributes = v }, order: FacetNames.Attributes);

    public static RecordFacets<RangeType> Range { get; } = new RecordFacets<RangeType>(x => x.Name, (x, v) => x with { Name = v })
        .Owned(x => x, (x, v) => x with { Comment = v }, (x, v) => x with { Owner = v }, (x, v) => x with { Grants = v })
        .Type(FacetNames.Subtype, x => x.Subtype, (x, v) => x with { Subtype = v! })
        .Type(FacetNames.OperatorClass, x => x.OperatorClass, (x, v) => x with { OperatorClass = v })
        .Type(FacetNames.Collation, x => x.Collation, (x, v) => x with { Collation = v })
        .Type(FacetNames.Canonical, x => x.Canonical, (x, v) => x with { Canonical = v })
        .Type(FacetNames.SubtypeDiff, x => x.SubtypeDiff, (x, v) => x with { SubtypeDiff = v })
        .Type(FacetNames.MultirangeName, x => x.MultirangeName, (x, v) => x with { MultirangeName = v });

    public static RecordFacets<Sequence> Sequence { get; } = new RecordFacets<Sequence>(x => x.Name, (x, v) => x with { Name = v })
        .Owned(x => x, (x, v) => x with { Comment = v }, (x, v) => x with { Owner = v }, (x, v) => x with { Grants = v })
        .Word(FacetNames.Type, x => x.Type, (x, v) => x with { Type = v! })
        .Number(FacetNames.Start, x => x.Options.Start, (x, v) => x with { Options = x.Options with { Start = v } })
        .Number(FacetNames.Increment, x => x.Options.Increment, (x, v) => x with { Options = x.Options with { Increment = v } })
        .Number(FacetNames.Minimum, x => x.Options.Minimum, (x, v) => x with { Options = x.Options with { Minimum = v } })
        .Number(FacetNames.Maximum, x => x.Options.Maximum, (x, v) => x with { Options = x.Options with { Maximum = v } })
        .Number(FacetNames.Cache, x => x.Options.Cache, (x, v) => x with { Options = x.Options with { Cache = v } })
        .Flag(FacetNames.Cycle, x => x.Options.Cycle, (x, v) => x with { Options = x.Options with { Cycle = v } })
        .Flag(FacetNames.Unlogged, x => x.Unlogged, (x, v) => x with { Unlogged = v })
        .Value(FacetNames.OwnedBy, x => x.OwnedBy, (x, v) => x with { OwnedBy = v }, v => v is null ? null : DisplayName.Of(v));

    private static RecordFacets<CompositeAttribute> Attribute() => new RecordFacets<CompositeAttribute>(x => x.Name, (x, v) => x with { Name = v })
        .Type(FacetNames.Type, x => x.Type, (x, v) => x with { Type = v! })
        .Type(FacetNames.Collation, x => x.Collation, (x, v) => x with { Collation = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v });
}
