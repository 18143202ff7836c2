using SchemaTasks.Model;

namespace SchemaTasks.Diff;

/// <summary>Enums, domains, composite and range types, and sequences.</summary>
internal static class TypeFacets
{
    public static ComparedObject Of(ObjectPath path, EnumType type) => new ComparedObject(path) { Order = (ObjectKind.EnumValue, FacetNames.Values) }
        .WithOwnership(type)
        .WithMembers(type.Values.Select(label => new ComparedObject(path.Child(ObjectKind.EnumValue, label))));

    public static ComparedObject Of(ObjectPath path, Domain domain) => new ComparedObject(path)
        .WithOwnership(domain)
        .With(FacetNames.Type, domain.Type)
        .With(FacetNames.Nullable, domain.Nullable)
        .With(FacetNames.NotNullName, domain.NotNullName)
        .With(FacetNames.NotNullComment, domain.NotNullComment)
        .WithDeparsed(FacetNames.Default, domain.Default)
        .With(FacetNames.Collation, domain.Collation)
        .WithMembers(domain.Checks.Select(check => ConstraintFacets.Of(path, check)));

    public static ComparedObject Of(ObjectPath path, CompositeType type) => new ComparedObject(path) { Order = (ObjectKind.Attribute, FacetNames.Attributes) }
        .WithOwnership(type)
        .WithMembers(type.Attributes.Select(attribute => new ComparedObject(path.Child(ObjectKind.Attribute, attribute.Name))
            .With(FacetNames.Type, attribute.Type)
            .With(FacetNames.Collation, attribute.Collation)
            .With(FacetNames.Comment, attribute.Comment)));

    public static ComparedObject Of(ObjectPath path, RangeType type) => new ComparedObject(path)
        .WithOwnership(type)
        .With(FacetNames.Subtype, type.Subtype)
        .With(FacetNames.OperatorClass, type.OperatorClass)
        .With(FacetNames.Collation, type.Collation)
        .With(FacetNames.Canonical, type.Canonical)
        .With(FacetNames.SubtypeDiff, type.SubtypeDiff)
        .With(FacetNames.MultirangeName, type.MultirangeName);

    public static ComparedObject Of(ObjectPath path, Sequence sequence) => new ComparedObject(path)
        .WithOwnership(sequence)
        .With(FacetNames.Type, sequence.Type)
        .With(FacetNames.Start, sequence.Options.Start)
        .With(FacetNames.Increment, sequence.Options.Increment)
        .With(FacetNames.Minimum, sequence.Options.Minimum)
        .With(FacetNames.Maximum, sequence.Options.Maximum)
        .With(FacetNames.Cache, sequence.Options.Cache)
        .With(FacetNames.Cycle, sequence.Options.Cycle)
        .With(FacetNames.Unlogged, sequence.Unlogged)
        .With(FacetNames.OwnedBy, sequence.OwnedBy is null ? null : DisplayName.Of(sequence.OwnedBy));
}
