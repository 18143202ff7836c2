namespace SchemaTasks.Migrations;

/// <summary>How a migration file is used.</summary>
internal enum MigrationKind
{
    /// <summary>Runs once, in order.</summary>
    Versioned,

    /// <summary><c>R__*.sql</c>: runs after all versioned files, and again whenever its text has changed.</summary>
    Repeatable,

    /// <summary>Undoes a versioned file; runs only when a rollback is asked for.</summary>
    Rollback,
}
