using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Diff.Facets;

internal static class ConstraintFacets
{
    /// <summary>Primary keys and UNIQUE constraints.</summary>
    public static RecordFacets<KeyConstraint> Key { get; } = new RecordFacets<KeyConstraint>(x => x.Name, (x, v) => x with { Name = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Columns(FacetNames.Columns, x => x.Columns, (x, v) => x with { Columns = v })
        .Columns(FacetNames.Include, x => x.Include, (x, v) => x with { Include = v })
        .Flag(FacetNames.NullsNotDistinct, x => x.NullsNotDistinct, (x, v) => x with { NullsNotDistinct = v })
        .Flag(FacetNames.WithoutOverlaps, x => x.WithoutOverlaps, (x, v) => x with { WithoutOverlaps = v })
        .Word(FacetNames.Deferrability, x => x.Deferrability, (x, v) => x with { Deferrability = v })
        .Settings(FacetNames.StorageParameters, x => x.StorageParameters, (x, v) => x with { StorageParameters = v })
        .Flag(FacetNames.Invalid, x => x.Invalid, (x, v) => x with { Invalid = v })
        .Word(FacetNames.PartOf, x => x.PartOf, (x, v) => x with { PartOf = v })
        .Free(FacetNames.IndexComment, x => x.IndexComment, (x, v) => x with { IndexComment = v })
        .Flag(FacetNames.Clustered, x => x.Clustered, (x, v) => x with { Clustered = v })
        .Flag(FacetNames.ReplicaIdentity, x => x.ReplicaIdentity, (x, v) => x with { ReplicaIdentity = v });

    public static RecordFacets<ForeignKey> ForeignKey { get; } = new RecordFacets<ForeignKey>(x => x.Name, (x, v) => x with { Name = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Columns(FacetNames.Columns, x => x.Columns, (x, v) => x with { Columns = v })
        .Value(FacetNames.References, x => (Table: x.References, Columns: x.ReferencedColumns), (x, v) => x with { References = v.Table, ReferencedColumns = v.Columns }, Text)
        .Word(FacetNames.OnUpdate, x => x.OnUpdate, (x, v) => x with { OnUpdate = v })
        .Word(FacetNames.OnDelete, x => x.OnDelete, (x, v) => x with { OnDelete = v })
        .Columns(FacetNames.OnDeleteColumns, x => x.OnDeleteColumns, (x, v) => x with { OnDeleteColumns = v })
        .Flag(FacetNames.MatchFull, x => x.MatchFull, (x, v) => x with { MatchFull = v })
        .Word(FacetNames.Deferrability, x => x.Deferrability, (x, v) => x with { Deferrability = v })
        .Flag(FacetNames.NotValid, x => x.NotValid, (x, v) => x with { NotValid = v })
        .Flag(FacetNames.NotEnforced, x => x.NotEnforced, (x, v) => x with { NotEnforced = v })
        .Flag(FacetNames.Inherited, x => x.Inherited, (x, v) => x with { Inherited = v })
        .Flag(FacetNames.Period, x => x.Period, (x, v) => x with { Period = v });

    /// <summary>Of tables and domains.</summary>
    public static RecordFacets<CheckConstraint> Check { get; } = new RecordFacets<CheckConstraint>(x => x.Name, (x, v) => x with { Name = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Expression(FacetNames.Expression, x => x.Expression, (x, v) => x with { Expression = v! })
        .Flag(FacetNames.NoInherit, x => x.NoInherit, (x, v) => x with { NoInherit = v })
        .Flag(FacetNames.NotValid, x => x.NotValid, (x, v) => x with { NotValid = v })
        .Flag(FacetNames.NotEnforced, x => x.NotEnforced, (x, v) => x with { NotEnforced = v })
        .Flag(FacetNames.Inherited, x => x.Inherited, (x, v) => x with { Inherited = v });

    public static RecordFacets<ExclusionConstraint> Exclusion { get; } = new RecordFacets<ExclusionConstraint>(x => x.Name, (x, v) => x with { Name = v })
        .Free(FacetNames.Comment, x => x.Comment, (x, v) => x with { Comment = v })
        .Expression(FacetNames.Definition, x => x.Definition, (x, v) => x with { Definition = v! })
        .Flag(FacetNames.Invalid, x => x.Invalid, (x, v) => x with { Invalid = v })
        .Free(FacetNames.IndexComment, x => x.IndexComment, (x, v) => x with { IndexComment = v })
        .Value(FacetNames.StatisticsTargets, x => x.StatisticsTargets, (x, v) => x with { StatisticsTargets = v }, v => v.IsDefaultOrEmpty ? null : string.Join(", ", v.Select(key => string.Create(CultureInfo.InvariantCulture, $"{key.Key}: {key.Target}"))))
        .Flag(FacetNames.Clustered, x => x.Clustered, (x, v) => x with { Clustered = v });

    private static string Text((QualifiedName Table, ImmutableArray<string> Columns) references) =>
        $"{DisplayName.Of(references.Table)} ({string.Join(", ", references.Columns.Select(DisplayName.Of))})";
}
