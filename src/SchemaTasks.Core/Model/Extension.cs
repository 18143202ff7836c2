using System.Collections.Immutable;

namespace SchemaTasks.Model;

public sealed record Extension
{
    public required string Name { get; init; }

    public required string Schema { get; init; }

    /// <summary>Known of a live server only; kept from the committed manifest when the reading is a shadow's.</summary>
    public string? Version { get; init; }

    public string? Comment { get; init; }

    /// <summary>The extensions that the server says it requires; no manifest lists them.</summary>
    internal ImmutableArray<string> Requires { get; init; } = [];
}
