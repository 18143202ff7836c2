using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Renaming;

/// <summary>The places that names take: no two objects have one at the same time.</summary>
internal static class NameSlot
{
    /// <param name="kind">The object's kind.</param>
    /// <param name="owner">The object, or what a member is in, by the name that it has at the time.</param>
    /// <param name="member">The member's name, or a routine's signature.</param>
    public static IEnumerable<ObjectKey> Of(ObjectKind kind, QualifiedName owner, string? member)
    {
        switch (kind)
        {
            case ObjectKind.Schema:
                yield return new(ObjectClass.Schema, "", owner.Name);
                break;
            case ObjectKind.Enum or ObjectKind.Domain or ObjectKind.Composite or ObjectKind.Range or ObjectKind.Sequence or ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView:
                yield return new(ObjectClass.Relation, owner.Schema, owner.Name);
                break;
            case ObjectKind.Routine:
                yield return new(ObjectClass.Routine, owner.Schema, owner.Name, member!);
                break;
            case ObjectKind.Index:
                yield return new(ObjectClass.Relation, owner.Schema, member!);
                break;
            case ObjectKind.PrimaryKey or ObjectKind.UniqueConstraint or ObjectKind.Exclusion:
                yield return new(ObjectClass.Relation, owner.Schema, member!);
                yield return new(ObjectClass.Constraint, owner.Schema, owner.Name, member!);
                break;
            case ObjectKind.ForeignKey or ObjectKind.Check:
                yield return new(ObjectClass.Constraint, owner.Schema, owner.Name, member!);
                break;
            case ObjectKind.Column or ObjectKind.Attribute or ObjectKind.EnumValue:
                yield return new(ObjectClass.Column, owner.Schema, owner.Name, member!);
                break;
            case ObjectKind.Trigger:
                yield return new(ObjectClass.Trigger, owner.Schema, owner.Name, member!);
                break;
            case ObjectKind.Rule:
                yield return new(ObjectClass.Rule, owner.Schema, owner.Name, member!);
                break;
            case ObjectKind.Policy:
                yield return new(ObjectClass.Policy, owner.Schema, owner.Name, member!);
                break;
            case ObjectKind.Statistics:
                yield return new(ObjectClass.Statistics, owner.Schema, member!);
                break;
            case ObjectKind.Database or ObjectKind.Extension or ObjectKind.EventTrigger or ObjectKind.Publication or ObjectKind.Other:
                break;
        }
    }
}
