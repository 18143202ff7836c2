using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A type made by CREATE TYPE … AS RANGE; its multirange comes with it.</summary>
public sealed record RangeType : IOwnedObject
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>SUBTYPE, as <c>format_type</c> prints it; without a modifier.</summary>
    public required string Subtype { get; init; }

    /// <summary>Qualified and quoted; only when it is not the subtype's default.</summary>
    public string? OperatorClass { get; init; }

    /// <summary>COLLATION, qualified and quoted; only where it differs from the subtype's.</summary>
    public string? Collation { get; init; }

    /// <summary>The canonicalisation function, qualified and quoted.</summary>
    public string? Canonical { get; init; }

    /// <summary>The subtype difference function, qualified and quoted.</summary>
    public string? SubtypeDiff { get; init; }

    /// <summary>PostgreSQL 14 and later; only when it is not the name that PostgreSQL would choose. Qualified and quoted.</summary>
    public string? MultirangeName { get; init; }
}
