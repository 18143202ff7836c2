using SchemaTasks.Migrations;

namespace SchemaTasks.Operations;

/// <summary>Which migrations to bring to which server.</summary>
internal sealed record MigrateRequest
{
    public required DatabaseRequest Database { get; init; }

    /// <summary>The migrations, if they have been read already; a large file is in memory once then.</summary>
    public MigrationSet? Files { get; init; }

    public MigrateAction Action { get; init; } = MigrateAction.Apply;

    /// <summary>Name of the last file whose effects an existing database has already: the history begins there; <see langword="null"/> for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether to make the history agree with the files first: today's checksums, failed rows forgotten.</summary>
    public bool Repair { get; init; }

    /// <summary>Name of a file whose effect the server has already, to be recorded as applied without running it; <see langword="null"/> for none. Nothing else is done then.</summary>
    public string? MarkApplied { get; init; }

    /// <summary>Whether to record <see cref="MarkApplied"/> without a proof on the shadow.</summary>
    public bool Force { get; init; }

    /// <summary>Whether a file may run although one that comes after it has been applied.</summary>
    public bool AllowOutOfOrder { get; init; }

    /// <summary>Name of the last file that stays applied in a rollback; <see langword="null"/> to undo one file.</summary>
    public string? RollbackTo { get; init; }

    /// <summary>The manifest's major version, which a shadow should have.</summary>
    public int? ManifestMajor { get; init; }

    /// <summary>For one statement; <see langword="null"/> for no limit.</summary>
    public TimeSpan? StatementTimeout { get; init; }

    /// <summary>How long a statement waits for a lock that another session has; <see cref="TimeSpan.Zero"/> for no limit.</summary>
    public TimeSpan LockTimeout { get; init; } = MigrationOptions.DefaultLockTimeout;

    /// <summary>Receives each file as soon as it is applied.</summary>
    public IProgress<AppliedMigration>? Progress { get; init; }

    /// <summary>Gets what the server says while files run, at once.</summary>
    public IProgress<MigrationNotice>? Notices { get; init; }
}

/// <summary>What to do with migrations.</summary>
internal enum MigrateAction
{
    /// <summary>Applies what is pending.</summary>
    Apply,
    /// <summary>Reports what was applied and what is pending; changes nothing.</summary>
    Status,
    /// <summary>Undoes what was applied, the latest first. On a shadow, after applying everything there.</summary>
    Rollback,
}
