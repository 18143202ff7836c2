namespace SchemaTasks.Build.Tests;

/// <summary>What editors and <c>dotnet watch</c> know.</summary>
public class EditorSupport
{
    [Fact]
    public void Manifest_and_configuration_are_watched_and_make_the_project_out_of_date()
    {
        using var project = SdkProject.WithManifest();
        project.Write("schema/schema.config.yaml", "default_schemas: [public]\n");

        var result = project.Build("-getItem:Watch", "-getItem:UpToDateCheckInput", "-getItem:UpToDateCheckOutput").Succeeds();

        string[] inputs = [project.PathOf("schema/schema.manifest.yaml"), project.PathOf("schema/schema.config.yaml")];
        Assert.Equal(inputs, result.Items("Watch"));
        Assert.Equal(inputs, result.Items("UpToDateCheckInput"));
        Assert.Equal([project.PathOf("obj/SchemaTasks/App.csproj.stamp")], result.Items("UpToDateCheckOutput"));
    }
}
