using SchemaTasks.Builds;

namespace SchemaTasks.Build.Tests;

/// <summary>A repository that takes the packed package, as a stranger's would.</summary>
internal sealed class Consumer : Workspace
{
    private readonly string _version;

    public Consumer(PackedPackage package)
    {
        _version = package.Version;
        Write("nuget.config", package.NuGetConfig);
    }

    /// <summary>Adds a class library with a manifest.</summary>
    /// <param name="name">Its folder and name.</param>
    /// <param name="frameworks">XML that says what it targets.</param>
    /// <param name="items">More XML inside the project.</param>
    public string Library(string name, string frameworks = "<TargetFramework>net10.0</TargetFramework>", string items = "")
    {
        Write($"{name}/Thing.cs", $"namespace {name}; public sealed class Thing;\n");
        return Project(name, $"{name}.csproj", frameworks, items);
    }

    /// <summary>Adds a project, of whatever language, with a manifest.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="file">The project's file.</param>
    /// <param name="frameworks">XML that says what it targets.</param>
    /// <param name="items">More XML inside the project.</param>
    public string Project(string folder, string file, string frameworks = "<TargetFramework>net10.0</TargetFramework>", string items = "")
    {
        Write($"{folder}/schema/schema.manifest.yaml", Manifests.Small);
        return Write($"{folder}/{file}", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{frameworks}</PropertyGroup>
              <ItemGroup><PackageReference Include="SchemaTasks" Version="{_version}" PrivateAssets="all" /></ItemGroup>
              {items}
            </Project>
            """);
    }

    /// <inheritdoc cref="ShapeRepository.TwoFrameworks"/>
    public string MultiTargetedLibrary(string name) => Library(name, ShapeRepository.TwoFrameworks, ShapeRepository.BorrowedReferences);

    public BuildResult DotNet(params string[] arguments) =>
        Build.Tests.DotNet.Run(Root, [.. arguments, "-nologo", "-v:n", "-clp:NoSummary", "-tl:off"]);

    /// <summary>How often a build printed files.</summary>
    public static int Generations(BuildResult result) => result.Output.Split(" generated from ").Length - 1;
}
