namespace SchemaTasks.Configuration;

/// <summary>The <c>json-schema</c> section.</summary>
public sealed record JsonSchemaSettings
{
    /// <summary>What holds without the section.</summary>
    public static JsonSchemaSettings Default { get; } = new();

    /// <summary>Whether the schemas are of what a client sends (read-only columns left out, defaults optional) instead of what it gets.</summary>
    public bool Insert { get; init; }

    internal static JsonSchemaSettings Read(SettingsNode section)
    {
        section.AllowOnly("mode");
        return new JsonSchemaSettings { Insert = section.Choice("mode", false, ("row", false), ("insert", true)) };
    }
}
