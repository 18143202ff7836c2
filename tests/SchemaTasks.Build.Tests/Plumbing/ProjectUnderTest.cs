namespace SchemaTasks.Build.Tests;

/// <summary>A project that takes the package's props and targets as they are in this repository, and the task assembly as it was just built.</summary>
internal abstract class ProjectUnderTest : Workspace
{
    /// <summary>The project file's name.</summary>
    public abstract string Name { get; }

    /// <summary>Environment variables of the builds that follow.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public BuildResult Build(params string[] arguments) => DotNet.Run(Root, Command(arguments), Environment);

    public BuildResult Target(string target, params string[] arguments) => Build([$"-t:{target}", .. arguments]);

    /// <summary>The arguments of a build.</summary>
    public string[] Command(params string[] arguments) => ["msbuild", Name, "-nologo", "-v:n", "-clp:NoSummary", .. arguments];
}
