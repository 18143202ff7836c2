namespace SchemaTasks.Build.Tests;

public class SingleTargetedProject(PackedPackage package)
{
    [Fact]
    public void Builds_once_and_then_neither_generates_nor_compiles_and_a_clean_takes_all_away()
    {
        using var consumer = new Consumer(package);
        consumer.Library("App");

        Assert.Equal(1, Consumer.Generations(consumer.DotNet("build", "App").Succeeds()));
        Assert.True(consumer.Has("App/bin/schema/FIRESTORE_SCHEMA.json"));
        var assembly = File.GetLastWriteTimeUtc(consumer.PathOf("App/obj/Debug/net10.0/App.dll"));

        Assert.Equal(0, Consumer.Generations(consumer.DotNet("build", "App", "--no-restore").Succeeds()));
        Assert.Equal(assembly, File.GetLastWriteTimeUtc(consumer.PathOf("App/obj/Debug/net10.0/App.dll")));

        // Nothing of ours reaches what the project ships.
        Assert.DoesNotContain(consumer.Files("App/bin/Debug"), file => file.Contains("SchemaTasks", StringComparison.Ordinal) || file.Contains("Npgsql", StringComparison.Ordinal));

        consumer.DotNet("clean", "App").Succeeds();
        Assert.Empty(consumer.Files("App/bin/schema"));
        Assert.Empty(consumer.Files("App/obj/SchemaTasks"));
    }
}
