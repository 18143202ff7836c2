namespace SchemaTasks.Build.Tests;

public class RepositoryWithoutCSharp(PackedPackage package)
{
    [Fact]
    public void The_package_is_an_SDK_of_its_own()
    {
        using var consumer = new Consumer(package);
        consumer.Write("schema/schema.manifest.yaml", Manifests.Small);
        consumer.Write("schema.proj", $"<Project Sdk=\"SchemaTasks/{package.Version}\" />\n");

        Assert.Equal(1, Consumer.Generations(consumer.DotNet("build", "schema.proj").Succeeds()));
        Assert.True(consumer.Has("bin/schema/AMPLIFY_TYPES.graphql"));
        Assert.Equal(0, Consumer.Generations(consumer.DotNet("build", "schema.proj").Succeeds()));

        consumer.DotNet("clean", "schema.proj").Succeeds();
        Assert.Empty(consumer.Files("bin"));
    }
}
