using System.Collections.Immutable;

namespace SchemaTasks.Operations;

/// <summary>Where a chain's report comes from and goes to.</summary>
internal sealed record ChainReportRequest
{
    /// <summary>Absolute path of what the steps left.</summary>
    public required string JournalFile { get; init; }

    /// <summary>Absolute path of the Markdown report; <c>.json</c> goes beside it.</summary>
    public required string ReportFile { get; init; }

    /// <summary>Absolute path; there need not be one.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>Words of <c>SchemaOutputs</c> and absolute paths.</summary>
    public ImmutableArray<(string Name, string Path)> Outputs { get; init; } = [];

    /// <summary>Versions, by name.</summary>
    public ImmutableArray<(string Name, string Version)> Versions { get; init; } = [];

    /// <summary>Absolute path of a file that the Markdown is appended to (<c>GITHUB_STEP_SUMMARY</c>); <see langword="null"/> for none.</summary>
    public string? SummaryFile { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;
}
