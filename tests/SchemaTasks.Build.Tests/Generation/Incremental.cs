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

    [Fact]
    public void A_manifest_with_an_older_time_runs_again()
    {
        using var project = SdkProject.WithManifest();
        project.Build().Succeeds();
        var other = project.Write("other.yaml", Manifests.Small.Replace("name: body", "name: text", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(other, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.Move(other, project.PathOf("schema/schema.manifest.yaml"), overwrite: true);

        Assert.True(RunsAgain(project));
        Assert.Contains("\"text\"", project.Read("bin/schema/FIRESTORE_SCHEMA.json"), StringComparison.Ordinal);
        Assert.False(RunsAgain(project));
    }

    [Fact]
    public void A_manifest_of_another_size_at_the_same_time_runs_again()
    {
        using var project = SdkProject.WithManifest();
        project.Build().Succeeds();
        var manifest = project.PathOf("schema/schema.manifest.yaml");
        var time = File.GetLastWriteTimeUtc(manifest);
        project.Write("schema/schema.manifest.yaml", Manifests.Small.Replace("name: body", "name: contents", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(manifest, time);

        Assert.True(RunsAgain(project));
    }

    [Fact]
    public void A_build_that_failed_runs_again()
    {
        using var project = SdkProject.WithManifest();
        project.Build().Succeeds();
        project.Write("schema/schema.manifest.yaml", "version: [\n");
        Assert.NotEqual(0, project.Build().ExitCode);

        Assert.NotEqual(0, project.Build().ExitCode);
        project.Write("schema/schema.manifest.yaml", Manifests.Small);
        Assert.True(RunsAgain(project));
    }

    [Theory]
    [InlineData("per%20cent")]
    [InlineData("a%3Bb")]
    [InlineData("a;b")]
    [InlineData("it's @ $ (here)")]
    public void Any_folder_name_is_as_good_as_another(string name)
    {
        using var project = SdkProject.WithManifest();
        foreach (var file in project.Files()) project.Write($"{name}/{file}", project.Read(file));
        BuildResult Build(string target) => DotNet.Run(project.PathOf(name), project.Command($"-t:{target}"));

        Build("Build").Succeeds();
        Assert.True(project.Has($"{name}/bin/schema/FIRESTORE_SCHEMA.json"));
        Assert.DoesNotContain(" generated from ", Build("Build").Succeeds().Output, StringComparison.Ordinal);
        Build("Clean").Succeeds();
        Assert.Empty(project.Files($"{name}/bin/schema"));
        Assert.Empty(project.Files($"{name}/obj/SchemaTasks"));
    }

    [Fact]
    public void Two_projects_in_one_folder_keep_apart_what_they_wrote()
    {
        using var project = SdkProject.WithManifest("<SchemaOutputs>firestore</SchemaOutputs><BaseIntermediateOutputPath>obj/</BaseIntermediateOutputPath>");
        project.Write("Other.proj", $"""
            <Project>
              <PropertyGroup><_SchemaTaskAssembly>{Repository.TaskAssembly}</_SchemaTaskAssembly><SchemaOutputs>amplify</SchemaOutputs></PropertyGroup>
              <Import Project="{Repository.Props}" />
              <Import Project="{Repository.Targets}" />
            </Project>
            """);
        project.Target("SchemaGenerate").Succeeds();

        DotNet.Run(project.Root, ["msbuild", "Other.proj", "-t:SchemaGenerate", "-nologo"]).Succeeds();

        Assert.True(project.Has("bin/schema/firestore.rules") && project.Has("bin/schema/AMPLIFY_TYPES.graphql"));
        Assert.DoesNotContain(" generated from ", project.Target("SchemaGenerate").Succeeds().Output, StringComparison.Ordinal);
    }

    private static bool RunsAgain(SdkProject project, params string[] arguments)
    {
        var before = File.GetLastWriteTimeUtc(project.PathOf(Stamp));
        project.Build(arguments).Succeeds();
        return File.GetLastWriteTimeUtc(project.PathOf(Stamp)) != before;
    }
}
