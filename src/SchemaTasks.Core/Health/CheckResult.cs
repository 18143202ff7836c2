using System.Collections.Immutable;

namespace SchemaTasks.Health;

/// <summary>How one check went.</summary>
internal sealed record CheckResult
{
    public required HealthCheck Check { get; init; }

    public required CheckOutcome Outcome { get; init; }

    public TimeSpan Elapsed { get; init; }

    /// <summary>Findings that count, the worst first, then by object.</summary>
    public ImmutableArray<HealthFinding> Findings { get; init; } = [];

    /// <summary>Findings that the configuration accepts.</summary>
    public ImmutableArray<HealthFinding> Ignored { get; init; } = [];

    /// <summary>What could not be checked and which right or setting it needs; or why the check was skipped.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}

/// <summary>How a check ended.</summary>
internal enum CheckOutcome
{
    /// <summary>It ran and found nothing.</summary>
    Ok,
    /// <summary>It found something.</summary>
    Found,
    /// <summary>It, or a part of it, could not run.</summary>
    CouldNotCheck,
    /// <summary>There was nothing to check.</summary>
    Skipped,
}
