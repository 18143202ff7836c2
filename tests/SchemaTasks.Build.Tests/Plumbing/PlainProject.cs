namespace SchemaTasks.Build.Tests;

/// <summary>A project file that imports the package's own props and targets and loads the task assembly as it was just built: half a second a case.</summary>
internal sealed class PlainProject : Workspace
{
    /// <param name="properties">XML inside the project's PropertyGroup.</param>
    public PlainProject(string properties = "")
    {
        Write("Plain.proj", $"""
            <Project DefaultTargets="Build">
              <PropertyGroup>
                <_SchemaTaskAssembly>{Repository.TaskAssembly}</_SchemaTaskAssembly>
                {properties}
              </PropertyGroup>
              <Import Project="{Repository.Props}" />
              <Import Project="{Repository.Targets}" />
              <Target Name="Build" DependsOnTargets="_SchemaBeforeCompile" />
              <Target Name="Clean" DependsOnTargets="_SchemaClean" />
            </Project>
            """);
    }

    public static PlainProject WithManifest(string properties = "")
    {
        var project = new PlainProject(properties);
        project.Write("schema/schema.manifest.yaml", Manifests.Small);
        return project;
    }

    /// <summary>Environment variables of the builds that follow.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public BuildResult Build(params string[] arguments) =>
        DotNet.Run(Root, ["msbuild", "Plain.proj", "-nologo", "-v:n", "-clp:NoSummary", .. arguments], Environment);

    public BuildResult Target(string target, params string[] arguments) => Build([$"-t:{target}", .. arguments]);
}
