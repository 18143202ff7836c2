namespace SchemaTasks.Model;

/// <summary>A partition of a partitioned table.</summary>
public sealed record Partition
{
    /// <summary>The partition's own schema; it may differ from its parent's.</summary>
    public required string Schema { get; init; }

    /// <summary><c>FOR VALUES FROM (…) TO (…)</c>, <c>FOR VALUES IN (…)</c>, <c>DEFAULT</c> …</summary>
    public required string Bound { get; init; }

    /// <summary>DETACH PARTITION … CONCURRENTLY was cancelled before its end: FINALIZE is to come (PostgreSQL 14 and later).</summary>
    public bool DetachPending { get; init; }

    /// <summary>Its name and what it has of its own: clones of the parent's constraints, indexes, triggers and columns are left out.</summary>
    public required Table Table { get; init; }
}
