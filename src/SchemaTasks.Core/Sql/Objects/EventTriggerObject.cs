using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>Event triggers: made last, removed first, so that they do not fire for the script itself.</summary>
internal sealed class EventTriggerObject(EventTrigger trigger) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(trigger.Name);

    public override ObjectKey Key => new(ObjectClass.EventTrigger, "", trigger.Name);

    public override ObjectPath Path => ObjectPath.OfEventTrigger(trigger.Name);

    public override string? Comment => trigger.Comment;

    public override string CommentTarget => $"EVENT TRIGGER {_quoted}";

    public override Ownership Ownership => new($"EVENT TRIGGER {_quoted}", "", trigger.Owner, []);

    public override IEnumerable<SqlStep> Make()
    {
        var tags = trigger.Tags.Length == 0 ? "" : $" WHEN TAG IN ({string.Join(", ", trigger.Tags.Select(SqlLiteral.Quote))})";
        yield return new($"CREATE EVENT TRIGGER {_quoted} ON {SqlIdentifier.Quote(trigger.Event)}{tags} EXECUTE FUNCTION {SqlIdentifier.Quote(trigger.Function)}()");
    }

    public override IEnumerable<SqlStep> Finish() => trigger.Enabled == FiringMode.Origin ? [] : [Enable()];

    public override IEnumerable<SqlStep> Remove() => [new($"DROP EVENT TRIGGER {_quoted}")];

    protected override IEnumerable<SqlStep>? Change(SqlObject actual, ChangedFacets facets) =>
        facets.HasOtherThan(FacetNames.Enabled) ? null : [Enable()];

    public override void CollectReferences(ReferenceCollector references) => references.Needs(new(ObjectClass.Routine, trigger.Function.Schema, trigger.Function.Name));

    private SqlStep Enable() => new($"ALTER EVENT TRIGGER {_quoted} {FiringText.Verb(trigger.Enabled)}");
}
