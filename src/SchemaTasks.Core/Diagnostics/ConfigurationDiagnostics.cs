namespace SchemaTasks.Diagnostics;

/// <summary>ST03xx: the configuration file.</summary>
public static class ConfigurationDiagnostics
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
        "Unknown key '{0}' in {1}; it takes {2}.",
        "A misspelt key would be ignored silently otherwise. `docs/configuration.md` lists every key.");

    public static DiagnosticDescriptor WrongValue { get; } = new("ST0304", DiagnosticSeverity.Error,
        "Wrong configuration value",
        "'{0}' takes {1}.",
        "`docs/configuration.md` lists what every key takes.");
}
