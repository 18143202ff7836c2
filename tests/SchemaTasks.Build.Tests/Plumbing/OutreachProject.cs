namespace SchemaTasks.Build.Tests;

/// <summary>The sample's manifest and migrations in a plain project.</summary>
internal static class OutreachProject
{
    public const string Manifest = "schema/NEON_SCHEMA_MANIFEST.yaml";

    public static SdkProject Create()
    {
        var project = new SdkProject($"<SchemaManifestFile>{Manifest}</SchemaManifestFile>");
        var sample = Path.Combine(Repository.Root, "samples", "Outreach", "schema");
        project.Write(Manifest, File.ReadAllText(Path.Combine(sample, "NEON_SCHEMA_MANIFEST.yaml")));
        foreach (var migration in Directory.EnumerateFiles(Path.Combine(sample, "migrations")))
            project.Write($"schema/migrations/{Path.GetFileName(migration)}", File.ReadAllText(migration));
        return project;
    }
}
