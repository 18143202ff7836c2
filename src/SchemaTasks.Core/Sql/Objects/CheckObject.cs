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

    protected override IEnumerable<SqlStep>? Change(SqlObject actual)
    {
        if (SameMaking(actual)) return [];
        var other = ((CheckObject)actual).Check;
        if (other.Inherited != check.Inherited) return null;
        return other.NotValid && !check.NotValid && (other with { NotValid = false, Comment = check.Comment }) == check
            ? [Validate()]
            : null;
    }

    private SqlStep Validate() => new($"{Site.Alter} VALIDATE CONSTRAINT {Quoted}", Hazard.FailsOnExistingRows);

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        // PARTITION OF says it before anything can be said of the partition's columns.
        references.ScanExpression(check.Expression, check.Inherited && Site.PartitionOf is { } parent ? new(ObjectClass.Relation, parent.Schema, parent.Name) : Site.Key);
    }
}
