using System.Runtime.InteropServices;

namespace SchemaTasks.Build.Tests;

public class PrecompiledTasks
{
    [Fact]
    public void Tasks_compiled_for_the_platform_are_taken_where_the_package_has_them()
    {
        using var package = new Workspace();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Targets)!, "*.targets")) package.Write($"build/{Path.GetFileName(file)}", File.ReadAllText(file));
        var plain = package.Write("tasks/net10.0/SchemaTasks.dll", "");
        var project = package.Write("App.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><Import Project="{Repository.Props}" /><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><Import Project="build/SchemaTasks.targets" /></Project>""");

        string Taken(params string[] more) => DotNet.Run(package.Root, ["msbuild", project, "-getProperty:_SchemaTaskAssembly", .. more]).Succeeds().Output.Trim();

        package.Write("tasks/net10.0/other-platform/SchemaTasks.dll", "");
        Assert.Equal(plain, Taken());

        var precompiled = package.Write($"tasks/net10.0/{RuntimeInformation.RuntimeIdentifier}/SchemaTasks.dll", "");
        Assert.Equal(precompiled, Taken());
        // MSBuild without the .NET SDK's own properties.
        Assert.Equal(plain, Taken("-p:NETCoreSdkPortableRuntimeIdentifier="));
    }
}
