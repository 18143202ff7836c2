namespace SchemaTasks.Model;

/// <summary>The kinds of object that a manifest holds and that drift is reported for, in PostgreSQL's own terms.</summary>
public enum ObjectKind
{
    /// <summary>The database itself (its comment, the manifest's <c>postgres</c> line).</summary>
    Database,
    /// <summary>CREATE EXTENSION.</summary>
    Extension,
    /// <summary>CREATE SCHEMA.</summary>
    Schema,
    /// <summary>CREATE TYPE … AS ENUM.</summary>
    Enum,
    /// <summary>A label of an enum.</summary>
    EnumValue,
    /// <summary>CREATE DOMAIN.</summary>
    Domain,
    /// <summary>CREATE TYPE … AS (…).</summary>
    Composite,
    /// <summary>An attribute of a composite type.</summary>
    Attribute,
    /// <summary>CREATE TYPE … AS RANGE, with its multirange.</summary>
    Range,
    /// <summary>CREATE SEQUENCE, and those of <c>serial</c> columns; not those of identity columns.</summary>
    Sequence,
    /// <summary>An ordinary, unlogged, partitioned or foreign table, or a partition.</summary>
    Table,
    /// <summary>A column of a table, view or materialized view.</summary>
    Column,
    /// <summary>A PRIMARY KEY, with its index.</summary>
    PrimaryKey,
    /// <summary>A UNIQUE constraint, with its index; a unique index without constraint is an <see cref="Index"/>.</summary>
    UniqueConstraint,
    /// <summary>A FOREIGN KEY of a table.</summary>
    ForeignKey,
    /// <summary>A CHECK of a table or a domain.</summary>
    Check,
    /// <summary>An EXCLUDE constraint of a table, with its index.</summary>
    Exclusion,
    /// <summary>CREATE INDEX on a table or materialized view.</summary>
    Index,
    /// <summary>CREATE STATISTICS on a table or materialized view.</summary>
    Statistics,
    /// <summary>CREATE TRIGGER on a table or view.</summary>
    Trigger,
    /// <summary>CREATE RULE on a table or view.</summary>
    Rule,
    /// <summary>CREATE POLICY on a table.</summary>
    Policy,
    /// <summary>CREATE VIEW.</summary>
    View,
    /// <summary>CREATE MATERIALIZED VIEW.</summary>
    MaterializedView,
    /// <summary>A function, procedure, aggregate or window function.</summary>
    Routine,
    /// <summary>CREATE EVENT TRIGGER.</summary>
    EventTrigger,
    /// <summary>CREATE PUBLICATION.</summary>
    Publication,
    /// <summary>What has no structure of its own here: casts, operators, text search, foreign servers …</summary>
    Other,
}
