using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A primary key or unique constraint.</summary>
public sealed record KeyConstraint
{
    /// <summary><c>pg_constraint.conname</c>, unquoted; unique in its table. Its index has the same name.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON CONSTRAINT; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary>In the key's order.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>INCLUDE: columns that its index holds and that are not part of the key, in that clause's order.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>PostgreSQL 15 and later; unique constraints only.</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>The last column is WITHOUT OVERLAPS (PostgreSQL 18 and later).</summary>
    public bool WithoutOverlaps { get; init; }

    /// <summary>When it is checked; NOT DEFERRABLE by default.</summary>
    public Deferrability Deferrability { get; init; }

    /// <summary>WITH, of its index: <c>fillfactor=70</c> …, in ordinal order.</summary>
    public ImmutableArray<string> StorageParameters { get; init; } = [];

    /// <summary>It is a partitioned table's, and not every partition has it.</summary>
    public bool Invalid { get; init; }

    /// <summary>
    /// The partitioned table's index that it is attached to, while that one is invalid: what a valid one has in its partitions is left out.
    /// </summary>
    public string? PartOf { get; init; }

    /// <summary>COMMENT ON INDEX, of its index; <see langword="null"/> for none.</summary>
    public string? IndexComment { get; init; }

    /// <summary>CLUSTER ON.</summary>
    public bool Clustered { get; init; }

    /// <summary>REPLICA IDENTITY USING INDEX.</summary>
    public bool ReplicaIdentity { get; init; }
}

/// <summary>Whether the check of a constraint can wait for the end of the transaction.</summary>
public enum Deferrability
{
    /// <summary>NOT DEFERRABLE, PostgreSQL's default.</summary>
    NotDeferrable,
    /// <summary>DEFERRABLE INITIALLY IMMEDIATE: only after SET CONSTRAINTS … DEFERRED.</summary>
    Deferrable,
    /// <summary>DEFERRABLE INITIALLY DEFERRED.</summary>
    InitiallyDeferred,
}
