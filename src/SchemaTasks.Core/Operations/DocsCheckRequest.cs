namespace SchemaTasks.Operations;

/// <summary>Which manifest's comments to count.</summary>
internal sealed record DocsCheckRequest
{
    /// <summary>Absolute path.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>Absolute path of the Markdown report; <c>.json</c> goes beside it.</summary>
    public required string ReportFile { get; init; }
}
