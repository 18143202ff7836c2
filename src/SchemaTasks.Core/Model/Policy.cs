using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A row-level security policy.</summary>
public sealed record Policy
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public PolicyCommand Command { get; init; }

    /// <summary>AS RESTRICTIVE.</summary>
    public bool Restrictive { get; init; }

    /// <summary>In ordinal order; <c>public</c> for everybody.</summary>
    public ImmutableArray<string> Roles { get; init; } = ["public"];

    public string? Using { get; init; }

    public string? WithCheck { get; init; }
}

public enum PolicyCommand
{
    All,
    Select,
    Insert,
    Update,
    Delete,
}
