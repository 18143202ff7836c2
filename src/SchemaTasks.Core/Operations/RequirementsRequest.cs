using SchemaTasks.Health;

namespace SchemaTasks.Operations;

/// <summary>What a chain needs, and which half of the configuration's requirements is checked.</summary>
internal sealed record RequirementsRequest
{
    /// <summary>Absolute path; there need not be one yet.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? ConfigurationFile { get; init; }

    public required DatabaseRequest Database { get; init; }

    public SeedSource Seeds { get; init; } = SeedSource.None;

    public RequirementPhase Phase { get; init; } = RequirementPhase.All;
}
