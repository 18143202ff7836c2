namespace SchemaTasks.Build.Tests;

/// <summary>A manifest that cannot be taken as it is: every fault at its line, nothing printed, no server asked.</summary>
public class FaultyManifest
{
    [Theory]
    [InlineData("SchemaGenerate")]
    [InlineData("SchemaVerify")]
    [InlineData("SchemaRefresh")]
    [InlineData("SchemaScript")]
    public void Malformed_YAML(string target)
    {
        using var project = With("version: \"1.0\"\nschemas:\n  - name: [public\n");
        // Whoever asks a server before the manifest is read waits for this one.
        project.Environment["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none";

        var error = project.Target(target).FailsWith("ST0203");

        Assert.Equal(project.PathOf("schema/schema.manifest.yaml"), error.File);
        Assert.True(error.Line >= 3 && error.Column >= 1, error.ToString());
        Assert.DoesNotContain(project.Files("bin/schema"), file => !file.Contains("SCHEMA_DRIFT_REPORT", StringComparison.Ordinal));
    }

    [Fact]
    public void Unknown_key()
    {
        using var project = With(Manifests.Small.Replace("nullable: true", "nullabel: true", StringComparison.Ordinal));

        var result = project.Build();

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(result.Errors, error => error is { Code: "ST0208", Line: 17 } && error.Message.Contains("nullabel", StringComparison.Ordinal));
        Assert.Empty(project.Files("bin/schema"));
    }

    [Fact]
    public void Newer_format()
    {
        using var project = With(Manifests.Small.Replace("\"1.0\"", "\"2.0\"", StringComparison.Ordinal));

        Assert.Equal(2, project.Build().FailsWith("ST0207").Line);
    }

    [Fact]
    public void Every_fault_in_one_run()
    {
        using var project = With(Manifests.Small.Replace("nullable: true", "nullable: maybe", StringComparison.Ordinal).Replace("columns: [id]", "columns: id", StringComparison.Ordinal));

        Assert.Equal(2, project.Build().Errors.Count);
    }

    [Fact]
    public void Missing_file_at_an_explicit_target()
    {
        using var project = new SdkProject("<SchemaManifestFile>elsewhere.yaml</SchemaManifestFile>");

        Assert.Contains("elsewhere.yaml", project.Target("SchemaGenerate").FailsWith("ST0031").Message, StringComparison.Ordinal);
    }

    private static SdkProject With(string manifest)
    {
        var project = new SdkProject();
        project.Write("schema/schema.manifest.yaml", manifest);
        return project;
    }
}
