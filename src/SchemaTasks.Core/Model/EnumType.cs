using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A type made by CREATE TYPE … AS ENUM.</summary>
public sealed record EnumType : IOwnedObject
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>The labels, in the enum's own sort order.</summary>
    public ImmutableArray<string> Values { get; init; } = [];
}
