namespace SchemaTasks;

/// <summary>The JSON Schemas that are published with the package, for editors and other tools.</summary>
public static class JsonSchemas
{
    /// <summary>The manifest's, format 1.</summary>
    public static string Manifest => Read("schema-manifest.v1.json");

    /// <summary>The configuration file's.</summary>
    public static string Configuration => Read("schema-config.v1.json");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(JsonSchemas).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
