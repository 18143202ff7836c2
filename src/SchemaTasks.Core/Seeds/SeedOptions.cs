using SchemaTasks.Migrations;

namespace SchemaTasks.Seeds;

/// <summary>How seeds are applied.</summary>
internal sealed record SeedOptions
{
    /// <summary>The history of migrations that the one of seeds is beside (<c>SchemaMigrationHistoryTable</c>); <see langword="null"/> for where it is found.</summary>
    public HistoryPlace? HistoryTable { get; init; }

    /// <summary>For connecting, and for each look at the history.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>PostgreSQL's <c>statement_timeout</c>; <see langword="null"/> for none.</summary>
    public TimeSpan? StatementTimeout { get; init; }

    /// <summary>How long a statement waits for a lock that another session has; <see cref="TimeSpan.Zero"/> for no limit.</summary>
    public TimeSpan LockTimeout { get; init; } = MigrationOptions.DefaultLockTimeout;

    /// <summary>Whether files that are not marked for a live server may run.</summary>
    public bool AllowAll { get; init; } = true;

    /// <summary>Whether files that may not run are left pending; otherwise they are an error (ST2102).</summary>
    public bool SkipRefused { get; init; }

    /// <summary>Whether to run each file a second time, without keeping it, to see that it changes nothing.</summary>
    public bool TryTwice { get; init; }

    /// <summary>Called after each file.</summary>
    public IProgress<AppliedSeed>? Progress { get; init; }
}
