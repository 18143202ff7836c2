namespace SchemaTasks.Build.Tests;

/// <summary>A disk without room, and one that may not be written to: the file is named, the old one stays, nothing is left beside it.</summary>
public class FullDisk(LiveServer server)
{
    [Theory]
    [InlineData(false, "No space left on device")]
    [InlineData(true, "Read-only file system")]
    public async Task Manifest(bool readOnly, string reason)
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Manifests.SmallMigration + "CREATE TABLE public.more (id integer);");
        using var project = new SdkProject("<SchemaManifestFile>disk/schema.manifest.yaml</SchemaManifestFile>");
        project.Environment["DATABASE_URL"] = database.Url;
        using var disk = new SmallDisk(project.PathOf("disk"));
        project.Write("disk/schema.manifest.yaml", Manifests.Small);
        disk.Close(readOnly);

        Named(project.Target("SchemaRefresh").FailsWith("ST0003"), project.PathOf("disk/schema.manifest.yaml"), reason);

        Assert.Equal(Manifests.Small, project.Read("disk/schema.manifest.yaml"));
        Assert.Equal(["schema.manifest.yaml"], disk.Files);
    }

    [Theory]
    [InlineData(false, "No space left on device")]
    [InlineData(true, "Read-only file system")]
    public async Task Report_and_the_verdict_is_reported_all_the_same(bool readOnly, string reason)
    {
        await using var database = await server.CreateDatabaseAsync();
        using var project = SdkProject.WithManifest("<SchemaDriftReportFile>disk/report.md</SchemaDriftReportFile>");
        project.Environment["DATABASE_URL"] = database.Url;
        using var disk = new SmallDisk(project.PathOf("disk"));
        project.Write("disk/report.md", "older\n");
        disk.Close(readOnly);

        var verify = project.Target("SchemaVerify");
        Assert.Equal(["ST1101", "ST0003"], verify.Errors.Select(error => error.Code));
        Named(verify.Errors[1], project.PathOf("disk/report.md"), reason);
        Named(project.Target("SchemaDiff").FailsWith("ST0003"), project.PathOf("disk/report.md"), reason);

        Assert.Equal("older\n", project.Read("disk/report.md"));
        Assert.Equal(["report.md"], disk.Files);
    }

    [Theory]
    [InlineData(false, "No space left on device")]
    [InlineData(true, "Read-only file system")]
    public void Generated_files(bool readOnly, string reason)
    {
        using var project = SdkProject.WithManifest("<SchemaOutputDirectory>disk/</SchemaOutputDirectory>");
        using var disk = new SmallDisk(project.PathOf("disk"));
        project.Build().Succeeds();
        var before = disk.Files.Order(StringComparer.Ordinal).ToDictionary(file => file, file => project.Read($"disk/{file}"));
        Assert.NotEmpty(before);
        project.Write("schema/schema.manifest.yaml", Manifests.Small.Replace("body", "text_of_it", StringComparison.Ordinal));
        disk.Close(readOnly);

        Named(project.Build().FailsWith("ST0003"), project.PathOf("disk/"), reason);

        Assert.Equal(before, disk.Files.Order(StringComparer.Ordinal).ToDictionary(file => file, file => project.Read($"disk/{file}")));
    }

    private static void Named(Finding error, string path, string reason)
    {
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains($"{reason}. What was there before is untouched. Free space", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", error.Message, StringComparison.Ordinal);
    }
}
