namespace SchemaTasks.Migrations;

/// <summary>What the history says of a file.</summary>
public enum MigrationStatus
{
    Applied,

    /// <summary>Taken as applied when the history began.</summary>
    Baseline,

    /// <summary>A file without transaction stopped at a statement; those before it stay applied.</summary>
    Failed,

    /// <summary>It was applied and undone, and is pending again.</summary>
    RolledBack,
}
