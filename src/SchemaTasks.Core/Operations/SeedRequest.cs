using SchemaTasks.Migrations;
using SchemaTasks.Seeds;

namespace SchemaTasks.Operations;

/// <summary>Which seeds to bring to which server.</summary>
internal sealed record SeedRequest
{
    public required DatabaseRequest Database { get; init; }

    public required SeedSource Seeds { get; init; }

    /// <summary>Whether only to report what is applied and what is pending.</summary>
    public bool StatusOnly { get; init; }

    /// <summary>Whether a live server takes files that are not marked for it (<c>SchemaSeedLive</c>).</summary>
    public bool AllowLive { get; init; }

    /// <summary>Whether files that a live server may not take are left pending instead of being an error.</summary>
    public bool SkipRefused { get; init; }

    /// <summary>The manifest's major version, which a shadow should have.</summary>
    public int? ManifestMajor { get; init; }

    /// <summary>For one statement; <see langword="null"/> for no limit.</summary>
    public TimeSpan? StatementTimeout { get; init; }

    /// <summary>How long a statement waits for a lock that another session has; <see cref="TimeSpan.Zero"/> for no limit.</summary>
    public TimeSpan LockTimeout { get; init; } = MigrationOptions.DefaultLockTimeout;

    /// <summary>Called after each file.</summary>
    public IProgress<AppliedSeed>? Progress { get; init; }
}
