using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>An ordinary, unlogged, partitioned or foreign table, or (inside <see cref="Partition"/>) what a partition has of its own.</summary>
public sealed record Table : IOwnedObject
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public string? Owner { get; init; }

    public ImmutableArray<Grant> Grants { get; init; } = [];

    public bool Unlogged { get; init; }

    /// <summary>The composite type of CREATE TABLE … OF, qualified and quoted.</summary>
    public string? OfType { get; init; }

    /// <summary>The table access method; only when it is not <c>heap</c>.</summary>
    public string? AccessMethod { get; init; }

    /// <summary>The tables of INHERITS, in that clause's order.</summary>
    public ImmutableArray<QualifiedName> Inherits { get; init; } = [];

    /// <summary>In table order. For a partition: only the columns in which it differs from its parent, each whole.</summary>
    public ImmutableArray<Column> Columns { get; init; } = [];

    public KeyConstraint? PrimaryKey { get; init; }

    public ImmutableArray<KeyConstraint> UniqueConstraints { get; init; } = [];

    public ImmutableArray<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Those made on this table; of those inherited from a parent only what is otherwise than there.</summary>
    public ImmutableArray<CheckConstraint> Checks { get; init; } = [];

    public ImmutableArray<ExclusionConstraint> Exclusions { get; init; } = [];

    /// <summary>Without those that are behind a primary key, unique or exclusion constraint, and without clones of a partitioned index.</summary>
    public ImmutableArray<Index> Indexes { get; init; } = [];

    public ImmutableArray<ExtendedStatistics> Statistics { get; init; } = [];

    public RowLevelSecurity RowLevelSecurity { get; init; }

    public ImmutableArray<Policy> Policies { get; init; } = [];

    public ImmutableArray<Trigger> Triggers { get; init; } = [];

    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>The partition key, <c>RANGE (happened_on)</c>; <see langword="null"/> for a table that is not partitioned.</summary>
    public string? PartitionBy { get; init; }

    /// <summary>In ordinal order of schema, then name.</summary>
    public ImmutableArray<Partition> Partitions { get; init; } = [];

    /// <summary><c>fillfactor=70</c> …, TOAST's as <c>toast.autovacuum_enabled=false</c>; in ordinal order.</summary>
    public ImmutableArray<string> StorageParameters { get; init; } = [];

    public ReplicaIdentity ReplicaIdentity { get; init; }

    /// <summary>The foreign server, for a foreign table.</summary>
    public string? Server { get; init; }

    /// <summary><c>name=value</c> of a foreign table, in ordinal order.</summary>
    public ImmutableArray<string> ForeignOptions { get; init; } = [];
}

/// <summary>REPLICA IDENTITY; with <see cref="UsingIndex"/> the index or constraint says so itself.</summary>
public enum ReplicaIdentity
{
    Default,
    Nothing,
    Full,
    UsingIndex,
}

/// <summary>Row-level security of a table.</summary>
public enum RowLevelSecurity
{
    Disabled,
    Enabled,
    /// <summary>Enabled, and for the owner too.</summary>
    Forced,
    /// <summary>FORCE is set while row-level security is disabled: it takes effect once it is enabled.</summary>
    ForcedWhileDisabled,
}
