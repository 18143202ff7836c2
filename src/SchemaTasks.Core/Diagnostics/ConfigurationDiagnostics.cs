namespace SchemaTasks.Diagnostics;

/// <summary>ST03xx: the configuration file.</summary>
internal static class ConfigurationDiagnostics
{
    public static DiagnosticDescriptor CannotRead { get; } = new("ST0301", DiagnosticSeverity.Error,
        "The configuration file cannot be read",
        "The configuration file '{0}' cannot be read: {1}",
        "Check that the path in `SchemaConfigFile` is right and that the build may read it. Without the property, `schema/schema.config.yaml` is read if it exists.");

    public static DiagnosticDescriptor NotYaml { get; } = new("ST0302", DiagnosticSeverity.Error,
        "The configuration file is not YAML",
        "This is not YAML: {0}",
        "The position is where the parser gave up; the mistake is there or a little above, often an indent or a missing quote.");

    public static DiagnosticDescriptor UnknownKey { get; } = new("ST0303", DiagnosticSeverity.Error,
        "Unknown configuration key",
        "Unknown key '{0}' in {1}; it takes {2}.{3}",
        "A misspelt key would be ignored silently otherwise. `docs/configuration.md` lists every key.");

    public static DiagnosticDescriptor WrongValue { get; } = new("ST0304", DiagnosticSeverity.Error,
        "Wrong configuration value",
        "'{0}' takes {1}.",
        "`docs/configuration.md` lists what every key takes.");

    public static DiagnosticDescriptor DuplicateKey { get; } = new("ST0305", DiagnosticSeverity.Error,
        "Duplicate key in the configuration file",
        "Duplicate key '{0}' in this mapping; it is first in line {1}. Keep one.",
        "Only one of the two could count. Often left over from a merge, or a section that was started again further down.");

    public static DiagnosticDescriptor SeveralDocuments { get; } = new("ST0306", DiagnosticSeverity.Error,
        "The configuration file holds several documents",
        "A second YAML document begins here and would be ignored. Remove this '---', or what follows.",
        "A configuration is one YAML document.");

    public static DiagnosticDescriptor NotUtf8 { get; } = new("ST0307", DiagnosticSeverity.Error,
        "The configuration file is not UTF-8",
        "The configuration file is not UTF-8 text: this is the first byte that cannot be read. Save the file as UTF-8.",
        "Other encodings would change names silently.");

    public static DiagnosticDescriptor MalformedPattern { get; } = new("ST0308", DiagnosticSeverity.Error,
        "A malformed pattern for objects",
        "'{0}' is no pattern for objects: it is empty, begins or ends with a blank, or ends with a backslash. Write 'people.*', or 'index:people.*_idx' with a kind.",
        "`*` is any text, `?` any one character, and a backslash takes the next character as it is. A kind may precede it, with a colon.");

    public static DiagnosticDescriptor UnusedNamePattern { get; } = new("ST0309", DiagnosticSeverity.Warning,
        "A pattern for names matches nothing",
        "'{0}' has the pattern '{1}', but it matches nothing that gets a name there. Remove it, or write 'schema.name' for tables, views and types, 'schema.name.column' for what is in them.",
        "A pattern for names has as many parts as the name of the object, since `*` takes text of one part only.");

    public static DiagnosticDescriptor NamePatternsMeet { get; } = new("ST0310", DiagnosticSeverity.Error,
        "Two patterns give one object a name",
        "'{0}' and '{1}' (line {2}) both match '{3}'. Make one of them narrower, or name the object itself in the configuration: names: {{ {4}: {{ \"{3}\": AnotherName }} }}.",
        "An entry that is the object's own name comes before all patterns.");

    public static DiagnosticDescriptor UnmatchedFilter { get; } = new("ST0311", DiagnosticSeverity.Warning,
        "An entry of include or exclude matches nothing",
        "'{0}' has the entry '{1}', which matches no object of {2}.{3} Correct or remove it.",
        "Often a misspelt or renamed object. Objects are written as reports print them: `people.master`, `people.master.email`, with the kind before a colon where it matters. It is a warning for a name on a live server; a pattern with `*` or `?` may be kept for objects that do not exist yet, and a shadow lacks what was made by hand, so that it is a message there.");
}
