using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>An object of CREATE SEQUENCE, or the sequence of a <c>serial</c> column.</summary>
public sealed record Sequence : IOwnedObject
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary><c>smallint</c>, <c>integer</c> or <c>bigint</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Only what is not PostgreSQL's default; the last value is not part of the model.</summary>
    public SequenceOptions Options { get; init; } = SequenceOptions.Default;

    /// <summary>UNLOGGED (PostgreSQL 15 and later).</summary>
    public bool Unlogged { get; init; }

    /// <summary>OWNED BY.</summary>
    public ColumnReference? OwnedBy { get; init; }
}
