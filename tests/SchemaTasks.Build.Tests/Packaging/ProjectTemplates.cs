using System.IO.Compression;

namespace SchemaTasks.Build.Tests;

/// <summary><c>dotnet new schematasks</c> and <c>schematasks-sample</c>, from the packed package of templates.</summary>
public class ProjectTemplates(PackedPackage package)
{
    [Fact]
    public void A_new_schema_project_builds_and_its_solution_is_asked_for_our_targets()
    {
        using var consumer = Installed();
        New(consumer, "schematasks");
        // What a build says before there is a manifest.
        Assert.Equal("ST0004", Assert.Single(consumer.DotNet("build", "schema.proj").Succeeds().Warnings).Code);

        consumer.Write("schema/schema.manifest.yaml", Manifests.Small);
        consumer.Write("App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        consumer.Write("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="schema.proj" Type="C#" /></Solution>""");
        Assert.Equal(1, Consumer.Generations(consumer.DotNet("build", "All.slnx", "-t:SchemaGenerate").Succeeds()));
        Assert.True(consumer.Has("bin/schema/firestore.rules"));
    }

    [Fact]
    public void Its_outputs_are_chosen_by_an_option()
    {
        using var consumer = Installed();
        New(consumer, "schematasks", "--outputs", "amplify");
        consumer.Write("schema/schema.manifest.yaml", Manifests.Small);

        consumer.DotNet("build", "schema.proj").Succeeds();

        Assert.Equal(["bin/schema/AMPLIFY_NOTES.md", "bin/schema/AMPLIFY_TYPES.graphql"], consumer.Files("bin"));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("github", ".github/workflows/schema-nightly.yml", ".github/workflows/schema-pull-request.yml")]
    [InlineData("gitlab", "schema.gitlab-ci.yml")]
    [InlineData("azure", "azure-pipelines/schema-nightly.yml", "azure-pipelines/schema-pull-request.yml")]
    public void Its_workflow_files_are_those_of_docs_ci(string service, params string[] files)
    {
        using var consumer = Installed();
        New(consumer, "schematasks", "--ci", service);

        Assert.Equal(files, consumer.Files().Where(file => file.EndsWith(".yml", StringComparison.Ordinal)));
        Assert.All(files, file => Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci", service, Path.GetFileName(file))), consumer.Read(file)));
    }

    [Fact]
    public void A_new_sample_builds_under_its_own_name()
    {
        using var consumer = Installed();
        New(consumer, "schematasks-sample", "-n", "Campaigns");

        Assert.Equal(1, Consumer.Generations(consumer.DotNet("build", "Campaigns").Succeeds()));

        Assert.True(consumer.Has("Campaigns/bin/Debug/net10.0/Campaigns.dll") && consumer.Has("Campaigns/bin/schema/AMPLIFY_TYPES.graphql"));
    }

    [Fact]
    public void The_package_has_the_templates_and_the_sample_as_they_are_in_the_repository()
    {
        using var consumer = new Consumer(package);
        using var zip = ZipFile.OpenRead(Pack(consumer));

        Expected.Matches("templates.txt", string.Concat(zip.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("content/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => name + "\n")));
    }

    private Consumer Installed()
    {
        var consumer = new Consumer(package);
        Run(consumer, "new", "install", Pack(consumer));
        return consumer;
    }

    private string Pack(Consumer consumer)
    {
        DotNet.Run(Repository.Root, ["pack", Path.Combine("src", "SchemaTasks.Templates"), "--no-build", "-c", Repository.Configuration, "-o", consumer.PathOf(".feed"), $"-p:PackageVersion={package.Version}", "-nologo", "-v:q"]).Succeeds();
        return Directory.EnumerateFiles(consumer.PathOf(".feed"), "*.nupkg").Single();
    }

    private static void New(Consumer consumer, params string[] arguments) => Run(consumer, ["new", .. arguments]);

    /// <summary>With a home of its own, where the templates are installed.</summary>
    private static void Run(Consumer consumer, params string[] arguments) =>
        DotNet.Run(consumer.Root, arguments, new Dictionary<string, string> { ["DOTNET_CLI_HOME"] = consumer.PathOf(".home"), ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1" }).Succeeds();
}
