namespace SchemaTasks.Diagnostics;

/// <summary>ST02xx: the manifest.</summary>
internal static class ManifestDiagnostics
{
    public static DiagnosticDescriptor CannotRead { get; } = new("ST0201", DiagnosticSeverity.Error,
        "The manifest cannot be read",
        "The manifest '{0}' cannot be read: {1}",
        "Check that the path in `SchemaManifestFile` is right and that the build may read it. A manifest that does not exist yet is created by `dotnet build -t:SchemaRefresh`.");

    public static DiagnosticDescriptor NotUtf8 { get; } = new("ST0202", DiagnosticSeverity.Error,
        "The manifest is not UTF-8",
        "The manifest is not UTF-8 text: this is the first byte that cannot be read.",
        "Manifests are written as UTF-8 without byte-order mark. Save the file as UTF-8, or remove it and recreate it with `dotnet build -t:SchemaRefresh`.");

    public static DiagnosticDescriptor NotYaml { get; } = new("ST0203", DiagnosticSeverity.Error,
        "The manifest is not YAML",
        "This is not YAML: {0}",
        "The position is where the parser gave up; the mistake is there or a little above, often an indent, a missing quote or the marks of an unfinished merge.");

    public static DiagnosticDescriptor Empty { get; } = new("ST0204", DiagnosticSeverity.Error,
        "The manifest is empty",
        "The manifest is empty. Restore it from version control, or remove it and recreate it with 'dotnet build -t:SchemaRefresh'.",
        "The manifest of an empty database is not empty: it has its `version` line.");

    public static DiagnosticDescriptor SeveralDocuments { get; } = new("ST0205", DiagnosticSeverity.Error,
        "The manifest holds several documents",
        "A second YAML document begins here; a manifest is one document. Remove this '---' and what follows, or give it a file of its own.",
        "One manifest describes one database.");

    public static DiagnosticDescriptor NotPlainYaml { get; } = new("ST0206", DiagnosticSeverity.Error,
        "The manifest uses an anchor, an alias or a tag",
        "A manifest has no anchors, aliases or tags; this is {0}. Write the value out, or put the text in quotes if it is meant as text.",
        "They would vanish with the next refresh, and readers of YAML differ in what they make of them. Quote a text that begins with `&`, `*` or `!`.");

    public static DiagnosticDescriptor NewerFormat { get; } = new("ST0207", DiagnosticSeverity.Error,
        "The manifest's format is newer",
        "This manifest is of format {0}; this version of SchemaTasks reads format {1}. Use SchemaTasks {2}.0 or later to read it.",
        "Major versions of the manifest's format and of SchemaTasks go together: format 2.x is read by SchemaTasks 2.0 and later. A newer minor version of the same major (`1.3`) is read; only keys that this version does not know are then faults.");

    public static DiagnosticDescriptor UnknownKey { get; } = new("ST0208", DiagnosticSeverity.Error,
        "Unknown key in the manifest",
        "Unknown key '{0}' in {1}. {2}",
        "A misspelt key would be ignored silently otherwise, and what it says would be lost with the next refresh.");

    public static DiagnosticDescriptor MissingKey { get; } = new("ST0209", DiagnosticSeverity.Error,
        "A key is missing in the manifest",
        "The key '{0}' is missing in {1}.",
        "Only keys that say nothing at their default may be left out.");

    public static DiagnosticDescriptor WrongValue { get; } = new("ST0210", DiagnosticSeverity.Error,
        "Wrong value in the manifest",
        "'{0}' takes {1}.",
        "Quote text that YAML would take for a number, a boolean or null: `default: \"0\"`.");

    public static DiagnosticDescriptor DuplicateKey { get; } = new("ST0211", DiagnosticSeverity.Error,
        "Duplicate key in the manifest",
        "Duplicate key '{0}' in {1}; it is first in line {2}.",
        "A mapping holds a key once: two `primary_key` entries, for example, would be two primary keys of one table. Often the trace of a merge.");

    public static DiagnosticDescriptor NewerMinorFormat { get; } = new("ST0212", DiagnosticSeverity.Error,
        "The manifest's format is a little newer",
        "This manifest is of a newer format than {0}, which this version of SchemaTasks reads, and uses keys that it does not know. Use the version that wrote it, or a later one.",
        "Leaving out what an unknown key says would compare and generate from half of the schema. A manifest of a newer minor format that uses none of its new keys is read.");

    public static DiagnosticDescriptor DuplicateName { get; } = new("ST0213", DiagnosticSeverity.Error,
        "Two objects of one name in the manifest",
        "The {0} {1} is in the manifest twice; it is first in line {2}. Remove or rename one.",
        "PostgreSQL holds a name once per kind and place, so no database has this schema. Often left over from a merge.");

