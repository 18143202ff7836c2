namespace SchemaTasks.Build.Tests;

/// <summary><c>&lt;Project Sdk="SchemaTasks/…" /&gt;</c> by itself and beside ordinary projects.</summary>
public class RepositoryWithoutCSharp(PackedPackage package)
{
    [Fact]
    public void The_package_is_an_SDK_of_its_own()
    {
        using var consumer = Create();

        Assert.Equal(1, Consumer.Generations(consumer.DotNet("build", "db/schema.proj").Succeeds()));
        Assert.True(consumer.Has("db/bin/schema/AMPLIFY_TYPES.graphql"));
        Assert.Equal(0, Consumer.Generations(consumer.DotNet("build", "db/schema.proj").Succeeds()));

        consumer.DotNet("clean", "db/schema.proj").Succeeds();
        Assert.Empty(consumer.Files("db/bin"));
    }

    [Fact]
    public void It_answers_what_the_dotnet_command_asks_a_project()
    {
        using var consumer = Create();

        foreach (var command in (string[])["restore", "build", "publish", "pack", "test"])
        {
            Assert.Empty(consumer.DotNet(command, "db/schema.proj").Succeeds().Warnings);
        }
        Assert.Empty(Directory.EnumerateFiles(consumer.PathOf("db"), "*.nupkg", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_solution_takes_it_as_any_project_and_a_reference_builds_it_first()
    {
        using var consumer = Create();
        consumer.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../db/schema.proj" /></ItemGroup>
              <Target Name="Seen" AfterTargets="ResolveProjectReferences"><Error Condition="!Exists('../db/bin/schema/firestore.rules')" Text="schema.proj is not built yet" /></Target>
            </Project>
            """);
        consumer.Write("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="db/schema.proj" Type="C#" /></Solution>""");

        // NU1503, which restore has for projects that it cannot take, would be among these.
        Assert.Empty(consumer.DotNet("restore", "All.slnx").Succeeds().Warnings);
        Assert.Equal(1, Consumer.Generations(consumer.DotNet("build", "App", "--no-restore").Succeeds()));
        consumer.DotNet("clean", "All.slnx").Succeeds();
        foreach (var command in (string[])["build", "publish", "pack", "test"]) Assert.Empty(consumer.DotNet(command, "All.slnx").Succeeds().Warnings);
    }

    [Fact]
    public void A_solution_is_asked_for_our_targets()
    {
        using var consumer = Create();
        consumer.Write("App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        consumer.Write("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="db/schema.proj" Type="C#" /></Solution>""");
        consumer.Write("Directory.Solution.targets", $"""<Project><Import Sdk="SchemaTasks" Version="{package.Version}" Project="Solution.targets" /></Project>""");

        consumer.DotNet("build", "All.slnx", "-t:SchemaVerify").FailsWith("ST0006");
        Assert.Equal(1, Consumer.Generations(consumer.DotNet("build", "All.slnx", "-t:SchemaGenerate").Succeeds()));
    }

    private Consumer Create()
    {
        var consumer = new Consumer(package);
        consumer.Write("db/schema/schema.manifest.yaml", Manifests.Small);
        consumer.Write("db/schema.proj", $"<Project Sdk=\"SchemaTasks/{package.Version}\" />\n");
        return consumer;
    }
}
