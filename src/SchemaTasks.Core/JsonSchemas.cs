namespace SchemaTasks;

/// <summary>The JSON Schemas that are published with the package, for editors and other tools.</summary>
public static class JsonSchemas
{
    /// <summary>As the manifest's first line names it.</summary>
    internal const string ManifestName = "schema-manifest.v1.json";

    /// <summary>The manifest's, format 1.</summary>
    public static string Manifest => Read(ManifestName);

    /// <summary>The configuration file's.</summary>
    public static string Configuration => Read("schema-config.v1.json");

    /// <summary>Puts the manifest's JSON Schema where the manifest's first line points editors to: into the same folder. To be committed with it.</summary>
    /// <param name="manifestFile">Absolute path of the manifest.</param>
    /// <exception cref="Diagnostics.DiagnosticException">The file cannot be written.</exception>
    public static void WriteManifestSchemaBeside(string manifestFile) =>
        AtomicFile.WriteIfDifferent(Path.Combine(Path.GetDirectoryName(manifestFile)!, ManifestName), Manifest);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(JsonSchemas).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
