using SchemaTasks.Diff;
using SchemaTasks.Diff.RoundTrip;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Triggers of tables and views.</summary>
/// <param name="relation">The table or view.</param>
/// <param name="relationKind">For messages.</param>
/// <param name="trigger">The trigger.</param>
internal sealed class TriggerObject(ObjectKey relation, ObjectKind relationKind, Trigger trigger) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(trigger.Name);
    private readonly string _target = SqlIdentifier.Quote(relation.Schema, relation.Name);

    public override ObjectKey Key => new(ObjectClass.Trigger, relation.Schema, relation.Name, trigger.Name);

    public override ObjectPath Path => ObjectPath.Of(relationKind, relation.Schema, relation.Name).Child(ObjectKind.Trigger, trigger.Name);

    public override ObjectKey? Parent => relation;

    public override string? Comment => trigger.Comment;

    public override string CommentTarget => $"TRIGGER {_quoted} ON {_target}";

    public override IEnumerable<SqlStep> Make() => [new(ReplayableText.Of(trigger.Definition))];

    public override IEnumerable<SqlStep> Finish() => trigger.Enabled == FiringMode.Origin ? [] : [Enable()];

    public override IEnumerable<SqlStep> Remove() => [new($"DROP TRIGGER {_quoted} ON {_target}")];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets) => facets.HasOtherThan(FacetNames.Enabled) ? null : [Enable()];

    /// <summary>ENABLE and DISABLE reach the partitions' triggers, too.</summary>
    public override bool MayDisturb(SqlObject actual) => ((TriggerObject)actual).Enabled != trigger.Enabled;

    public override bool Disturbs(SqlObject actual, SqlObject dependent) => dependent is InheritedPartObject && MayDisturb(actual);

    private FiringMode Enabled => trigger.Enabled;

    public override void CollectReferences(ReferenceCollector references)
    {
        references.Needs(relation);
        references.ScanExpression(trigger.Definition, relation);
    }

    private SqlStep Enable() => new($"ALTER TABLE {_target} {FiringText.Verb(trigger.Enabled)} TRIGGER {_quoted}");
}

/// <summary>ENABLE and DISABLE of triggers, rules and event triggers.</summary>
internal static class FiringText
{
    public static string Verb(FiringMode mode) => mode switch
    {
        FiringMode.Origin => "ENABLE",
        FiringMode.Disabled => "DISABLE",
        FiringMode.Replica => "ENABLE REPLICA",
        FiringMode.Always => "ENABLE ALWAYS",
    };
}
