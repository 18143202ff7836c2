namespace SchemaTasks.Build.Tests;

/// <summary>The C# types in the compilation of their own project.</summary>
public class CSharpInTheCompilation(PackedPackage package)
{
    private const string CSharp = "<SchemaOutputs>csharp</SchemaOutputs>";
    private const string WithoutNpgsql = "csharp: { library: none }\n";
    private const string Use = "namespace App; public static class Use { public static string Title(NoteRow row) => row.Title + NoteTable.Columns.Id + SchemaVersion.Hash; }\n";

    /// <summary>Older ones borrow the newest one's reference assemblies, so that none needs a download.</summary>
    private const string ThreeFrameworks = """
        <TargetFrameworks>net8.0;net9.0;net10.0</TargetFrameworks>
        <SchemaOutputs>csharp</SchemaOutputs>
        <DisableImplicitFrameworkReferences Condition="'$(TargetFramework)' != 'net10.0'">true</DisableImplicitFrameworkReferences>
        """;

    private const string BorrowedReferences = """
        <ItemGroup Condition="'$(TargetFramework)' != 'net10.0'">
          <Reference Include="$(NetCoreTargetingPackRoot)/Microsoft.NETCore.App.Ref/*/ref/net10.0/*.dll" />
        </ItemGroup>
        """;

    [Fact]
    public void The_first_build_compiles_what_it_generates_and_the_second_has_nothing_to_do()
    {
        using var project = Project();

        project.Build().Succeeds();

        Assert.True(project.Has("obj/SchemaTasks/Schema.g.cs") && project.Has("bin/Debug/net10.0/App.dll"));
        Assert.DoesNotContain(" generated from ", project.Build().Succeeds().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editor_gets_the_file_among_the_arguments_of_the_compiler()
    {
        using var project = Project();

        var result = project.Build("-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs").Succeeds();

        Assert.Single(result.Items("CscCommandLineArgs"), argument => argument.EndsWith("Schema.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_committed_file_is_compiled_once()
    {
        using var project = Project("<SchemaCSharpFile>Database/Schema.cs</SchemaCSharpFile><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

        project.Build().Succeeds();
        project.Write("Thing.cs", "namespace App; public sealed class Thing2;\n");
        project.Build().Succeeds();

        Assert.True(project.Has("Database/Schema.cs"));
    }

    [Fact]
    public void Several_frameworks_generate_once_from_the_package()
    {
        using var consumer = new Consumer(package);
        consumer.MultiTargetedLibrary("App");
        consumer.Write("App/schema/schema.config.yaml", WithoutNpgsql);
        consumer.Write("App/Use.cs", Use);

        var result = consumer.DotNet("build", "App", "-m:2", "-p:SchemaOutputs=csharp").Succeeds();

        Assert.Equal(1, Consumer.Generations(result));
        Assert.True(consumer.Has("App/bin/Debug/net9.0/App.dll") && consumer.Has("App/bin/Debug/net10.0/App.dll"));
    }

    [Theory]
    [InlineData("7.3")]
    [InlineData("10.0")]
    public void An_old_language_is_refused(string version)
    {
        using var project = Project($"<LangVersion>{version}</LangVersion>");

        var error = project.Build().FailsWith("ST3311");

        Assert.Contains($"LangVersion is {version}.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_Npgsql_gets_one_error_that_says_so()
    {
        using var project = SdkProject.WithManifest(CSharp);

        var result = project.Build();

        Assert.Contains("dotnet add package Npgsql", result.FailsWith("ST3313").Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CS0400", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_compiles_no_CSharp_is_refused()
    {
        using var project = PlainProject.WithManifest(CSharp);

        project.Build().FailsWith("ST3310");
    }

    [Theory]
    [InlineData("App.fsproj", "Thing.fs", "module Thing\nlet one = 1\n", """<ItemGroup><Compile Include="Thing.fs" /></ItemGroup>""")]
    [InlineData("App.vbproj", "Thing.vb", "Public Class Thing\nEnd Class\n", "")]
    public void Projects_of_other_languages_are_refused_with_a_sentence_and_get_every_other_output(string name, string file, string source, string items)
    {
        using var consumer = new Consumer(package);
        consumer.Project("App", name, items: items);
        consumer.Write("App/" + file, source);

        var error = consumer.DotNet("build", "App", "-p:SchemaOutputs=csharp").FailsWith("ST3310");
        consumer.DotNet("build", "App", "-p:SchemaOutputs=typescript", "-v:q").Succeeds();

        Assert.Contains("does not compile C#. Remove the word, or move it to a C# project and reference that.", error.Message, StringComparison.Ordinal);
        Assert.True(consumer.Has("App/bin/schema/database.types.ts") && consumer.Has("App/bin/Debug/net10.0/App.dll"));
    }

    [Fact]
    public void Three_frameworks_generate_once_and_each_compiles_the_file()
    {
        using var consumer = new Consumer(package);
        consumer.Library("App", ThreeFrameworks, BorrowedReferences);
        consumer.Write("App/schema/schema.config.yaml", WithoutNpgsql);
        consumer.Write("App/Use.cs", Use);

        Assert.Equal(1, Consumer.Generations(consumer.DotNet("build", "App", "-m:2").Succeeds()));

        Assert.All(["net8.0", "net9.0", "net10.0"], framework => Assert.True(consumer.Has($"App/bin/Debug/{framework}/App.dll")));
        Assert.Equal(0, Consumer.Generations(consumer.DotNet("build", "App", "--no-restore").Succeeds()));
    }

    [Fact]
    public void A_template_prints_below_the_project_and_its_faults_have_their_places()
    {
        using var project = SdkProject.WithManifest("<SchemaOutputs>none</SchemaOutputs>");
        project.Write("Directory.Build.targets", """<Project><ItemGroup><SchemaTemplate Include="schema/names.sbn" OutputPath="docs/{{ table.name }}.txt" ForEach="Table" /></ItemGroup></Project>""");
        project.Write("schema/names.sbn", "{{ table.name }}: {{ for c in table.columns }}{{ c.name }} {{ end }}\n");

        project.Build().Succeeds();
        Assert.Equal("notes: id title body\n", File.ReadAllText(project.PathOf("docs/notes.txt")).Replace(" \n", "\n", StringComparison.Ordinal));

        project.Write("schema/names.sbn", "first\n{{ table.colums }}\n");
        var error = project.Build().FailsWith("ST3331");
        Assert.Equal(2, error.Line);
        Assert.EndsWith("names.sbn", error.File, StringComparison.Ordinal);
    }

    private static SdkProject Project(string properties = "")
    {
        var project = SdkProject.WithManifest(CSharp + properties);
        project.Write("schema/schema.config.yaml", WithoutNpgsql);
        project.Write("Use.cs", Use);
        return project;
    }
}
