namespace SchemaTasks.Model;

public sealed record ExclusionConstraint
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    /// <summary><c>EXCLUDE USING gist (…)</c>, as <c>pg_get_constraintdef</c> prints it.</summary>
    public required string Definition { get; init; }

    /// <summary>
    /// It is a partitioned table's, and not every partition has it (PostgreSQL 17 and later). Which ones have is left out: no statement attaches
    /// an exclusion constraint's index, so that only partitions that came later have.
    /// </summary>
    public bool Invalid { get; init; }
}
