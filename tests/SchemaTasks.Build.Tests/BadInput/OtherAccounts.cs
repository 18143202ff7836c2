namespace SchemaTasks.Build.Tests;

/// <summary>What lies in the folders of a build is never a program of it, and a link in obj leads no writing elsewhere.</summary>
public sealed class OtherAccounts
{
    [Fact]
    public void A_program_in_the_current_directory_is_not_run()
    {
        if (OperatingSystem.IsWindows())
        {
            Skipping.Test("The programs are shell scripts.");
            return;
        }
        using var project = SdkProject.WithManifest();
        project.Write("schema/migrations/001.sql", Manifests.SmallMigration);
        foreach (var name in (string[])["git", "setpriv", "runuser", "su", "rm", "setsid", "pg_config", "docker", "tar"])
            File.SetUnixFileMode(project.Write(name, $"#!/bin/sh\ntouch {project.PathOf("it-ran")}\nexit 1\n"), (UnixFileMode)0b111_101_101);

        project.Target("SchemaVerify", "-p:SchemaDatabase=shadow");
        project.Target("SchemaDoctor", "-p:SchemaDatabase=shadow");
        project.Target("SchemaFinalize", "-p:SchemaDatabase=shadow");

        Assert.False(project.Has("it-ran"));
    }

    [Fact]
    public void A_link_in_obj_is_replaced_not_followed()
    {
        using var elsewhere = new Workspace();
        using var project = SdkProject.WithManifest();
        elsewhere.Write("theirs", "what they wrote");
        Directory.CreateDirectory(project.PathOf("obj/SchemaTasks"));
        File.CreateSymbolicLink(project.PathOf("obj/SchemaTasks/outputs.lock"), elsewhere.PathOf("made"));
        File.CreateSymbolicLink(project.PathOf("obj/SchemaTasks/App.csproj.stamp"), elsewhere.PathOf("theirs"));

        project.Target("SchemaGenerate").Succeeds();

        Assert.False(elsewhere.Has("made"));
        Assert.Equal("what they wrote", elsewhere.Read("theirs"));
    }
}
