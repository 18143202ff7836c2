namespace SchemaTasks.Objects;

/// <summary>What two objects cannot share at the same time: the name within its name space.</summary>
/// <param name="Class">The name space.</param>
/// <param name="Schema">Empty for objects of the whole database.</param>
/// <param name="Name">The object's name, or its relation's.</param>
/// <param name="Member">The column, constraint, trigger …; a routine's signature; the identity of another object.</param>
internal readonly record struct ObjectKey(ObjectClass Class, string Schema, string Name, string Member = "") : IComparable<ObjectKey>
{
    public int CompareTo(ObjectKey other)
    {
        var order = Class.CompareTo(other.Class);
        if (order == 0) order = string.CompareOrdinal(Schema, other.Schema);
        if (order == 0) order = string.CompareOrdinal(Name, other.Name);
        return order != 0 ? order : string.CompareOrdinal(Member, other.Member);
    }
}

/// <summary>The name spaces of objects, in the order in which they are made where dependencies leave a choice.</summary>
internal enum ObjectClass
{
    Schema,
    Extension,
    /// <summary>Enums, domains, composite and range types.</summary>
    Type,
    Routine,
    Other,
    /// <summary>Tables, views, materialized views and sequences.</summary>
    Relation,
    Column,
    Default,
    TypedTable,
    Inheritance,
    SequenceOwner,
    /// <summary>The comment on a column's NOT NULL constraint.</summary>
    NotNullComment,
    /// <summary>Primary keys, unique, check, exclusion and foreign key constraints.</summary>
    Constraint,
    Index,
    Statistics,
    Rule,
    Trigger,
    Policy,
    /// <summary>What a table has of its own of what it has from a parent.</summary>
    InheritedPart,
    Publication,
    EventTrigger,
}
