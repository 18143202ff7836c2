using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation.Documentation;

namespace SchemaTasks.Operations;

/// <summary>Which comments are missing.</summary>
/// <param name="Coverage">What has one and what has not.</param>
/// <param name="Diagnostics">An error for each threshold that is missed.</param>
internal sealed record DocsCheckResult(CommentCoverage Coverage, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>In one line.</summary>
    public string Summary => $"comments on {Share(Coverage.All.Tables)} tables and views, {Share(Coverage.All.Columns)} columns";

    private static string Share(CoverageCount count) => $"{count.Commented} of {count.Whole}";
}
