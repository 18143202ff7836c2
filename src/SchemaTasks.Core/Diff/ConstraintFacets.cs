using SchemaTasks.Model;

namespace SchemaTasks.Diff;

internal static class ConstraintFacets
{
    /// <param name="relation">The table.</param>
    /// <param name="kind"><see cref="ObjectKind.PrimaryKey"/> or <see cref="ObjectKind.UniqueConstraint"/>.</param>
    /// <param name="key">The constraint.</param>
    public static ComparedObject Of(ObjectPath relation, ObjectKind kind, KeyConstraint key) =>
        // A table has one primary key, whatever its name.
        new ComparedObject(relation.Child(kind, key.Name)) { Key = kind == ObjectKind.PrimaryKey ? "" : key.Name }
            .With(FacetNames.Comment, key.Comment)
            .WithNames(FacetNames.Columns, key.Columns)
            .WithNames(FacetNames.Include, key.Include)
            .With(FacetNames.NullsNotDistinct, key.NullsNotDistinct)
            .With(FacetNames.WithoutOverlaps, key.WithoutOverlaps)
            .With(FacetNames.Deferrability, key.Deferrability)
            .WithSettings(FacetNames.StorageParameters, key.StorageParameters)
            .With(FacetNames.Invalid, key.Invalid)
            .With(FacetNames.PartOf, key.PartOf)
            .With(FacetNames.Clustered, key.Clustered)
            .With(FacetNames.ReplicaIdentity, key.ReplicaIdentity);

    public static ComparedObject Of(ObjectPath relation, ForeignKey key) => new ComparedObject(relation.Child(ObjectKind.ForeignKey, key.Name))
        .With(FacetNames.Comment, key.Comment)
        .WithNames(FacetNames.Columns, key.Columns)
        .With(FacetNames.References, $"{DisplayName.Of(key.References)} ({string.Join(", ", key.ReferencedColumns.Select(DisplayName.Of))})")
        .With(FacetNames.OnUpdate, key.OnUpdate)
        .With(FacetNames.OnDelete, key.OnDelete)
        .WithNames(FacetNames.OnDeleteColumns, key.OnDeleteColumns)
        .With(FacetNames.MatchFull, key.MatchFull)
        .With(FacetNames.Deferrability, key.Deferrability)
        .With(FacetNames.NotValid, key.NotValid)
        .With(FacetNames.NotEnforced, key.NotEnforced)
        .With(FacetNames.Inherited, key.Inherited)
        .With(FacetNames.Period, key.Period);

    /// <param name="parent">The table or domain.</param>
    /// <param name="check">The constraint.</param>
    public static ComparedObject Of(ObjectPath parent, CheckConstraint check) => new ComparedObject(parent.Child(ObjectKind.Check, check.Name))
        .With(FacetNames.Comment, check.Comment)
        .WithDeparsed(FacetNames.Expression, check.Expression)
        .With(FacetNames.NoInherit, check.NoInherit)
        .With(FacetNames.NotValid, check.NotValid)
        .With(FacetNames.NotEnforced, check.NotEnforced)
        .With(FacetNames.Inherited, check.Inherited);

    public static ComparedObject Of(ObjectPath relation, ExclusionConstraint exclusion) =>
        new ComparedObject(relation.Child(ObjectKind.Exclusion, exclusion.Name))
            .With(FacetNames.Comment, exclusion.Comment)
            .WithDeparsed(FacetNames.Definition, exclusion.Definition)
            .With(FacetNames.Invalid, exclusion.Invalid);
}
