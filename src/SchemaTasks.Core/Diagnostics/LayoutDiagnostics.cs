namespace SchemaTasks.Diagnostics;

/// <summary>ST205x to ST207x: layouts of migrations, and taking a change into one.</summary>
internal static class LayoutDiagnostics
{
    public static DiagnosticDescriptor Mixed { get; } = new("ST2050", DiagnosticSeverity.Error,
        "Migrations of two tools are mixed",
        "'{0}' holds migrations of several tools: {1}. Give each a folder of its own (SchemaMigrationsDirectory), or set SchemaMigrationsFormat to {2}.",
        "The layout decides in which order and by which rules files run, so it is not guessed. With `SchemaMigrationsFormat` the other tool's files have to go elsewhere, or they are reported as passed over.");

    public static DiagnosticDescriptor PassedOver { get; } = new("ST2051", DiagnosticSeverity.Error,
        "A migration would be passed over",
        "'{0}' is no migration of {1}, whose files are called {2}{3}. Rename it, move it out of the folder, or set SchemaMigrationsFormat if these are another tool's (it is '{4}' now).",
        "A file that is silently passed over would be missing in the manifest, and in every check that is based on it. Sub-folders count: a layout that has none reports their SQL files.");

    public static DiagnosticDescriptor IsCode { get; } = new("ST2052", DiagnosticSeverity.Error,
        "Migrations are code",
        "'{0}' is a migration of {1}, which is code that only its tool can run. Set SchemaShadowCommand to the command that applies all of them to the server in DATABASE_URL, such as '{2}'.",
        "`SchemaShadowCommand` fills the shadow in place of SQL files: see docs/migrations.md.");

    public static DiagnosticDescriptor FolderBelow { get; } = new("ST2053", DiagnosticSeverity.Error,
        "The migrations are in a folder below",
        "'{0}' holds no migrations, but its folder '{1}' has those of {2} ({3}). Set SchemaMigrationsDirectory to that folder.",
        "The folder that the tool itself is given is the one to name: `prisma/migrations`, `supabase/migrations`, `db`.");

    public static DiagnosticDescriptor NoUpSection { get; } = new("ST2054", DiagnosticSeverity.Error,
        "A migration has no section that applies it",
        "'{0}' has no '{1}', which {2} needs in every file. If these are plain files, set SchemaMigrationsFormat to plain.",
        "The tool itself refuses such a file, or passes it over.");

    public static DiagnosticDescriptor WrongPart { get; } = new("ST2055", DiagnosticSeverity.Error,
        "A file of a migration layout is not as its tool writes it",
        "'{0}': {1}.",
        "Nothing was run. The tool that the layout belongs to would refuse it too.");

    public static DiagnosticDescriptor MissingFile { get; } = new("ST2056", DiagnosticSeverity.Error,
        "A migration that is listed is missing",
        "'{0}' lists '{1}', but there is no '{2}'. Bring it back, or remove it from the list.",
        "The journal of Drizzle, the plan of sqitch and a changelog of Liquibase say which files there are and in which order.");

    public static DiagnosticDescriptor NoMigrationFile { get; } = new("ST2057", DiagnosticSeverity.Error,
        "A migration's folder holds no migration",
        "The folder '{0}' has no {1}, which {2} needs in every folder. Remove the folder, or bring the file back.",
        "An interrupted `migrate dev` leaves such a folder.");

    public static DiagnosticDescriptor DuplicateVersion { get; } = new("ST2058", DiagnosticSeverity.Error,
        "Two migrations have one version",
        "'{0}' has the same version ({2}) as '{1}', and {3} would run only one of them. Give it a version of its own.",
        "Two branches often take the same next number.");

    public static DiagnosticDescriptor CannotReplay { get; } = new("ST2059", DiagnosticSeverity.Error,
        "A migration needs its own tool",
        "'{0}': {1}. Set SchemaShadowCommand to the command with which {2} applies all migrations to the server in DATABASE_URL ('{3}').",
        "What a tool puts into a text when it runs (placeholders, templates, preconditions) is not known here. The shadow is then filled by the tool itself.");

    public static DiagnosticDescriptor OtherDatabase { get; } = new("ST2060", DiagnosticSeverity.Error,
        "The migrations are for another database",
        "'{0}' says that these migrations are for {1}, not for PostgreSQL.",
        "Only PostgreSQL is read and replayed.");

    public static DiagnosticDescriptor SeveralDatabases { get; } = new("ST2061", DiagnosticSeverity.Error,
        "The migrations are for several databases",
        "'{0}' holds migrations of several databases: {1}. Set SchemaMigrationsDirectory to the folder of one of them.",
        "A manifest describes one database.");

    public static DiagnosticDescriptor SumDiffers { get; } = new("ST2062", DiagnosticSeverity.Error,
        "atlas.sum does not match the files",
        "'{0}' is not as atlas.sum says: it was edited, added or removed afterwards. Undo that, or run 'atlas migrate hash' if it is wanted.",
        "Atlas refuses to run such a folder. The first file is named whose checksum, or whose place in the order, is another.");

    public static DiagnosticDescriptor DumpIsBehind { get; } = new("ST2063", DiagnosticSeverity.Error,
        "structure.sql is behind the migrations",
        "structure.sql does not contain the migration '{0}'. Run {1} and commit the new structure.sql.",
        "The dump is what the shadow is filled from, so a migration that it does not contain would be missing in the manifest.");

