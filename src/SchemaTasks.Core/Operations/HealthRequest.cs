using System.Collections.Immutable;
using SchemaTasks.Generation;
using SchemaTasks.Health;

namespace SchemaTasks.Operations;

/// <summary>What a health run checks, and what to make of it.</summary>
internal sealed record HealthRequest
{
    /// <summary>Absolute path; there need not be one.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? ConfigurationFile { get; init; }

    public required DatabaseRequest Database { get; init; }

    /// <summary>What fills a shadow with rows.</summary>
    public SeedSource Seeds { get; init; } = SeedSource.None;

    /// <summary>Absolute path of the Markdown report; <c>.json</c> goes beside it.</summary>
    public required string ReportFile { get; init; }

    /// <summary>The least level that is an error; <see langword="null"/> for none.</summary>
    public HealthLevel? FailOn { get; init; } = HealthLevel.Broken;

    /// <summary>Whether to read rows and to compare sequences with their columns.</summary>
    public bool Deep { get; init; }

    /// <summary>The generated outputs and the path of each.</summary>
    public ImmutableDictionary<OutputKind, string> Outputs { get; init; } = ImmutableDictionary<OutputKind, string>.Empty;

    public AmplifyDialect AmplifyDialect { get; init; } = AmplifyDialect.V2;

    /// <summary>Absolute path of a file that the Markdown is appended to (<c>GITHUB_STEP_SUMMARY</c>); <see langword="null"/> for none.</summary>
    public string? SummaryFile { get; init; }

    /// <summary>Today and now.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
