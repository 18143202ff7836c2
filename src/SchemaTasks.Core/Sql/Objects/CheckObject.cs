using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>CHECK constraints of a table.</summary>
internal sealed class CheckObject(ResolvedTable site, CheckConstraint check) : ConstraintObject(site, check.Name, ObjectKind.Check)
{
    public override string? Comment => check.Comment;

    /// <summary>Of the table itself, not of a parent alone.</summary>
    public CheckConstraint Check => check;

    /// <summary>It is validated where the parent's is not. One that is enforced where the parent's is not is made before the parent's.</summary>
    public bool IsValidatedPart => check.Inherited && !Site.ChecksNotEnforcedAbove.Contains(check.Name);

    protected override bool FoldsIntoTable => check.Inherited ? !IsValidatedPart : base.FoldsIntoTable && !check.NotValid;

    public override IEnumerable<SqlStep> Make() => IsValidatedPart ? [Validate()] : base.Make();

    /// <summary>What comes from a parent goes with the parent's; what is there on its own, too, does not.</summary>
    public override IEnumerable<SqlStep> Remove() => check.Inherited ? [] : base.Remove();

    protected override Hazard[] MakingHazards => check.NotValid ? [] : [Hazard.LongLock, Hazard.FailsOnExistingRows];

    protected override string Definition
    {
        get
        {
            var inherit = check.NoInherit ? " NO INHERIT" : "";
            var enforced = check.NotEnforced ? " NOT ENFORCED" : "";
            return $"CHECK ({ReplayableText.Of(check.Expression)}){inherit}{enforced}{(check.NotValid && !check.NotEnforced ? " NOT VALID" : "")}";
        }
    }

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets)
    {
        if (facets.HasOtherThan(FacetNames.NotValid)) return null;
        // What is not enforced is not valid either, whatever is said of it.
        if (check.NotEnforced) return [];
        return check.NotValid ? null : [Validate()];
    }

    private SqlStep Validate() => new($"{Site.Alter} VALIDATE CONSTRAINT {Quoted}", Hazard.FailsOnExistingRows);

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        // PARTITION OF says it before anything can be said of the partition's columns.
        references.ScanExpression(check.Expression, check.Inherited && Site.PartitionOf is { } parent ? new(ObjectClass.Relation, parent.Schema, parent.Name) : Site.Key);
    }
}
