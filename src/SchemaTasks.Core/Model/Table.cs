using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>An ordinary, unlogged, partitioned or foreign table, or (inside <see cref="Partition"/>) what a partition has of its own.</summary>
public sealed record Table : IOwnedObject
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>CREATE UNLOGGED TABLE (<c>pg_class.relpersistence</c> is <c>u</c>).</summary>
    public bool Unlogged { get; init; }

    /// <summary>The composite type of CREATE TABLE … OF, qualified and quoted.</summary>
    public string? OfType { get; init; }

    /// <summary>The table access method; only when it is not <c>heap</c>.</summary>
    public string? AccessMethod { get; init; }

    /// <summary>The tables of INHERITS, in that clause's order.</summary>
    public ImmutableArray<QualifiedName> Inherits { get; init; } = [];

    /// <summary>In table order. For a partition: only the columns in which it differs from its parent, each whole.</summary>
    public ImmutableArray<Column> Columns { get; init; } = [];

    /// <summary><see langword="null"/> for none, and for a partition that has its parent's, but see <see cref="KeyConstraint.PartOf"/>.</summary>
    public KeyConstraint? PrimaryKey { get; init; }

    /// <summary>UNIQUE constraints, a partition's without those of its parent, but see <see cref="KeyConstraint.PartOf"/>; unique indexes without constraint are in <see cref="Indexes"/>.</summary>
    public ImmutableArray<KeyConstraint> UniqueConstraints { get; init; } = [];

    /// <summary>Those of this table to others; a partition's without those of its parent, but see <see cref="ForeignKey.Inherited"/>.</summary>
    public ImmutableArray<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Those made on this table; of those inherited from a parent only what is otherwise than there.</summary>
    public ImmutableArray<CheckConstraint> Checks { get; init; } = [];

    /// <summary>EXCLUDE constraints, a partition's without those of its parent.</summary>
    public ImmutableArray<ExclusionConstraint> Exclusions { get; init; } = [];

    /// <summary>Without those that are behind a primary key, unique or exclusion constraint, and without clones of a partitioned index.</summary>
    public ImmutableArray<Index> Indexes { get; init; } = [];

    /// <summary>CREATE STATISTICS … FROM the table.</summary>
    public ImmutableArray<ExtendedStatistics> Statistics { get; init; } = [];

    /// <summary>ENABLE and FORCE ROW LEVEL SECURITY (<c>pg_class.relrowsecurity</c>, <c>relforcerowsecurity</c>).</summary>
    public RowLevelSecurity RowLevelSecurity { get; init; }

    /// <summary>Also where row-level security is disabled, so that they have no effect.</summary>
    public ImmutableArray<Policy> Policies { get; init; } = [];

    /// <summary>CREATE TRIGGER; without those that implement constraints, and without a partition's clones of its parent's.</summary>
    public ImmutableArray<Trigger> Triggers { get; init; } = [];

    /// <summary>CREATE RULE.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    /// <summary>What it has of its own of what its parents give it.</summary>
    public ImmutableArray<InheritedPart> InheritedParts { get; init; } = [];

    /// <summary>The partition key, <c>RANGE (happened_on)</c>; <see langword="null"/> for a table that is not partitioned.</summary>
    public string? PartitionBy { get; init; }

    /// <summary>In ordinal order of schema, then name.</summary>
    public ImmutableArray<Partition> Partitions { get; init; } = [];

    /// <summary><c>fillfactor=70</c> …, TOAST's as <c>toast.autovacuum_enabled=false</c>; in ordinal order.</summary>
    public ImmutableArray<string> StorageParameters { get; init; } = [];

    /// <summary>REPLICA IDENTITY (<c>pg_class.relreplident</c>); <see cref="ReplicaIdentity.Default"/> for a foreign table, which has none.</summary>
    public ReplicaIdentity ReplicaIdentity { get; init; }

    /// <summary>The foreign server, for a foreign table.</summary>
    public string? Server { get; init; }

    /// <summary><c>name=value</c> of a foreign table, in ordinal order.</summary>
    public ImmutableArray<string> ForeignOptions { get; init; } = [];
}

/// <summary>REPLICA IDENTITY; with <see cref="UsingIndex"/> the index or constraint says so itself.</summary>
public enum ReplicaIdentity
{
    /// <summary>DEFAULT: the columns of the primary key, or nothing without one.</summary>
    Default,
    /// <summary>NOTHING: no old values. It is the same when the index of USING INDEX has been dropped.</summary>
    Nothing,
    /// <summary>FULL: all columns.</summary>
    Full,
    /// <summary>USING INDEX: the columns of that index.</summary>
    UsingIndex,
}

/// <summary>Row-level security of a table.</summary>
public enum RowLevelSecurity
{
    /// <summary>DISABLE, PostgreSQL's default: policies have no effect.</summary>
    Disabled,
    /// <summary>ENABLE: policies hold for everybody but the owner, superusers and roles with BYPASSRLS.</summary>
    Enabled,
    /// <summary>Enabled, and for the owner too.</summary>
    Forced,
    /// <summary>FORCE is set while row-level security is disabled: it takes effect once it is enabled.</summary>
    ForcedWhileDisabled,
}
