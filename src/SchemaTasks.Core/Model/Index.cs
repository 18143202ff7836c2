using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>An index of a table or a materialized view, made by CREATE INDEX; the index of a constraint is part of the constraint.</summary>
public sealed record Index
{
    /// <summary><c>pg_class.relname</c>, unquoted; in the schema of its table.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON INDEX; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary>CREATE UNIQUE INDEX.</summary>
    public bool Unique { get; init; }

    /// <summary>PostgreSQL 15 and later.</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary><c>btree</c>, <c>gin</c>, <c>hnsw</c> …</summary>
    public string Method { get; init; } = "btree";

    /// <summary>In the index's own order; at least one.</summary>
    public required ImmutableArray<IndexKey> Keys { get; init; }

    /// <summary>INCLUDE: columns that it holds and that are no keys, in that clause's order.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>The predicate of a partial index.</summary>
    public string? Where { get; init; }

    /// <summary>WITH: <c>fillfactor=70</c> …, in ordinal order.</summary>
    public ImmutableArray<string> StorageParameters { get; init; } = [];

    /// <summary>A failed CREATE INDEX CONCURRENTLY left it, or it is a partitioned index that not every partition has.</summary>
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

/// <summary>One key of an index: a column or an expression.</summary>
public sealed record IndexKey
{
    /// <summary>The column, or <see langword="null"/> for an expression.</summary>
    public string? Column { get; init; }

    /// <summary>The expression as the server prints it, without the parentheses that CREATE INDEX needs around it; <see langword="null"/> for a column.</summary>
    public string? Expression { get; init; }

    /// <summary>Qualified and quoted; only where it differs from the column's.</summary>
    public string? Collation { get; init; }

    /// <summary>
    /// Only where it is not the type's default for the method: bare for <c>pg_catalog</c>'s, otherwise qualified; quoted where SQL needs it.
    /// </summary>
    public string? OperatorClass { get; init; }

    /// <summary><c>siglen=64</c> …, in the catalog's order.</summary>
    public ImmutableArray<string> OperatorClassParameters { get; init; } = [];

    /// <summary>DESC.</summary>
    public bool Descending { get; init; }

    /// <summary>Only where it is not the direction's default (last when ascending, first when descending).</summary>
    public NullsOrder Nulls { get; init; }

    /// <summary>SET STATISTICS of an expression.</summary>
    public int? StatisticsTarget { get; init; }
}

/// <summary>Where an index has NULLs among a key's values.</summary>
public enum NullsOrder
{
    /// <summary>The direction's own: last when ascending, first when descending.</summary>
    Default,
    /// <summary>NULLS FIRST.</summary>
    First,
    /// <summary>NULLS LAST.</summary>
    Last,
}
