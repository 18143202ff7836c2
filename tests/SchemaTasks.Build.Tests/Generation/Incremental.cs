namespace SchemaTasks.Build.Tests;

/// <summary>When generation runs again, seen from the stamp that it writes.</summary>
public class Incremental
{
    private const string Stamp = "obj/SchemaTasks/App.csproj.stamp";

    [Fact]
    public void Nothing_changed_so_nothing_runs()
    {
        using var project = SdkProject.WithManifest();
        project.Build().Succeeds();

        Assert.False(RunsAgain(project));
    }

    [Fact]
    public void A_changed_manifest_runs_again()
    {
        using var project = SdkProject.WithManifest();
        project.Build().Succeeds();
        project.Write("schema/schema.manifest.yaml", Manifests.Small.Replace("name: body", "name: text", StringComparison.Ordinal));

        Assert.True(RunsAgain(project));
        Assert.Contains("\"text\"", project.Read("bin/schema/FIRESTORE_SCHEMA.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_property_runs_again()
    {
        using var project = SdkProject.WithManifest();
        project.Build().Succeeds();

        Assert.True(RunsAgain(project, "-p:SchemaAmplifyDialect=V1"));
        Assert.False(RunsAgain(project, "-p:SchemaAmplifyDialect=V1"));
    }

    [Fact]
    public void A_configuration_file_that_appears_runs_again()
    {
        using var project = SdkProject.WithManifest();
        project.Build().Succeeds();
        project.Write("schema/schema.config.yaml", "default_schemas: [other]\n");

        Assert.True(RunsAgain(project));
    }

    [Fact]
    public void A_deleted_output_comes_back()
    {
        using var project = SdkProject.WithManifest();
        project.Build().Succeeds();
        File.Delete(project.PathOf("bin/schema/AMPLIFY_TYPES.graphql"));

        Assert.True(RunsAgain(project));
        Assert.True(project.Has("bin/schema/AMPLIFY_TYPES.graphql"));
    }

    [Fact]
    public void An_output_that_is_wanted_no_more_goes()
    {
        using var project = SdkProject.WithManifest();
        project.Build().Succeeds();

        project.Build("-p:SchemaOutputs=firestore").Succeeds();

        Assert.False(project.Has("bin/schema/AMPLIFY_TYPES.graphql"));
        Assert.True(project.Has("bin/schema/FIRESTORE_SCHEMA.json"));
    }

    [Fact]
    public void An_unchanged_result_is_not_written_again()
    {
        using var project = SdkProject.WithManifest();
        project.Build().Succeeds();
        var before = File.GetLastWriteTimeUtc(project.PathOf("bin/schema/FIRESTORE_SCHEMA.json"));
        project.Write("schema/schema.manifest.yaml", Manifests.Small + "# a remark\n");

        Assert.True(RunsAgain(project));
        Assert.Equal(before, File.GetLastWriteTimeUtc(project.PathOf("bin/schema/FIRESTORE_SCHEMA.json")));
    }

    private static bool RunsAgain(SdkProject project, params string[] arguments)
    {
        var before = File.GetLastWriteTimeUtc(project.PathOf(Stamp));
        project.Build(arguments).Succeeds();
        return File.GetLastWriteTimeUtc(project.PathOf(Stamp)) != before;
    }
}
