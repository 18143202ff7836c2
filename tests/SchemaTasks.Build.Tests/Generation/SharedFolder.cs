namespace SchemaTasks.Build.Tests;

/// <summary>Several projects that write to one folder.</summary>
public class SharedFolder
{
    [Fact]
    public void Ten_projects_with_one_manifest_generate_once()
    {
        using var workspace = InARepository();
        workspace.Write("schema/schema.manifest.yaml", Manifests.Small);
        for (var number = 0; number < 10; number++) Write(workspace, $"p{number}/p.proj", "../schema/schema.manifest.yaml", "../out/");
        workspace.Write("all.proj", """
            <Project>
              <ItemGroup><Each Include="p*/p.proj" /></ItemGroup>
              <Target Name="Build"><MSBuild Projects="@(Each)" Targets="SchemaGenerate" BuildInParallel="true" /></Target>
            </Project>
            """);

        Assert.Equal(1, Generations(workspace, "all.proj", "-m:2"));
        Assert.True(workspace.Has("out/firestore.rules") && workspace.Has("out/AMPLIFY_TYPES.graphql"));

        workspace.Write("schema/schema.manifest.yaml", Manifests.Small.Replace("name: body", "name: text", StringComparison.Ordinal));
        Assert.Equal(1, Generations(workspace, "all.proj", "-m:2"));
        Assert.Equal(0, Generations(workspace, "all.proj"));

        File.Delete(workspace.PathOf("out/firestore.rules"));
        Assert.Equal(1, Generations(workspace, "all.proj", "-m:2"));
        Assert.True(workspace.Has("out/firestore.rules"));
    }

    [Theory]
    [InlineData("a/a.proj", "b/b.proj", "../out/")]
    [InlineData("a.proj", "b.proj", "")]
    public void Two_projects_with_different_content_are_an_error_before_the_second_writes(string first, string second, string folder)
    {
        using var workspace = InARepository();
        var output = folder.Length == 0 ? "bin/schema/FIRESTORE_SCHEMA.json" : "out/FIRESTORE_SCHEMA.json";
        workspace.Write("first.yaml", Manifests.Small);
        workspace.Write("second.yaml", Manifests.Small.Replace("name: body", "name: text", StringComparison.Ordinal));
        Write(workspace, first, workspace.PathOf("first.yaml"), folder);
        Write(workspace, second, workspace.PathOf("second.yaml"), folder);
        Assert.Equal(1, Generations(workspace, first, "-t:SchemaGenerate"));
        var before = workspace.Read(output);

        var error = Run(workspace, second, "-t:SchemaGenerate").Errors[0];

        Assert.Equal("ST0016", error.Code);
        Assert.Contains(workspace.PathOf(first), error.Message, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Read(output));

        // The first one moves its files away: the place is free.
        Write(workspace, first, workspace.PathOf("first.yaml"), "elsewhere/");
        Assert.Equal(1, Generations(workspace, first, "-t:SchemaGenerate"));
        Assert.Equal(1, Generations(workspace, second, "-t:SchemaGenerate"));
    }

    private static int Generations(Workspace workspace, string project, params string[] arguments) =>
        Run(workspace, project, arguments).Succeeds().Output.Split(" generated from ").Length - 1;

    private static BuildResult Run(Workspace workspace, string project, params string[] arguments) =>
        DotNet.Run(workspace.Root, ["msbuild", project, "-nologo", "-v:n", "-clp:NoSummary", .. arguments]);

    private static Workspace InARepository()
    {
        var workspace = new Workspace();
        workspace.Write("global.json", "{}");
        return workspace;
    }

    private static void Write(Workspace workspace, string file, string manifest, string folder) => workspace.Write(file, $"""
        <Project>
          <PropertyGroup>
            <_SchemaTaskAssembly>{Repository.TaskAssembly}</_SchemaTaskAssembly>
            <SchemaManifestFile>{manifest}</SchemaManifestFile>
            <SchemaOutputDirectory>{folder}</SchemaOutputDirectory>
          </PropertyGroup>
          <Import Project="{Repository.Props}" />
          <Import Project="{Repository.Targets}" />
        </Project>
        """);
}
