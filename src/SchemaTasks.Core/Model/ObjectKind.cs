namespace SchemaTasks.Model;

/// <summary>The kinds of object that a manifest holds and that drift is reported for, in PostgreSQL's own terms.</summary>
public enum ObjectKind
{
    /// <summary>The database itself (its comment, the manifest's <c>postgres</c> line).</summary>
    Database,
    Extension,
    Schema,
    Enum,
    EnumValue,
    Domain,
    Composite,
    Attribute,
    Range,
    Sequence,
    /// <summary>An ordinary, unlogged, partitioned or foreign table, or a partition.</summary>
    Table,
    Column,
    PrimaryKey,
    UniqueConstraint,
    ForeignKey,
    /// <summary>A CHECK of a table or a domain.</summary>
    Check,
    Exclusion,
    Index,
    Statistics,
    Trigger,
    Rule,
    Policy,
    View,
    MaterializedView,
    Routine,
    EventTrigger,
    Publication,
    /// <summary>What has no structure of its own here: casts, operators, text search, foreign servers …</summary>
    Other,
}
