using System.Collections.Immutable;

namespace SchemaTasks.Model;

public sealed record EventTrigger
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public string? Owner { get; init; }

    /// <summary><c>ddl_command_end</c> …</summary>
    public required string Event { get; init; }

    public required QualifiedName Function { get; init; }

    /// <summary>WHEN TAG IN (…), in ordinal order.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    public FiringMode Enabled { get; init; }
}
