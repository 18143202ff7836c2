namespace SchemaTasks.Migrations;

/// <summary>What the history says of a file.</summary>
internal enum MigrationStatus
{
    Applied,

    /// <summary>Taken as applied when the history began.</summary>
    Baseline,

    /// <summary>The server refused a statement of a file without transaction; those before it stay applied.</summary>
    Failed,

    /// <summary>A file without transaction is at a statement. If nobody runs it any more, it was interrupted there.</summary>
    Running,

    /// <summary>A file without transaction that failed or was interrupted goes on at a statement, when it runs next.</summary>
    Repaired,

    /// <summary>It was applied and undone, and is pending again.</summary>
    RolledBack,
}