    public static DiagnosticDescriptor NameTaken { get; } = new("ST0214", DiagnosticSeverity.Error,
        "A name in the manifest is taken by an object of another kind or table",
        "The name '{0}' of this {1} is taken: the {2} {3} in line {4} has it. Remove or rename one.",
        "Tables, views, sequences, indexes and composite types of a schema share their names, so do its types and the rows of its relations, and so do the constraints of a table. Primary keys, unique and exclusion constraints count as indexes.");

    public static DiagnosticDescriptor MissingTable { get; } = new("ST0215", DiagnosticSeverity.Error,
        "A reference to a table that is not in the manifest",
        "{0} refers to the table {1}, which is not in the manifest.{2}",
        "The schema is in the manifest, so the table should be too. Tables in schemas that the manifest does not hold at all, and tables that the configuration's `include` and `exclude` leave out, may be referred to.");

    public static DiagnosticDescriptor MissingColumn { get; } = new("ST0216", DiagnosticSeverity.Error,
        "A reference to a column that is not in the manifest",
        "{0} refers to the column '{1}', which {2} does not have.{3}",
        "Columns of inherited tables and, for a partition, of the partitioned table count.");

    public static DiagnosticDescriptor ColumnCounts { get; } = new("ST0217", DiagnosticSeverity.Error,
        "A foreign key with unequal numbers of columns",
        "{0} has {1} column(s) and refers to {2}; they are pairs, so there must be as many.",
        "Each column of a foreign key refers to one column of the other table.");

    public static DiagnosticDescriptor ViewCycle { get; } = new("ST0218", DiagnosticSeverity.Error,
        "Views that read one another in a circle",
        "These views read one another in a circle: {0}. No order could create them; change one of the definitions.",
        "PostgreSQL cannot hold such views, so the manifest was edited by hand or merged badly.");

    public static DiagnosticDescriptor InheritanceCycle { get; } = new("ST0219", DiagnosticSeverity.Error,
        "Tables that inherit one another in a circle",
        "These tables inherit one another in a circle: {0}. Remove one of the 'inherits'.",
        "PostgreSQL cannot hold such tables, so the manifest was edited by hand or merged badly.");

    public static DiagnosticDescriptor PartitionsWithoutKey { get; } = new("ST0220", DiagnosticSeverity.Error,
        "Partitions of a table that is not partitioned",
        "{0} has partitions but no 'partition_by'. Add the partition key, such as 'RANGE (happened_on)', or remove the partitions.",
        "Only a table with `partition_by` has partitions.");

    public static DiagnosticDescriptor ContradictoryColumn { get; } = new("ST0221", DiagnosticSeverity.Error,
        "A column that cannot be",
        "The column {0} is {1} and {2} at once; PostgreSQL has no such column. Remove one of the two.",
        "Identity columns are NOT NULL and have no default; generated columns have neither a default nor an identity.");

    public static DiagnosticDescriptor MoreThanItsKey { get; } = new("ST0222", DiagnosticSeverity.Error,
        "A text in the manifest holds more SQL than its key promises",
        "'{0}' holds {1}; it takes {2}. Write it as PostgreSQL prints it, or run SchemaRefresh.",
        "Definitions, defaults, expressions and types of the manifest become parts of SQL statements as they are, in the fix script too. So each must be one text of the kind that its key promises: one expression, one query, one CREATE TRIGGER, with its quotes and brackets closed, without comments, a second statement or a backslash outside of quotes (with which commands of psql begin). Nothing was run.");

    public static DiagnosticDescriptor UnknownOtherKind { get; } = new("ST0223", DiagnosticSeverity.Error,
        "Unknown kind of object in the manifest",
        "'{0}' is no kind of object that the manifest holds under 'other'; it takes one of {1}.",
        "Objects under `other` are known by the statement that creates them, so only kinds are taken whose statement SchemaTasks reads from a server itself.");

    public static DiagnosticDescriptor NullCharacter { get; } = new("ST0224", DiagnosticSeverity.Error,
        "A text in the manifest holds a NUL character",
        "'{0}' holds the character U+0000, which PostgreSQL can store nowhere. Remove it.",
        "psql reads a line only up to such a character, so a script with one would not be the script that was printed.");

    public static DiagnosticDescriptor SerialType { get; } = new("ST0225", DiagnosticSeverity.Error,
        "A serial column in the manifest",
        "'{0}' is no type: it is short for a column of type {1} with a sequence. Write 'type: {1}', 'nullable: false' and 'identity: by_default'.",
        "PostgreSQL replaces `serial` while it creates a table, so no server would ever agree. An identity column is the standard's way. A column that has been `serial` on the server is in the manifest as an integer whose default takes the next value of a sequence, and the sequence with `owned_by`.");

    public static DiagnosticDescriptor UnknownType { get; } = new("ST0226", DiagnosticSeverity.Warning,
        "A type that is not known",
        "{0} is of type '{1}', which {2}.{3}",
        "Types of PostgreSQL itself have no schema before them; all others do: enums, domains, composite and range types and the rows of tables of the manifest, and the types of its extensions. Types in schemas that the manifest does not hold at all, that the configuration leaves out or that an extension may have made are not checked.");
}