    public static DiagnosticDescriptor LeftToTool { get; } = new("ST2064", DiagnosticSeverity.Error,
        "Applying these migrations is another tool's job",
        "'{0}' holds migrations of {1}, which keeps its own history: {2} is left to it ('{3}'). SchemaMigrationStatus shows what is pending; SchemaDatabase=shadow replays them.",
        "Two tools that migrate one database would each know half of what was done. The other tool's history is read and never written. If SchemaTasks is to apply these files, set `SchemaMigrationsFormat=plain`; their names have to be plain, then.");

    public static DiagnosticDescriptor NoNextFile { get; } = new("ST2065", DiagnosticSeverity.Error,
        "A migration cannot be written",
        "No migration of {0} can be written: {1}.",
        "Nothing was written.");

    public static DiagnosticDescriptor ForeignChanged { get; } = new("ST2066", DiagnosticSeverity.Error,
        "An applied migration of another tool has changed",
        "'{0}' has changed since {1} applied it. Undo the change and write a new migration.",
        "Flyway, Prisma, Drizzle and sqitch keep a checksum of every file, which is compared here by their rules; Atlas has atlas.sum. dbmate, golang-migrate, tern, goose, node-pg-migrate, Rails, Supabase and Hasura keep none, and Liquibase's is its own: there only the comparison of the schemas shows it.");

    public static DiagnosticDescriptor ForeignFailed { get; } = new("ST2067", DiagnosticSeverity.Error,
        "A migration of another tool has failed before",
        "'{0}' has failed, by the history of {1}. Finish it with that tool.",
        "The history says that it was begun and not ended.");

    public static DiagnosticDescriptor NoForeignHistory { get; } = new("ST2068", DiagnosticSeverity.Message,
        "The server has no history of the tool",
        "{0} has no history of {1} (a table {2}): everything counts as pending.",
        "The table is looked for in every schema, by its name and its columns.");

    public static DiagnosticDescriptor MigrationName { get; } = new("ST2069", DiagnosticSeverity.Error,
        "A new migration needs a name",
        "{0}: give the migration a name of letters, digits and underscores, such as -p:SchemaMigrationName=add_phone.",
        "It becomes part of the file's name.");

    public static DiagnosticDescriptor FileExists { get; } = new("ST2070", DiagnosticSeverity.Error,
        "The migration's file exists already",
        "'{0}' exists already; nothing was written. Give another SchemaMigrationName.",
        "No migration is ever overwritten.");

    public static DiagnosticDescriptor NewMigrationFails { get; } = new("ST2071", DiagnosticSeverity.Error,
        "The new migration does not run",
        "The new migration was tried on the shadow and does not run ({0}: {1}). It was not kept. The fix script in the drift report has the same statements.",
        "Every migration that is written is replayed behind the others first.");

    public static DiagnosticDescriptor Remains { get; } = new("ST2072", DiagnosticSeverity.Warning,
        "The new migration leaves a difference",
        "After the new migration {0} is still not as it is meant: {1}. Set SchemaAllowDestructive=true if statements that destroy data are wanted, write the rest by hand, or correct what it was compared with.",
        "Statements that destroy data are written as comments unless SchemaAllowDestructive is true, and some changes have no statement at all; the file says so at its begin.");

    public static DiagnosticDescriptor NotProven { get; } = new("ST2073", DiagnosticSeverity.Error,
        "The server lacks the effect of the migration",
        "'{0}' was not recorded as applied: {1}. Apply it with SchemaMigrate, or set SchemaMigrationForce=true if you know better.",
        "The migrations that were applied are replayed on the shadow, without and with the file; whatever it changes there has to be on the server already.");

    public static DiagnosticDescriptor AlreadyApplied { get; } = new("ST2074", DiagnosticSeverity.Error,
        "The migration was applied already",
        "'{0}' was applied already, by the history of {1}; nothing was written.",
        "`SchemaMigrationMarkApplied` is for a file whose effect came to the server by another way.");

    public static DiagnosticDescriptor WouldEmpty { get; } = new("ST2075", DiagnosticSeverity.Error,
        "The refresh would empty the manifest",
        "{0} holds no objects, and '{1}' describes {2}: it was left as it is. Check the server and the migrations; if the schema is really empty now, set SchemaAllowEmpty=true.",
        "A connection to the wrong database, or a folder of migrations that is not understood, looks like a schema from which everything was removed.");

    public static DiagnosticDescriptor LeftToCommand { get; } = new("ST2077", DiagnosticSeverity.Error,
        "These migrations are code",
        "The migrations are code, run by the tool of SchemaShadowCommand ('{0}'): it alone knows what is pending on a live server, and applies it. SchemaDatabase=shadow runs the command on the shadow.",
        "Only its own tool can run code, and what it keeps of that is its own affair.");

    public static DiagnosticDescriptor NoFiles { get; } = new("ST2076", DiagnosticSeverity.Error,
        "The folder of migrations is empty",
        "'{0}' holds no migrations. Put SQL files into it, set SchemaMigrationsDirectory to the folder that has them, or set SchemaShadowCommand to the command of the tool that does.",
        "An empty folder would be replayed as an empty schema, and every table of the manifest would be missing. Most often a check-out is incomplete or the folder is another one.");
}
