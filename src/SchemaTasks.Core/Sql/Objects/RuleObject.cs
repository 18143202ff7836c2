using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Rewrite rules of tables and views.</summary>
/// <param name="relation">The table or view.</param>
/// <param name="relationKind">For messages.</param>
/// <param name="rule">The rule.</param>
internal sealed class RuleObject(ObjectKey relation, ObjectKind relationKind, Rule rule) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(rule.Name);
    private readonly string _target = SqlIdentifier.Quote(relation.Schema, relation.Name);

    public override ObjectKey Key => new(ObjectClass.Rule, relation.Schema, relation.Name, rule.Name);

    public override ObjectPath Path => ObjectPath.Of(relationKind, relation.Schema, relation.Name).Child(ObjectKind.Rule, rule.Name);

    public override ObjectKey? Parent => relation;

    public override string? Comment => rule.Comment;

    public override string CommentTarget => $"RULE {_quoted} ON {_target}";

    public override IEnumerable<SqlStep> Make() => [new(ReplayableText.Of(rule.Definition.TrimEnd().TrimEnd(';')))];

    public override IEnumerable<SqlStep> Finish() => rule.Enabled == FiringMode.Origin ? [] : [Enable()];

    public override IEnumerable<SqlStep> Remove() => [new($"DROP RULE {_quoted} ON {_target}")];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets) => facets.HasOtherThan(FacetNames.Enabled) ? null : [Enable()];

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(relation);
        references.ScanExpression(rule.Definition, relation);
    }

    private SqlStep Enable() => new($"ALTER TABLE {_target} {FiringText.Verb(rule.Enabled)} RULE {_quoted}");
}
