namespace SchemaTasks.Diagnostics;

/// <summary>ST20xx: migration files and what is in them.</summary>
internal static class MigrationDiagnostics
{
    private const string Marker = "-- schematasks: no-transaction";

    public static DiagnosticDescriptor CannotReadDirectory { get; } = new("ST2001", DiagnosticSeverity.Error,
        "The directory of migrations cannot be read",
        "The directory '{0}' cannot be read: {1}",
        "`SchemaMigrationsDirectory` names the directory of plain SQL files, by default `schema/migrations`.");

    public static DiagnosticDescriptor NameNotUnderstood { get; } = new("ST2002", DiagnosticSeverity.Error,
        "The name of a migration file is not understood",
        "'{0}' is no name of a migration: it has to begin with a number (001_name.sql), a date (2025-10-23_name.sql) or a time stamp (20251023120000_name.sql), or be R__name.sql. Rename it or move it elsewhere.",
        "The name decides when a file runs, so a file that would be passed over silently is an error. Numbers have up to 6 digits and run first, then dates and time stamps. `R__*.sql` runs last, whenever its text has changed. `rollback_*.sql`, `*.down.sql`, `*_rollback.sql` and `U*__*.sql` run only when a rollback is asked for.");

    public static DiagnosticDescriptor CannotReadFile { get; } = new("ST2003", DiagnosticSeverity.Error,
        "A migration file cannot be read",
        "'{0}' cannot be read: {1}",
        "Migrations are text in UTF-8, with or without byte-order mark.");

    public static DiagnosticDescriptor DuplicateNumber { get; } = new("ST2004", DiagnosticSeverity.Warning,
        "Two migrations have the same number",
        "'{0}' has the same number ({2}) as '{1}'; they run in the order of their names. Give it a number of its own.",
        "Two branches often take the same next number. The order is well defined, but rarely what either author had in mind.");

    public static DiagnosticDescriptor LeftBehind { get; } = new("ST2005", DiagnosticSeverity.Message,
        "A file of an editor or of the system is skipped",
        "'{0}' is skipped: it is a lock, a backup or a swap file of an editor, or what a system leaves beside a file.",
        "Files whose names begin with a dot, end with `~`, `.swp`, `.swo`, `.bak` or `.orig`, or are between two `#` are no migrations.");

    public static DiagnosticDescriptor MetaCommand { get; } = new("ST2010", DiagnosticSeverity.Error,
        "A migration holds a command of psql",
        "Commands of psql (\\…) are not SQL, and the server does not know them. Write SQL, or remove it.",
        "Nothing of the file was applied. `\\i` becomes a migration of its own, `\\set` a value in the text, `\\copy` INSERT statements.");

    public static DiagnosticDescriptor CopyFromStdin { get; } = new("ST2011", DiagnosticSeverity.Error,
        "A migration holds COPY … FROM STDIN",
        "COPY … FROM STDIN reads data that follows it, which only psql does. Write INSERT statements instead.",
        "Nothing of the file was applied. `pg_dump --inserts` or `--rows-per-insert` writes data that way.");

    public static DiagnosticDescriptor TransactionControl { get; } = new("ST2012", DiagnosticSeverity.Error,
        "A migration controls transactions",
        "{0}: each file runs in one transaction of its own. Remove it, or split the file where a transaction should end.",
        $"Nothing of the file was applied. A plain BEGIN and COMMIT around the whole file are accepted, since they change nothing. A file whose first comment is `{Marker}` runs statement by statement, each by itself.");

    public static DiagnosticDescriptor Unterminated { get; } = new("ST2013", DiagnosticSeverity.Error,
        "A migration ends within quotes or a comment",
        "The {0} that begins here does not end.",
        "Nothing of the file was applied.");

    public static DiagnosticDescriptor NeedsNoTransaction { get; } = new("ST2014", DiagnosticSeverity.Error,
        "A statement cannot run in a transaction",
        "{0} cannot run in a transaction. Put it into a file of its own whose first line is '" + Marker + "'.",
        $"Nothing of the file was applied. The statements of a file whose first comment is `{Marker}` run one by one; if one fails, those before it stay applied and the history says where it stopped. The spellings of sqlx, dbmate, graphile-migrate, goose and Atlas work too.");

    public static DiagnosticDescriptor BothDirections { get; } = new("ST2015", DiagnosticSeverity.Error,
        "A migration holds both directions",
        "'{0}' begins a section that undoes the migration, and would run with it. Move the section to a file of its own, of the same name with 'rollback_' before it.",
        "dbmate, goose and sql-migrate keep both directions in one file. Here a file has one direction: what is in it runs.");
}
