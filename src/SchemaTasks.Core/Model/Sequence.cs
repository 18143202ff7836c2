using System.Collections.Immutable;

namespace SchemaTasks.Model;

public sealed record Sequence : IOwnedObject
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public string? Owner { get; init; }

    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary><c>smallint</c>, <c>integer</c> or <c>bigint</c>.</summary>
    public required string Type { get; init; }

    public SequenceOptions Options { get; init; } = SequenceOptions.Default;

    /// <summary>UNLOGGED (PostgreSQL 15 and later).</summary>
    public bool Unlogged { get; init; }

    /// <summary>OWNED BY.</summary>
    public ColumnReference? OwnedBy { get; init; }
}
