using SchemaTasks.Operations;
using SchemaTasks.Outputs;

namespace SchemaTasks.Build.Tests;

/// <summary>Paths that lead out of the repository: errors, before anything is written, read or asked; <c>SchemaAllowOutside=true</c> allows them.</summary>
public sealed class OutsideTheRepository : IDisposable
{
    private readonly Workspace _elsewhere = new();
    private readonly SdkProject _project = SdkProject.WithManifest();

    [Fact]
    public void Every_property_that_names_a_place_is_checked()
    {
        // A configuration file is read, as a build file is that a project imports.
        var properties = PropertyRegistry.All.Select(property => property.Name).Where(name => IsPlace(name) && name is not ("SchemaManifestFile" or "SchemaConfigFile" or "SchemaScriptFile")).ToList();

        var result = _project.Target("SchemaVerify", [.. properties.Select(name => $"-p:{name}={Outside(name)}")]);

        AssertNamed(result, properties);
    }

    [Fact]
    public void Every_output_is_checked()
    {
        var outputs = OutputRegistry.All.Select(output => output.PathProperty).ToList();

        var result = _project.Target("SchemaGenerate", [$"-p:SchemaOutputs={string.Join("%3B", OutputRegistry.All.Select(output => output.Word))}", .. outputs.Select(name => $"-p:{name}={Outside(name)}")]);

        AssertNamed(result, outputs);
    }

    [Theory]
    [InlineData("SchemaScript", "SchemaScriptFile")]
    [InlineData("SchemaRefresh", "SchemaManifestFile")]
    public void What_one_target_alone_writes_is_checked_there(string target, string property)
    {
        _project.Write("schema/migrations/001.sql", Manifests.SmallMigration);

        AssertNamed(_project.Target(target, $"-p:{property}={Outside(property)}", "-p:SchemaDatabase=shadow"), [property]);
    }

    [Fact]
    public void A_template_and_what_it_prints_are_checked()
    {
        _elsewhere.Write("theirs.scriban", "x");
        _project.Write("ours.scriban", "x");
        _project.Write("Directory.Build.targets", $"""<Project><ItemGroup><SchemaTemplate Include="{_elsewhere.PathOf("theirs.scriban")}" OutputPath="one.txt" /></ItemGroup></Project>""");
        AssertNamed(_project.Target("SchemaGenerate"), ["SchemaTemplate"]);

        Directory.CreateDirectory(_elsewhere.PathOf("out"));
        File.CreateSymbolicLink(_project.PathOf("linked"), _elsewhere.PathOf("out"));
        _project.Write("Directory.Build.targets", """<Project><ItemGroup><SchemaTemplate Include="ours.scriban" OutputPath="linked/two.txt" /></ItemGroup></Project>""");
        AssertNamed(_project.Target("SchemaGenerate"), ["OutputPath of a SchemaTemplate"]);
    }

    /// <summary>Their text is printed: a pull request's configuration could publish what is on the machine.</summary>
    [Fact]
    public void Notes_and_reports_that_documentation_is_printed_from_are_checked()
    {
        _elsewhere.Write("secrets/a.md", "canary");
        _project.Write("schema/schema.config.yaml", $"docs:\n  notes: {_elsewhere.PathOf("secrets")}\n  reports: [{_elsewhere.PathOf("another.json")}]\n");

        var result = _project.Target("SchemaGenerate", "-p:SchemaOutputs=html");

        AssertNamed(result, ["docs: notes", "docs: reports"]);
        Assert.Equal([2, 3], result.Errors.Select(error => error.Line));
    }

    [Theory]
    [InlineData("bin", "SchemaOutputDirectory")]
    [InlineData("bin/schema/python", "SchemaPythonDirectory")]
    [InlineData("bin/schema/logs schema/migrations/001.sql schema/seeds/dev", "SchemaOutputDirectory SchemaMigrationsDirectory SchemaSeedsDirectory")]
    public void A_link_counts_as_where_it_leads(string links, string properties)
    {
        foreach (var link in links.Split(' '))
        {
            var target = _elsewhere.PathOf($"out/{Path.GetFileName(link)}");
            Directory.CreateDirectory(Path.HasExtension(link) ? Path.GetDirectoryName(target)! : target);
            Directory.CreateDirectory(Path.GetDirectoryName(_project.PathOf(link))!);
            File.CreateSymbolicLink(_project.PathOf(link), target);
        }

        var result = _project.Target("SchemaGenerate", "-p:SchemaOutputs=python");

        AssertNamed(result, properties.Split(' '));
        Assert.All(result.Errors, error => Assert.Contains($"its links lead to '{_elsewhere.PathOf("out/")}", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_that_stays_inside_is_followed()
    {
        Directory.CreateDirectory(_project.PathOf("generated"));
        Directory.CreateDirectory(_project.PathOf("bin"));
        File.CreateSymbolicLink(_project.PathOf("bin/schema"), _project.PathOf("generated"));

        _project.Target("SchemaGenerate").Succeeds();

        Assert.True(_project.Has("generated/FIRESTORE_SCHEMA.json"));
    }

    [Fact]
    public void It_is_allowed_by_the_property_and_where_MSBuild_itself_writes()
    {
        _project.Target("SchemaGenerate", "-p:SchemaAllowOutside=true", $"-p:SchemaFirestoreFile={_elsewhere.PathOf("one.json")}").Succeeds();
        _project.Target("SchemaGenerate", $"-p:BaseOutputPath={_elsewhere.PathOf("bin")}/").Succeeds();

        Assert.True(_elsewhere.Has("one.json"));
        Assert.True(_elsewhere.Has("bin/schema/FIRESTORE_SCHEMA.json"));
    }

    [Fact]
    public void The_chain_writes_no_report_there_either()
    {
        var result = _project.Target("SchemaFinalize", $"-p:SchemaFinalizeReportFile={Outside("report.md")}");

        AssertNamed(result, ["SchemaFinalizeReportFile"]);
        Assert.DoesNotContain("did not begin", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_editor_s_build_warns_and_writes_nothing()
    {
        var result = _project.Target("CoreCompile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", $"-p:SchemaFirestoreFile={Outside("one")}").Succeeds();

        Assert.Equal("ST0017", Assert.Single(result.Warnings).Code);
        Assert.Empty(_elsewhere.Files("out"));
    }

    public void Dispose()
    {
        _project.Dispose();
        _elsewhere.Dispose();
    }

    private static bool IsPlace(string name) => name.EndsWith("File", StringComparison.Ordinal) || name.EndsWith("Directory", StringComparison.Ordinal);

    private string Outside(string name) => _elsewhere.PathOf($"out/{name}");

    private void AssertNamed(BuildResult result, IReadOnlyList<string> properties)
    {
        Assert.True(result.ExitCode != 0, result.Output);
        Assert.All(result.Errors, error => Assert.Equal("ST0017", error.Code));
        Assert.Equal(properties.Order(StringComparer.Ordinal), result.Errors.Select(error => error.Message[..error.Message.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.All(result.Errors, error => Assert.Contains("SchemaAllowOutside=true", error.Message, StringComparison.Ordinal));
        Assert.Empty(_elsewhere.Files("out"));
    }
}
