namespace SchemaTasks.Diagnostics;

/// <summary>ST202x and ST203x: the history of migrations; ST204x: running them.</summary>
internal static class HistoryDiagnostics
{
    public static DiagnosticDescriptor ChangedAfterApplied { get; } = new("ST2020", DiagnosticSeverity.Error,
        "An applied migration has changed",
        "'{0}' has changed since it was applied. Undo the change and write a new migration; if only its wording changed, run SchemaMigrate with SchemaMigrationRepair=true.",
        "The history keeps a checksum of every file; line ends, a byte-order mark and white space at line ends do not count. What the file says now is not what the database has. Repairing writes today's checksum into the history and runs nothing.");

    public static DiagnosticDescriptor OutOfOrder { get; } = new("ST2021", DiagnosticSeverity.Error,
        "A migration is out of order",
        "'{0}' has not been applied, but '{1}', which comes after it, has. Give it a later number or date, or set SchemaMigrationAllowOutOfOrder.",
        "A new database would run the two in another order than this one did. Merging an older branch is the usual cause. Allowed by option, it is a warning.");

    public static DiagnosticDescriptor FileMissing { get; } = new("ST2022", DiagnosticSeverity.Warning,
        "The file of an applied migration is missing",
        "'{0}' was applied, but '{1}' holds no such file. Bring it back: a new database could not be made like this one.",
        "A file that was renamed is a new migration to the history, since its name is its identity.");

    public static DiagnosticDescriptor FailedBefore { get; } = new("ST2023", DiagnosticSeverity.Error,
        "A migration without transaction has failed before",
        "'{0}': in an earlier run it {1} at statement {2}; the statements before it are applied.{3} Run SchemaMigrate with SchemaMigrationRepair=true: the file goes on at that statement, or from its beginning if it has changed since.",
        "A file that runs without a transaction cannot be rolled back, so its row in the history says at which statement it is. The repair first waits for a session that a killed build has left at work, and drops invalid indexes that a CONCURRENTLY statement of the file left (`…_ccnew`, too). Where the statement has done its work all the same, the file goes on after it. A file that has changed since begins again, so what it did before has to be undone, or be written so that it can be repeated.");

    public static DiagnosticDescriptor NotEmpty { get; } = new("ST2024", DiagnosticSeverity.Error,
        "The database is not empty and has no history",
        "{0} holds {1} and others, but no history of migrations. If the migrations up to some file describe what is there, run SchemaMigrate with SchemaMigrationBaseline set to that file; else this is the wrong database.",
        "Running every migration on a database that has its objects already would fail half-way, or worse. The baseline records files as applied without running them.");

    public static DiagnosticDescriptor OtherTool { get; } = new("ST2025", DiagnosticSeverity.Error,
        "The history is another tool's",
        "{0} of {1} is the history of {2}, which is never altered; the last version in it is '{3}'. Set SchemaMigrationHistoryTable (for instance to schematasks.schema_migrations) and SchemaMigrationBaseline to '{4}'.",
        "dbmate, golang-migrate and Rails keep their history in a table of the same name. Two tools should not migrate one database: after the baseline, stop using the other.");

    public static DiagnosticDescriptor UnknownHistory { get; } = new("ST2026", DiagnosticSeverity.Error,
        "A table of the history's name has another shape",
        "{0} of {1} is no history of migrations that is known here (its columns are {2}); it is left as it is. Set SchemaMigrationHistoryTable to another name, for instance schematasks.schema_migrations.",
        "The history table is called `schema_migrations` unless `SchemaMigrationHistoryTable` says otherwise. Only a table with its columns is used.");

    public static DiagnosticDescriptor NoSuchFile { get; } = new("ST2027", DiagnosticSeverity.Error,
        "There is no such migration",
        "'{0}' is no versioned migration in '{1}'.{2}",
        "A baseline, the file that a rollback stops at and one that is recorded as applied are named by their file names, with or without `.sql`.");

    public static DiagnosticDescriptor HistoryExists { get; } = new("ST2028", DiagnosticSeverity.Error,
        "The history has begun already",
        "{0} has a history already ({1} is in it), so no baseline can be set.",
        "A baseline is where a history begins.");

    public static DiagnosticDescriptor NoRollback { get; } = new("ST2029", DiagnosticSeverity.Error,
        "A migration has no rollback",
        "There is no file that undoes '{0}'; it would be called rollback_{0}. Nothing was undone.",
        "`rollback_<name>.sql`, `<name>.down.sql`, `<name>_rollback.sql` and `U<version>__<name>.sql` undo `<name>.sql`. All files of a rollback are looked up before the first one runs.");

