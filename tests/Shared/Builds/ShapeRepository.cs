namespace SchemaTasks.Builds;

/// <summary>Writes a repository whose projects take the packed package, in every language and way that <see cref="BuildShape"/> builds.</summary>
internal static class ShapeRepository
{
    /// <summary>Two frameworks, neither of which needs a download: the older one borrows the newer one's reference assemblies.</summary>
    public const string TwoFrameworks = """
        <TargetFrameworks>net10.0;net9.0</TargetFrameworks>
        <DisableImplicitFrameworkReferences Condition="'$(TargetFramework)' == 'net9.0'">true</DisableImplicitFrameworkReferences>
        """;

    public const string BorrowedReferences = """
        <ItemGroup Condition="'$(TargetFramework)' == 'net9.0'">
          <Reference Include="$(NetCoreTargetingPackRoot)/Microsoft.NETCore.App.Ref/*/ref/net10.0/*.dll" />
        </ItemGroup>
        """;

    private const string OneFramework = "<TargetFramework>net10.0</TargetFramework>";

    /// <param name="root">Absolute path of an empty folder.</param>
    /// <param name="version">Of the package.</param>
    /// <param name="nugetConfig">Where to restore it from.</param>
    /// <param name="manifest">Of each project.</param>
    public static void Write(string root, string version, string nugetConfig, string manifest)
    {
        // In CI the compiler wants the repository's root, which git gives elsewhere.
        WriteFile(root, "Directory.Build.props", """<Project><ItemGroup><SourceRoot Include="$(MSBuildThisFileDirectory)" /></ItemGroup></Project>""");
        WriteFile(root, "Directory.Build.targets", "<Project />");
        WriteFile(root, "Directory.Packages.props", "<Project />");
        WriteFile(root, "nuget.config", nugetConfig);
        Project(root, "Single/Single.csproj", version, manifest, OneFramework, "");
        Project(root, "Multi/Multi.csproj", version, manifest, TwoFrameworks, BorrowedReferences);
        Project(root, "FSharp/FSharp.fsproj", version, manifest, OneFramework, """<ItemGroup><Compile Include="Thing.fs" /></ItemGroup>""");
        Project(root, "VisualBasic/VisualBasic.vbproj", version, manifest, OneFramework, "");
        Project(root, "Left/Left.csproj", version, manifest, OneFramework, """<ItemGroup><ProjectReference Include="../Multi/Multi.csproj" /></ItemGroup>""");
        Project(root, "Right/Right.csproj", version, manifest, OneFramework, """<ItemGroup><ProjectReference Include="../Multi/Multi.csproj" /><ProjectReference Include="../Left/Left.csproj" /></ItemGroup>""");
        WriteFile(root, "Single/Thing.cs", "namespace Single; public sealed class Thing;\n");
        WriteFile(root, "Multi/Thing.cs", "namespace Multi; public sealed class Thing;\n");
        WriteFile(root, "Left/Thing.cs", "namespace Left; public sealed class Thing;\n");
        WriteFile(root, "Right/Thing.cs", "namespace Right; public sealed class Thing;\n");
        WriteFile(root, "FSharp/Thing.fs", "module Thing\nlet number = 1\n");
        WriteFile(root, "VisualBasic/Thing.vb", "Public Class Thing\nEnd Class\n");
        WriteFile(root, "Schema/schema.proj", $"<Project Sdk=\"SchemaTasks/{version}\" />\n");
        WriteFile(root, "Schema/schema/schema.manifest.yaml", manifest);
        WriteFile(root, "AfterSchema/AfterSchema.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{OneFramework}</PropertyGroup>
              <ItemGroup><ProjectReference Include="../Schema/schema.proj" ReferenceOutputAssembly="false" /></ItemGroup>
            </Project>
            """);
        WriteFile(root, "All.slnx", """
            <Solution>
              <Project Path="Multi/Multi.csproj" />
              <Project Path="Left/Left.csproj" />
              <Project Path="Right/Right.csproj" />
              <Project Path="Schema/schema.proj" Type="C#" />
            </Solution>
            """);
    }

    private static void Project(string root, string file, string version, string manifest, string frameworks, string items)
    {
        WriteFile(root, Path.Combine(Path.GetDirectoryName(file)!, "schema/schema.manifest.yaml"), manifest);
        WriteFile(root, file, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{frameworks}</PropertyGroup>
              <ItemGroup><PackageReference Include="SchemaTasks" Version="{version}" PrivateAssets="all" /></ItemGroup>
              {items}
            </Project>
            """);
    }

    private static void WriteFile(string root, string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
