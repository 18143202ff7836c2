namespace SchemaTasks;

/// <summary>The JSON Schemas that are published with the package, for editors and other tools.</summary>
internal static class JsonSchemas
{
    /// <summary>As the manifest's first line names it.</summary>
    internal const string ManifestName = "schema-manifest.v1.json";

    private const string ConfigurationName = "schema-config.v1.json";

    /// <summary>The manifest's, format 1.</summary>
    public static string Manifest => Read(ManifestName);

    /// <summary>The configuration file's.</summary>
    public static string Configuration => Read(ConfigurationName);

    /// <summary>
    /// Puts the JSON Schemas of manifest and configuration into the manifest's folder, where the first line of each points editors to. To be
    /// committed with it.
    /// </summary>
    /// <param name="manifestFile">Absolute path of the manifest.</param>
    /// <exception cref="Diagnostics.DiagnosticException">A file cannot be written.</exception>
    public static void WriteBeside(string manifestFile)
    {
        var directory = Path.GetDirectoryName(manifestFile)!;
        AtomicFile.WriteIfDifferent(Path.Combine(directory, ManifestName), Manifest);
        AtomicFile.WriteIfDifferent(Path.Combine(directory, ConfigurationName), Configuration);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(JsonSchemas).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
