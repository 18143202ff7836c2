namespace SchemaTasks.Diagnostics;

/// <summary>ST02xx: the manifest.</summary>
public static class ManifestDiagnostics
{
    public static DiagnosticDescriptor CannotRead { get; } = new("ST0201", DiagnosticSeverity.Error,
        "The manifest cannot be read",
        "The manifest '{0}' cannot be read: {1}",
        "Check that the path in `SchemaManifestFile` is right and that the build may read it. A manifest that does not exist yet is drawn by `dotnet build -t:SchemaRefresh`.");

    public static DiagnosticDescriptor NotUtf8 { get; } = new("ST0202", DiagnosticSeverity.Error,
        "The manifest is not UTF-8",
        "The manifest is not UTF-8 text: this is the first byte that cannot be read.",
        "Manifests are written as UTF-8 without byte-order mark. Save the file as UTF-8, or draw it anew with `dotnet build -t:SchemaRefresh`.");

    public static DiagnosticDescriptor NotYaml { get; } = new("ST0203", DiagnosticSeverity.Error,
        "The manifest is not YAML",
        "This is not YAML: {0}",
        "The position is where the parser gave up; the mistake is there or a little above, often an indent, a missing quote or the marks of an unfinished merge.");

    public static DiagnosticDescriptor Empty { get; } = new("ST0204", DiagnosticSeverity.Error,
        "The manifest is empty",
        "The manifest is empty. Draw it with 'dotnet build -t:SchemaRefresh', or restore it from version control.",
        "An empty file is no picture of an empty database: that one has its `version` line.");

    public static DiagnosticDescriptor SeveralDocuments { get; } = new("ST0205", DiagnosticSeverity.Error,
        "The manifest holds several documents",
        "A second YAML document begins here; a manifest is one document. Remove this '---' and what follows, or give it a file of its own.",
        "One manifest is the picture of one database.");

    public static DiagnosticDescriptor NotPlainYaml { get; } = new("ST0206", DiagnosticSeverity.Error,
        "The manifest uses an anchor, an alias or a tag",
        "A manifest has no anchors, aliases or tags; this is {0}. Write the value out, or put the text in quotes if it is meant as text.",
        "They would vanish with the next refresh, and readers of YAML differ in what they make of them. A text that begins with `&`, `*` or `!` stands in quotes.");

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
        "Text that YAML would take for a number, a boolean or null stands in quotes: `default: \"0\"`.");

    public static DiagnosticDescriptor DuplicateKey { get; } = new("ST0211", DiagnosticSeverity.Error,
        "A key stands twice in the manifest",
        "The key '{0}' stands twice in {1}; it is first in line {2}.",
        "A mapping holds a key once: two `primary_key` entries, for example, would be two primary keys of one table. Often the trace of a merge.");

    public static DiagnosticDescriptor NewerMinorFormat { get; } = new("ST0212", DiagnosticSeverity.Error,
        "The manifest's format is a little newer",
        "This manifest is of format {0}; this version of SchemaTasks reads format {1} and does not know all of its keys. Use the version that wrote it, or a later one.",
        "Leaving out what an unknown key says would compare and generate from half a picture. A manifest of a newer minor format that uses none of its new keys is read.");

    public static DiagnosticDescriptor DuplicateName { get; } = new("ST0213", DiagnosticSeverity.Error,
        "Two objects of one name in the manifest",
        "There are two of {0}; the first is in line {1}. Remove or rename one.",
        "PostgreSQL holds a name once per kind and place, so this is no picture of a database. Often the trace of a merge.");
}
