using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>CHECK constraints of a table.</summary>
internal sealed class CheckObject(ResolvedTable site, CheckConstraint check) : ConstraintObject(site, check.Name, ObjectKind.Check)
{
    public override string? Comment => check.Comment;

    protected override bool FoldsIntoTable => base.FoldsIntoTable && !check.NotValid;

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

    private CheckConstraint Constraint => check;

    protected override IEnumerable<SqlStep>? Change(SqlObject actual)
    {
        if (SameMaking(actual)) return [];
        var other = ((CheckObject)actual).Constraint;
        return other.NotValid && !check.NotValid && (other with { NotValid = false, Comment = check.Comment }) == check
            ? [new($"{Site.Alter} VALIDATE CONSTRAINT {Quoted}", Hazard.FailsOnExistingRows)]
            : null;
    }

    public override void CollectReferences(ReferenceCollector references)
    {
        base.CollectReferences(references);
        references.ScanExpression(check.Expression, Site.Key);
    }
}
