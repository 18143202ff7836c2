namespace SchemaTasks.Operations;

/// <summary>Which committed manifest to compare with today's.</summary>
internal sealed record ManifestDiffRequest
{
    /// <summary>Absolute path of today's.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Absolute path; <see langword="null"/> for none.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>A git revision: a tag, a branch, a commit, <c>HEAD~3</c>.</summary>
    public required string Base { get; init; }

    /// <summary>Absolute path of the Markdown file.</summary>
    public required string DiffFile { get; init; }
}
