namespace SchemaTasks.Build.Tests;

public class CleanedProject
{
    [Fact]
    public void Clean_removes_what_was_written_and_nothing_else()
    {
        using var project = SdkProject.WithManifest();
        project.Write("bin/schema/mine.txt", "kept");
        project.Build().Succeeds();

        project.Target("Clean").Succeeds();

        Assert.Equal(["bin/schema/mine.txt"], project.Files("bin/schema"));
        Assert.Empty(project.Files("obj/SchemaTasks"));
    }

    [Fact]
    public void Outputs_in_a_committed_folder_stay()
    {
        using var project = SdkProject.WithManifest("<SchemaFirestoreFile>firebase/schema.json</SchemaFirestoreFile>");
        project.Build().Succeeds();

        project.Target("Clean").Succeeds();

        Assert.True(project.Has("firebase/schema.json"));
        Assert.Empty(project.Files("bin/schema"));
    }
}
