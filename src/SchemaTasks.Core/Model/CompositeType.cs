using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A type made by CREATE TYPE … AS (…).</summary>
public sealed record CompositeType : IOwnedObject
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public string? Owner { get; init; }

    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>In the type's own order.</summary>
    public ImmutableArray<CompositeAttribute> Attributes { get; init; } = [];
}

/// <summary>One attribute of a composite type.</summary>
public sealed record CompositeAttribute
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    public string? Collation { get; init; }

    public string? Comment { get; init; }
}
