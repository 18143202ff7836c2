using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>EXCLUDE constraints.</summary>
internal sealed class ExclusionObject(ResolvedTable site, ExclusionConstraint exclusion) : ConstraintObject(site, exclusion.Name, ObjectKind.Exclusion)
{
    public override string? Comment => exclusion.Comment;

    public override IEnumerable<ObjectKey> OccupiedNames => [new(ObjectClass.Relation, Site.Schema, exclusion.Name), new(ObjectClass.Index, Site.Schema, exclusion.Name)];

    protected override bool FoldsIntoTable => base.FoldsIntoTable && !exclusion.Invalid;

    /// <summary>It is invalid while a partition lacks its own: it was made on the parent only.</summary>
    protected override string AlterToMake => exclusion.Invalid ? Site.AlterOnly : base.AlterToMake;

    protected override string Definition => ReplayableText.Of(exclusion.Definition);

    public override string IndexDefinition => Definition;

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        references.ScanExpression(exclusion.Definition, Site.Key);
    }
}
