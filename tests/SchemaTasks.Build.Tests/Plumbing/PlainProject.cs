namespace SchemaTasks.Build.Tests;

/// <summary>
/// A project file without any SDK: half a second a case. Only for what does not depend on when things run: the SDK's own targets and
/// properties are not there.
/// </summary>
internal sealed class PlainProject : ProjectUnderTest
{
    /// <param name="properties">XML inside the project's PropertyGroup.</param>
    public PlainProject(string properties = "")
    {
        Write(Name, $"""
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

    public override string Name => "Plain.proj";

    public static PlainProject WithManifest(string properties = "")
    {
        var project = new PlainProject(properties);
        project.Write("schema/schema.manifest.yaml", Manifests.Small);
        return project;
    }
}
