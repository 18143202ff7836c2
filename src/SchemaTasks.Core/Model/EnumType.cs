using System.Collections.Immutable;

namespace SchemaTasks.Model;

public sealed record EnumType : IOwnedObject
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public string? Owner { get; init; }

    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary>The labels, in the enum's own sort order.</summary>
    public ImmutableArray<string> Values { get; init; } = [];
}
