namespace SchemaTasks.Model;

/// <summary>
/// What a table has of its own of something that it has from a parent: a check that comes with INHERITS, a partition's part of an index, key
/// or trigger. Listed only where it says something that the parent's does not.
/// </summary>
public sealed record InheritedPart
{
    /// <summary>What it is a part of.</summary>
    public required InheritedPartKind Kind { get; init; }

    /// <summary>The name that this has in the nearest table above that lists it; an index's or key's part has another one, which does not count.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON the table's own part: its constraint, index or trigger; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary>A trigger's, where it is not the parent's (<c>pg_trigger.tgenabled</c>); <see langword="null"/> where it is.</summary>
    public FiringMode? Enabled { get; init; }

    /// <summary>CLUSTER ON the partition's index.</summary>
    public bool Clustered { get; init; }

    /// <summary>REPLICA IDENTITY USING INDEX of the partition's index.</summary>
    public bool ReplicaIdentity { get; init; }
}

/// <summary>What a table can have a part of.</summary>
public enum InheritedPartKind
{
    /// <summary>A CHECK constraint; its name is the parent's.</summary>
    Check,
    /// <summary>An index of a partitioned table.</summary>
    Index,
    /// <summary>A primary key, UNIQUE or EXCLUDE constraint of a partitioned table, with its index.</summary>
    Key,
    /// <summary>A row trigger of a partitioned table; its name is the parent's.</summary>
    Trigger,
}
