namespace SchemaTasks.Build.Tests;

/// <summary>Paths by which one file would overwrite another: errors, before anything is written or asked.</summary>
public class ClashingPaths
{
    [Theory]
    [InlineData("SchemaFirestoreFile=schema/schema.manifest.yaml", "the manifest")]
    [InlineData("SchemaAmplifyFile=schema/../schema/schema.manifest.yaml", "the manifest")]
    [InlineData("SchemaFirestoreRulesFile=schema/schema.config.yaml", "the configuration file")]
    [InlineData("SchemaFirestoreIndexesFile=schema/migrations/002.json", "migrations")]
    public void An_output_that_is_an_input(string property, string input)
    {
        using var project = Create();
        var before = project.Files("schema").ToDictionary(file => file, project.Read);

        var error = project.Target("SchemaGenerate", $"-p:{property}").FailsWith("ST0014");

        Assert.Contains(property.Split('=')[0], error.Message, StringComparison.Ordinal);
        Assert.Contains(input, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, project.Files("schema").ToDictionary(file => file, project.Read));
        Assert.Empty(project.Files("bin/schema"));
    }

    [Fact]
    public void Two_outputs_with_one_path()
    {
        using var project = Create();

        var error = project.Target("SchemaGenerate", "-p:SchemaFirestoreFile=out/one.json", "-p:SchemaAmplifyFile=./out/one.json").FailsWith("ST0013");

        Assert.Contains("SchemaFirestoreFile and SchemaAmplifyFile", error.Message, StringComparison.Ordinal);
        Assert.Empty(project.Files("out"));
        Assert.Empty(project.Files("bin/schema"));
    }

    [Theory]
    [InlineData("SchemaVerify", "SchemaDriftReportFile=schema/schema.manifest.yaml", "ST0014")]
    [InlineData("SchemaDiff", "SchemaSarifFile=schema/schema.config.yaml", "ST0014")]
    [InlineData("SchemaVerify", "SchemaSarifFile=bin/schema/SCHEMA_DRIFT_REPORT.json", "ST0013")]
    [InlineData("SchemaVerify", "SchemaDriftHistoryFile=bin/schema/FIRESTORE_SCHEMA.json", "ST0013")]
    [InlineData("SchemaScript", "SchemaScriptFile=schema/schema.manifest.yaml", "ST0014")]
    [InlineData("SchemaScript", "SchemaScriptFile=schema/migrations/003.sql", "ST0014")]
    public void Reports_and_scripts(string target, string property, string code)
    {
        using var project = Create();
        project.Environment["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none";

        Assert.Contains(property.Split('=')[0], project.Target(target, $"-p:{property}").FailsWith(code).Message, StringComparison.Ordinal);

        Assert.Equal(Manifests.Small, project.Read("schema/schema.manifest.yaml"));
        Assert.Empty(project.Files("bin/schema"));
    }

    private static SdkProject Create()
    {
        var project = SdkProject.WithManifest();
        project.Write("schema/schema.config.yaml", "default_schemas: [public]\n");
        project.Write("schema/migrations/001.sql", Manifests.SmallMigration);
        return project;
    }
}
