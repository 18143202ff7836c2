namespace SchemaTasks.Diagnostics;

/// <summary>ST210x to ST212x and ST6204: seed files and running them.</summary>
internal static class SeedDiagnostics
{
    public static DiagnosticDescriptor OnceChanged { get; } = new("ST2101", DiagnosticSeverity.Error,
        "A seed that runs once has changed",
        "'{0}' runs once and has changed since it was applied on {1:yyyy-MM-dd}. Undo the change and add a new file, or remove '-- schematasks: once'.",
        "A file that says `-- schematasks: once` is never run again, so its change would never reach the database.");

    public static DiagnosticDescriptor LiveRefused { get; } = new("ST2102", DiagnosticSeverity.Error,
        "Seeds are not applied to a live server",
        "{0} is a live server and {1} of its seeds would run, '{2}' first. Set SchemaSeedLive=true to apply them, or mark reference data with '-- schematasks: live'. Nothing was applied.",
        "Seeds are often test data. A live server takes them only when it is asked to; files that say `-- schematasks: live` may always run.");

    public static DiagnosticDescriptor Failed { get; } = new("ST2103", DiagnosticSeverity.Error,
        "A seed fails",
        "{0}: {1}{2} {3}",
        "The five characters are PostgreSQL's [error code](https://www.postgresql.org/docs/current/errcodes-appendix.html). A file runs in one transaction, so that nothing of a failed file stays. The position is that of the statement, or of the line of COPY, CSV or JSON data.");

    public static DiagnosticDescriptor CopyFromFile { get; } = new("ST2104", DiagnosticSeverity.Error,
        "A seed reads a file of the server",
        "COPY from a file or program reads the server's own disk. Write COPY … FROM STDIN with the data after it, or a CSV file named like the table.",
        "`COPY … FROM STDIN;` is followed by its lines and ends with `\\.`, as pg_dump writes it.");

    public static DiagnosticDescriptor CopyWithoutEnd { get; } = new("ST2105", DiagnosticSeverity.Error,
        "The data of COPY does not end",
        "The data of this COPY … FROM STDIN does not end. Add a line with '\\.' after it.",
        "What follows would be read as data.");

    public static DiagnosticDescriptor NoTable { get; } = new("ST2106", DiagnosticSeverity.Error,
        "A data file names no table",
        "'{0}' is loaded into {1}, which does not exist. {2}",
        "CSV and JSON files below `schema/seeds` are named like a table; a number and '_' before the name give the order: `010_people.master.csv`.");

    public static DiagnosticDescriptor NoPrimaryKey { get; } = new("ST2107", DiagnosticSeverity.Error,
        "A data file's table has no primary key that the file holds",
        "'{0}' cannot be loaded into {1}: rows are matched by the primary key, and {2}.",
        "Rows of a data file are inserted, or updated where the primary key is there already. Use an SQL file for other tables.");

    public static DiagnosticDescriptor WrongData { get; } = new("ST2108", DiagnosticSeverity.Error,
        "A data file cannot be read",
        "'{0}' cannot be loaded: {1}",
        "CSV files have a header line with the column names. JSON files are a list of objects that all have the same keys.");

    public static DiagnosticDescriptor ConnectionLost { get; } = new("ST2109", DiagnosticSeverity.Error,
        "The connection was lost during a seed",
        "The connection to {0} was lost while '{1}' ran: {2} Nothing of this file was applied.",
        "Run it again: files that were applied before are skipped.");

    public static DiagnosticDescriptor FileGone { get; } = new("ST2110", DiagnosticSeverity.Message,
        "The file of an applied seed is missing",
        "'{0}' was applied, but its file is gone. Its rows stay.",
        "A seed's rows are never removed. Add a file that deletes them if they should go.");

    public static DiagnosticDescriptor WrongMarker { get; } = new("ST2111", DiagnosticSeverity.Error,
        "A seed's marker is not understood",
        "'{0}' is no marker of a seed: use '-- schematasks: once', 'always', 'live' or 'after <file>'.",
        "Markers are in the comments at the beginning of an SQL file.");

    public static DiagnosticDescriptor NoEnvironment { get; } = new("ST2112", DiagnosticSeverity.Error,
        "The environment of the seeds does not exist",
        "There is no folder '{0}' for SchemaSeedEnvironment '{1}'. The folders are: {2}.",
        "`schema/seeds/dev` holds the seeds of `SchemaSeedEnvironment=dev`, which run after those of `schema/seeds` itself.");

    public static DiagnosticDescriptor NoDirectory { get; } = new("ST2113", DiagnosticSeverity.Error,
        "There are no seeds",
        "There is no folder of seeds{0}. Put SQL, CSV or JSON files into schema/seeds, or set SchemaSeedsDirectory.",
        "`SchemaSeed` and `SchemaSeedStatus` need the files.");

    public static DiagnosticDescriptor CannotReadDirectory { get; } = new("ST2114", DiagnosticSeverity.Error,
        "The directory of seeds cannot be read",
        "The directory '{0}' cannot be read: {1}",
        "`SchemaSeedsDirectory` names the directory of seeds, by default `schema/seeds`.");

    public static DiagnosticDescriptor NotRepeatable { get; } = new("ST6204", DiagnosticSeverity.Warning,
        "A seed changes rows each time it runs",
        "'{0}' is not repeatable: run a second time on the shadow server, {1}. Write INSERT … ON CONFLICT … DO UPDATE … WHERE the values differ, or mark it '-- schematasks: once'.",
        "A seed runs again when its file changes, so a second run must change nothing but what the file changed.");
}
