namespace SchemaTasks.Build.Tests;

/// <summary>A file stands where the folder should be: nobody may write there, root neither.</summary>
public class UnwritableOutput(LiveServer server)
{
    [Fact]
    public void Generated_files()
    {
        using var project = SdkProject.WithManifest("<SchemaOutputDirectory>out/</SchemaOutputDirectory>");
        project.Write("out", "");

        Assert.Contains(project.PathOf("out"), project.Build().FailsWith("ST0003").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports()
    {
        _ = server.Running;
        using var project = SdkProject.WithManifest("<SchemaOutputDirectory>out/</SchemaOutputDirectory>");
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        project.Write("out", "");

        project.Target("SchemaVerify").FailsWith("ST0003");
    }

    [Fact]
    public void Manifest()
    {
        _ = server.Running;
        using var project = new SdkProject("<SchemaManifestFile>out/manifest.yaml</SchemaManifestFile>");
        project.Write("schema/migrations/001_notes.sql", Manifests.SmallMigration);
        project.Write("out", "");

        project.Target("SchemaRefresh").FailsWith("ST0003");
    }
}
