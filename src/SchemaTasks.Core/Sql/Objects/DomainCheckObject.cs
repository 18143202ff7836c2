using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>A CHECK of a domain.</summary>
internal sealed class DomainCheckObject(string schema, Domain domain, CheckConstraint check) : SqlObject
{
    private readonly string _alter = $"ALTER DOMAIN {SqlIdentifier.Quote(schema, domain.Name)}";
    private readonly string _quoted = SqlIdentifier.Quote(check.Name);

    public bool NotValid => check.NotValid;

    public override ObjectKey Key => new(ObjectClass.Constraint, schema, domain.Name, check.Name);

    public override ObjectPath Path => ObjectPath.Of(ObjectKind.Domain, schema, domain.Name).Child(ObjectKind.Check, check.Name);

    public override ObjectKey? Parent => new(ObjectClass.Type, schema, domain.Name);

    public override string? Clause => check.NotValid ? null : $"CONSTRAINT {_quoted} CHECK ({ReplayableText.Of(check.Expression)})";

    public override string? Comment => check.Comment;

    public override string CommentTarget => $"CONSTRAINT {_quoted} ON DOMAIN {SqlIdentifier.Quote(schema, domain.Name)}";

    public override IEnumerable<SqlStep> Make()
    {
        var text = $"{_alter} ADD CONSTRAINT {_quoted} CHECK ({ReplayableText.Of(check.Expression)})";
        yield return check.NotValid ? new(text + " NOT VALID") : new(text, Hazard.LongLock, Hazard.FailsOnExistingRows);
    }

    public override IEnumerable<SqlStep> Remove() => [new($"{_alter} DROP CONSTRAINT {_quoted}")];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets) =>
        facets.HasOtherThan(FacetNames.NotValid) || check.NotValid ? null : [new($"{_alter} VALIDATE CONSTRAINT {_quoted}", Hazard.FailsOnExistingRows)];

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(Parent!.Value);
        references.Scan(check.Expression);
    }
}
