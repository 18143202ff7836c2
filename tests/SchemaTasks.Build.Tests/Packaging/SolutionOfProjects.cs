namespace SchemaTasks.Build.Tests;

/// <summary>Three projects that refer to each other, one of them multi-targeted, in every way that MSBuild builds them.</summary>
public class SolutionOfProjects(PackedPackage package)
{
    [Theory]
    [InlineData("-m:2")]
    [InlineData("-graph")]
    [InlineData("-mt")]
    public void Each_project_generates_once(string how)
    {
        using var consumer = new Consumer(package);
        consumer.MultiTargetedLibrary("Base");
        consumer.Library("Left", items: "<ItemGroup><ProjectReference Include=\"../Base/Base.csproj\" /></ItemGroup>");
        consumer.Library("Right", items: "<ItemGroup><ProjectReference Include=\"../Base/Base.csproj\" /><ProjectReference Include=\"../Left/Left.csproj\" /></ItemGroup>");
        consumer.Write("All.slnx", """
            <Solution>
              <Project Path="Base/Base.csproj" />
              <Project Path="Left/Left.csproj" />
              <Project Path="Right/Right.csproj" />
            </Solution>
            """);

        var result = consumer.DotNet("build", "All.slnx", how).Succeeds();

        Assert.Equal(3, Consumer.Generations(result));
        Assert.All(["Base", "Left", "Right"], name => Assert.True(consumer.Has($"{name}/bin/schema/FIRESTORE_SCHEMA.json")));
    }
}
