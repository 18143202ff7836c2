using System.Collections.Immutable;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Operations;

/// <summary>What was printed. With an error among the diagnostics something is missing.</summary>
/// <param name="Files">Absolute paths of the files, changed or not.</param>
/// <param name="Changed">Those whose content changed.</param>
/// <param name="Diagnostics">What was renamed, dropped, approximated or skipped.</param>
/// <param name="GeneratedBy">Another project that generated the same files from the same inputs, so that nothing was done; <see langword="null"/> otherwise.</param>
internal sealed record GenerateResult(ImmutableArray<string> Files, ImmutableArray<string> Changed, ImmutableArray<Diagnostic> Diagnostics, string? GeneratedBy = null)
{
    /// <summary>Absolute paths of files of earlier builds that the outputs no longer have, and that were removed for it.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>Patterns of absolute paths, of files besides manifest, configuration and templates that the outputs were printed from.</summary>
    public ImmutableArray<string> Watched { get; init; } = [];
}
