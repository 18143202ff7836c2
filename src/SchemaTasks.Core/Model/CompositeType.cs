using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A type made by CREATE TYPE … AS (…).</summary>
public sealed record CompositeType : IOwnedObject
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>In the type's own order.</summary>
    public ImmutableArray<CompositeAttribute> Attributes { get; init; } = [];
}

/// <summary>One attribute of a composite type.</summary>
public sealed record CompositeAttribute
{
    /// <summary><c>pg_attribute.attname</c>, unquoted.</summary>
    public required string Name { get; init; }

    /// <inheritdoc cref="Column.Type"/>
    public required string Type { get; init; }

    /// <inheritdoc cref="Column.Collation"/>
    public string? Collation { get; init; }

    /// <summary>COMMENT ON COLUMN; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }
}
