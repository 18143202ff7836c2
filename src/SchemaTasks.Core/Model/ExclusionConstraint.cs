using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>An EXCLUDE constraint of a table; its index is not in <see cref="Table.Indexes"/>.</summary>
public sealed record ExclusionConstraint
{
    /// <summary><c>pg_constraint.conname</c>, unquoted; unique in its table. Its index has the same name.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON CONSTRAINT; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <summary><c>EXCLUDE USING gist (…)</c>, as <c>pg_get_constraintdef</c> prints it.</summary>
    public required string Definition { get; init; }

    /// <summary>
    /// It is a partitioned table's, and not every partition has it (PostgreSQL 17 and later). Which ones have is left out: no statement attaches
    /// an exclusion constraint's index, so that only partitions that came later have.
    /// </summary>
    public bool Invalid { get; init; }

    /// <summary>COMMENT ON INDEX, of its index; <see langword="null"/> for none.</summary>
    public string? IndexComment { get; init; }

    /// <summary>ALTER INDEX … SET STATISTICS of its index's keys that are expressions, in their order; without those that have the server's default.</summary>
    public ImmutableArray<KeyStatistics> StatisticsTargets { get; init; } = [];

    /// <summary>CLUSTER ON.</summary>
    public bool Clustered { get; init; }
}
