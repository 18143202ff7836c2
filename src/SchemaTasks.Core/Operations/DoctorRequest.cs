using System.Collections.Immutable;

namespace SchemaTasks.Operations;

/// <summary>What the toolchain and connection report looks at.</summary>
internal sealed record DoctorRequest
{
    public required DatabaseRequest Database { get; init; }

    /// <summary>Absolute path; there need not be one.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>Versions of the host, by name.</summary>
    public ImmutableArray<(string Name, string Version)> Versions { get; init; } = [];
}
