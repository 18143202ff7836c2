namespace SchemaTasks.Build.Tests;

public class GenerationBeforeCompile
{
    [Fact]
    public void A_build_prints_the_default_outputs_and_asks_no_server()
    {
        using var project = SdkProject.WithManifest();
        // A server that cannot be reached: whoever asks it fails.
        project.Environment["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none";

        project.Build().Succeeds();

        Assert.Equal(["bin/schema/AMPLIFY_NOTES.md", "bin/schema/AMPLIFY_TYPES.graphql", "bin/schema/FIRESTORE_SCHEMA.json", "bin/schema/firestore.indexes.json", "bin/schema/firestore.rules"], project.Files("bin/schema"));
    }

    [Fact]
    public void Explicit_target_prints_the_same()
    {
        using var project = SdkProject.WithManifest();

        project.Target("SchemaGenerate").Succeeds();

        Assert.True(project.Has("bin/schema/FIRESTORE_SCHEMA.json"));
    }

    [Fact]
    public void A_project_without_a_manifest_builds_with_a_warning_that_says_how_to_create_one()
    {
        using var project = new SdkProject();

        var warning = Assert.Single(project.Build().Succeeds().Warnings);

        Assert.Equal("ST0004", warning.Code);
        Assert.Contains("SchemaRefresh", warning.Message, StringComparison.Ordinal);
    }
}
