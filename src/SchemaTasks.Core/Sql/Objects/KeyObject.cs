using System.Collections.Immutable;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Primary keys and unique constraints.</summary>
internal sealed class KeyObject(ResolvedTable site, KeyConstraint key, bool primary)
    : ConstraintObject(site, key.Name, primary ? ObjectKind.PrimaryKey : ObjectKind.UniqueConstraint)
{
    public ImmutableArray<string> Columns => key.Columns;

    public ImmutableArray<string> Included => key.Include;

    /// <summary>Rows whose columns are all NULL are no obstacle to it.</summary>
    public bool TakesNulls => !primary && !key.NullsNotDistinct && !key.Invalid;

    public override string? Comment => key.Comment;

    /// <summary>The index behind it, and the one place for a primary key that a table has, whatever that is called.</summary>
    public override IEnumerable<ObjectKey> OccupiedNames =>
    [
        new(ObjectClass.Relation, Site.Schema, key.Name),
        new(ObjectClass.Index, Site.Schema, key.Name),
        .. primary ? new[] { Key with { Member = "" } } : [],
    ];

    public override IEnumerable<ObjectKey> UnattachedParts => key.Invalid ? []
        : Parts.ConstraintsBelow(Site, part => Parts.KeysOf(part).Where(other => Parts.AreAlike(key, other)).Select(other => other.Name));

    public override IEnumerable<ObjectKey> GoesWith => key.Invalid ? Parts.AttachedTo(Site, key.Name) : [];

    public override IEnumerable<ObjectKey> AttachedTo => Parts.Above(Site, key.PartOf);

    public override bool HasIndexOf(ConstraintObject other) => other is KeyObject { Constraint: var present } && Parts.AreAlike(key, present) && key.Deferrability == present.Deferrability;

    protected override string Definition
    {
        get
        {
            var nulls = key.NullsNotDistinct ? " NULLS NOT DISTINCT" : "";
            var overlaps = key.WithoutOverlaps ? " WITHOUT OVERLAPS" : "";
            var include = key.Include.Length == 0 ? "" : $" INCLUDE ({SqlIdentifier.QuoteAll(key.Include)})";
            return $"{(primary ? "PRIMARY KEY" : "UNIQUE")}{nulls} ({SqlIdentifier.QuoteAll(key.Columns)}{overlaps}){include}{OptionText.With(key.StorageParameters)}{Text(key.Deferrability)}";
        }
    }

    protected override bool FoldsIntoTable => base.FoldsIntoTable && !key.Invalid && !MakesNotNullLocal;

    /// <summary>CREATE TABLE with a primary key gives the table NOT NULL constraints of its own (PostgreSQL 18 and later), ALTER TABLE takes those that come from a parent.</summary>
    private bool MakesNotNullLocal => primary && Site.NamesNotNull && Site.Columns.Any(column => !column.Nullable && key.Columns.Contains(column.Name) && Site.NotNullArrives(column));

    /// <summary>It is invalid while a partition lacks its own: it was made on the parent only.</summary>
    protected override string AlterToMake => key.Invalid ? Site.AlterOnly : base.AlterToMake;

    private KeyConstraint Constraint => key;

    public override IEnumerable<SqlStep> Remove() => base.Remove().Select(step => step with { Hazards = [Hazard.IndexDropped] });

    public SqlStep RemoveIfThere() => new($"{Site.Alter} DROP CONSTRAINT IF EXISTS {Quoted}");

    public override IEnumerable<SqlStep> Finish() => Parts.Attach(Site, key.Name, key.PartOf).Concat(key.IndexComment is null ? [] : [CommentOnIndex(key.IndexComment)]).Concat(IndexMarks.Finish(Site, key.Name, key.Clustered, key.ReplicaIdentity));

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        var other = (KeyObject)actual;
        if (facets.HasOtherThan(FacetNames.StorageParameters, FacetNames.Clustered, FacetNames.ReplicaIdentity, FacetNames.PartOf, FacetNames.IndexComment)) return null;
        // A partitioned index takes its parameters when it is made, and passes them on.
        if (Site.Table.PartitionBy is not null && facets.Contains(FacetNames.StorageParameters)) return null;
        if (facets.Contains(FacetNames.PartOf) && other.Constraint.PartOf is not null) return null;
        return (facets.Contains(FacetNames.PartOf) ? Parts.Attach(Site, key.Name, key.PartOf) : []).Concat(OptionText.ChangeStorage($"ALTER INDEX {SqlIdentifier.Quote(Site.Schema, key.Name)}", key.StorageParameters, other.Constraint.StorageParameters))
            .Concat(facets.Contains(FacetNames.IndexComment) ? [CommentOnIndex(key.IndexComment)] : [])
            .Concat(IndexMarks.Change(Site, key.Name, (key.Clustered, key.ReplicaIdentity), (other.Constraint.Clustered, other.Constraint.ReplicaIdentity)))
            .ToList();
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        references.NeedsColumns(Site.Key, key.Columns.Concat(key.Include));
        foreach (var above in AttachedTo) references.Needs(above);
    }
}