    public static DiagnosticDescriptor Pooler { get; } = new("ST2030", DiagnosticSeverity.Error,
        "Migrations cannot run through a pooler",
        "{0} is a connection pooler, which may give each transaction another session; some migrations need one session. Connect to the database itself (for Neon: the host name without '-pooler').",
        "Through a pooler a migration runs once all the same, since lock and history are part of each file's transaction; but what a file sets would stay in a session that others use.");

    public static DiagnosticDescriptor Locked { get; } = new("ST2031", DiagnosticSeverity.Error,
        "Somebody else is migrating this database",
        "{0} is being migrated by somebody else; waited {1} s.{2} Run it again when that is done.",
        "Each file's transaction takes an advisory lock, so that two builds cannot run the same file at once. A build that was killed lets go of it when the server notices, which is after the statement that it runs.");

    public static DiagnosticDescriptor NoRights { get; } = new("ST2032", DiagnosticSeverity.Error,
        "The role may not keep the history",
        "{0}: the role '{1}' may not read or write the history of migrations: {2}. It needs USAGE and CREATE on the schema of {3}, or all rights on that table. Nothing was applied.",
        "Each file's row is written in the file's own transaction, so the role that migrates needs the history. Since PostgreSQL 15 only the owner of the schema `public` may create tables in it.");

    public static DiagnosticDescriptor ReadOnly { get; } = new("ST2033", DiagnosticSeverity.Error,
        "The server takes no writes",
        "{0} takes no writes: {1}. Nothing was applied.",
        "Migrations change the database, so they need its primary server. What is pending can be listed on a standby too.");

    public static DiagnosticDescriptor HistoryElsewhere { get; } = new("ST2035", DiagnosticSeverity.Error,
        "The history is in another place",
        "{0} has a history of migrations at {1}, but {2}. {3}.",
        "A history is looked for in `public.schema_migrations` and `schematasks.schema_migrations`, or where `SchemaMigrationHistoryTable` says; it is never moved. Without it every file would be pending.");

    public static DiagnosticDescriptor Hidden { get; } = new("ST2036", DiagnosticSeverity.Error,
        "The history is hidden by row security",
        "Row security of {1} hides rows of the history from the role '{2}' on {0}, so it is not known what was applied. Connect as its owner, or disable it: ALTER TABLE {1} DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;",
        "A role that sees only some of the rows would run files a second time.");

    public static DiagnosticDescriptor HistoryOpen { get; } = new("ST2037", DiagnosticSeverity.Warning,
        "Clients may read or change the history",
        "On {0} the history {1} is open to {2}. Close it: {3}",
        "Whoever can delete a row makes a migration run again. Only its owner may change a new history, and on platforms whose default privileges open every table of `public` to their API's roles it begins in a schema of its own, `schematasks`.");

    public static DiagnosticDescriptor RoleSettings { get; } = new("ST2038", DiagnosticSeverity.Message,
        "The role or the database brings settings",
        "On {0} migrations run with {1}.",
        "`ALTER ROLE … SET` and `ALTER DATABASE … SET` give every session settings, which a shadow server does not have: a `search_path` decides in which schema a table is created. The timeouts of a role or a database are not among them, since each file's transaction has its own (`SchemaMigrationTimeout`, `SchemaMigrationLockTimeout`).");

    public static DiagnosticDescriptor StatementFailed { get; } = new("ST2040", DiagnosticSeverity.Error,
        "A migration fails",
        "{0}: {1}{2} {3}",
        "The five characters are PostgreSQL's [error code](https://www.postgresql.org/docs/current/errcodes-appendix.html); the position is the server's. A file runs in one transaction, so that nothing of a failed file stays.");

    public static DiagnosticDescriptor LeftInPool { get; } = new("ST2042", DiagnosticSeverity.Error,
        "A migration would leave something in a session that others use",
        "The connection goes through a pooler, and this statement would leave {0} in a session that others get afterwards. {1}; or connect to the database itself.",
        "Nothing was applied. A connection counts as pooled when the process that serves it is not the one that it was given. Settings of a file (`SET`, `RESET`, `set_config(…, false)`) end with the file's transaction there.");

    public static DiagnosticDescriptor Warning { get; } = new("ST0030", DiagnosticSeverity.Warning,
        "A migration raises a warning",
        "The server warns while '{0}' runs: {1}",
        "`RAISE WARNING`, or a warning of PostgreSQL's own. The migration was applied all the same unless an error follows. What it raises as a notice is a line of the log.");

    public static DiagnosticDescriptor ConnectionLost { get; } = new("ST2041", DiagnosticSeverity.Error,
        "The connection was lost during a migration",
        "The connection to {0} was lost while '{1}' ran: {2} {3}",
        "The server was stopped or failed over, or something in between cut the connection. Each file's row is part of its transaction, so the history says what became of it; where the server answers again within some seconds, the message says it.");
}
