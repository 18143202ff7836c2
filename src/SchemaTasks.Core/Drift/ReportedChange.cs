using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Sql;

namespace SchemaTasks.Drift;

/// <summary>A change with what a reader needs to act on it.</summary>
internal sealed record ReportedChange
{
    public required SchemaChange Change { get; init; }

    /// <summary><c>ST1302</c> …</summary>
    public required string Code { get; init; }

    /// <summary>In the manifest.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The generated files that no longer fit the server.</summary>
    public ImmutableArray<AffectedOutput> Outputs { get; init; } = [];

    /// <summary>What fixing it by the fix script may cost.</summary>
    public ImmutableArray<Hazard> Hazards { get; init; } = [];

    /// <summary>Why the baseline accepts it.</summary>
    public string? Reason { get; init; }
}

/// <summary>A generated output that a change breaks.</summary>
/// <param name="Output">Which.</param>
/// <param name="FileName">Its name without its folder.</param>
internal sealed record AffectedOutput(OutputKind Output, string FileName);
