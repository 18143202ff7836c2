namespace SchemaTasks.Build.Tests;

public class MultiTargetedProject(PackedPackage package)
{
    [Fact]
    public void Generates_once_for_all_frameworks_and_offers_the_targets_of_the_outer_build()
    {
        using var consumer = new Consumer(package);
        consumer.MultiTargetedLibrary("App");

        Assert.Equal(1, Consumer.Generations(consumer.DotNet("build", "App", "-m:2").Succeeds()));
        Assert.True(consumer.Has("App/bin/Debug/net9.0/App.dll") && consumer.Has("App/bin/Debug/net10.0/App.dll"));

        Assert.Equal(0, Consumer.Generations(consumer.DotNet("build", "App", "--no-restore", "-t:SchemaGenerate").Succeeds()));
        consumer.DotNet("build", "App", "--no-restore", "-t:SchemaVerify").FailsWith("ST0006");
    }
}
