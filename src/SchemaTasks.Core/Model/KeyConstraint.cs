using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A primary key or unique constraint.</summary>
public sealed record KeyConstraint
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    /// <summary>In the key's order.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>PostgreSQL 15 and later; unique constraints only.</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>The last column is WITHOUT OVERLAPS (PostgreSQL 18 and later).</summary>
    public bool WithoutOverlaps { get; init; }

    public Deferrability Deferrability { get; init; }

    public ImmutableArray<string> StorageParameters { get; init; } = [];

    /// <summary>It is a partitioned table's, and not every partition has it.</summary>
    public bool Invalid { get; init; }

    /// <summary>
    /// The partitioned table's index that it is attached to, while that one is invalid: what a valid one has in its partitions is left out.
    /// </summary>
    public string? PartOf { get; init; }

    /// <summary>CLUSTER ON.</summary>
    public bool Clustered { get; init; }

    /// <summary>REPLICA IDENTITY USING INDEX.</summary>
    public bool ReplicaIdentity { get; init; }
}

public enum Deferrability
{
    NotDeferrable,
    Deferrable,
    /// <summary>DEFERRABLE INITIALLY DEFERRED.</summary>
    InitiallyDeferred,
}
