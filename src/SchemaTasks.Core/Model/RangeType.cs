using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A type made by CREATE TYPE … AS RANGE; its multirange comes with it.</summary>
public sealed record RangeType : IOwnedObject
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public string? Owner { get; init; }

    public ImmutableArray<Grant> Grants { get; init; } = [];

    public required string Subtype { get; init; }

    /// <summary>Qualified and quoted; only when it is not the subtype's default.</summary>
    public string? OperatorClass { get; init; }

    public string? Collation { get; init; }

    /// <summary>The canonicalisation function, qualified and quoted.</summary>
    public string? Canonical { get; init; }

    /// <summary>The subtype difference function, qualified and quoted.</summary>
    public string? SubtypeDiff { get; init; }

    /// <summary>PostgreSQL 14 and later; only when it is not the name that PostgreSQL would choose. Qualified and quoted.</summary>
    public string? MultirangeName { get; init; }
}
