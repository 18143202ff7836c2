using SchemaTasks.Build.Tests;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace SchemaTasks.Build.Tests;

/// <summary>The package, packed once a test run with a version of its own, and the NuGet.config of consumers that take it from there.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly Lazy<string> _file;

    public PackedPackage()
    {
        Root = Directory.CreateTempSubdirectory("schematasks-package-").FullName;
        Version = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";
        _file = new Lazy<string>(() => Pack(Path.Combine(Root, "feed")));
    }

    internal string Root { get; }

    internal string Version { get; }

    /// <summary>Absolute path of the nupkg.</summary>
    internal string PackageFile => _file.Value;

    /// <summary>Packs what was built with these tests.</summary>
    internal string Pack(string directory)
    {
        DotNet.Run(Repository.Root, ["pack", Path.Combine("src", "SchemaTasks"), "--no-build", "-p:BuildProjectReferences=false", "-c", Repository.Configuration, "-o", directory, $"-p:PackageVersion={Version}", "-nologo", "-v:q"]).Succeeds();
        return Directory.EnumerateFiles(directory, "*.nupkg").Single();
    }

    /// <summary>The feed alone; a package cache of this test run, with the user's own to fall back on.</summary>
    internal string NuGetConfig => $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{Path.Combine(Root, "packages")}" /></config>
          <packageSources><clear /><add key="feed" value="{Path.GetDirectoryName(PackageFile)}" /></packageSources>
          <fallbackPackageFolders><clear /><add key="user" value="{UserPackages}" /></fallbackPackageFolders>
        </configuration>
        """;

    private static string UserPackages
    {
        get
        {
            var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            Directory.CreateDirectory(folder);
            return folder;
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
