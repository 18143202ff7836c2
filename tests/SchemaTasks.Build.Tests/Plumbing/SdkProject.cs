namespace SchemaTasks.Build.Tests;

/// <summary>
/// An ordinary C# library. The props and targets are imported where NuGet imports a package's, by files in obj as restore writes them, so that
/// no test has to wait for a restore; builds of the packed package itself are <see cref="Consumer"/>'s.
/// </summary>
internal sealed class SdkProject : ProjectUnderTest
{
    /// <param name="properties">XML inside the project's PropertyGroup.</param>
    public SdkProject(string properties = "")
    {
        Write(Name, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <_SchemaTaskAssembly>{Repository.TaskAssembly}</_SchemaTaskAssembly>
                {properties}
              </PropertyGroup>
              <!-- In CI the compiler wants the repository's root, which git gives elsewhere. -->
              <ItemGroup><SourceRoot Include="$(MSBuildProjectDirectory)/" /></ItemGroup>
            </Project>
            """);
        Write("Thing.cs", "namespace App; public sealed class Thing;\n");
        Write($"obj/{Name}.nuget.g.props", $"""<Project><Import Project="{Repository.Props}" /></Project>""");
        Write($"obj/{Name}.nuget.g.targets", $"""<Project><Import Project="{Repository.Targets}" /></Project>""");
        Write("obj/project.assets.json", """
            {
              "version": 3,
              "targets": { "net10.0": {} },
              "libraries": {},
              "projectFileDependencyGroups": { "net10.0": [] },
              "packageFolders": {},
              "project": { "version": "1.0.0", "frameworks": { "net10.0": {} } }
            }
            """);
    }

    public override string Name => "App.csproj";

    public static SdkProject WithManifest(string properties = "")
    {
        var project = new SdkProject(properties);
        project.Write("schema/schema.manifest.yaml", Manifests.Small);
        return project;
    }
}
