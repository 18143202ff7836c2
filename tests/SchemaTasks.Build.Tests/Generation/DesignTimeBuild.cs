namespace SchemaTasks.Build.Tests;

/// <summary>What an editor asks: the compiler's arguments, whatever the state of the manifest, and no server.</summary>
public class DesignTimeBuild
{
    private static readonly string[] Editor =
        ["-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs"];

    [Theory]
    [InlineData("")]
    [InlineData("-p:SchemaVerifyOnBuild=ture")]
    [InlineData("-p:SchemaGenerateTypeScript=true")]
    [InlineData("-p:SchemaOutputs=firestor")]
    [InlineData("-p:SchemaAmplifyFile=schema/schema.manifest.yaml")]
    [InlineData("-p:SchemaOutputDirectory=Thing.cs/")]
    public void A_fault_costs_no_arguments(string property)
    {
        using var project = new SdkProject();
        var faulty = property.Length == 0;
        project.Write("schema/schema.manifest.yaml", faulty ? Manifests.Small.Replace("nullable: true", "nullabel: true", StringComparison.Ordinal) : Manifests.Small);
        string[] more = faulty ? [] : [property];

        var result = project.Build([.. Editor, .. more]).Succeeds();

        Assert.Contains(result.Items("CscCommandLineArgs"), argument => argument.EndsWith("Thing.cs", StringComparison.Ordinal));
        // What an editor forgives, a build does not.
        Assert.NotEqual(0, project.Build(more).ExitCode);
    }

    [Fact]
    public void A_fault_is_a_warning_at_its_place()
    {
        using var project = new SdkProject();
        project.Write("schema/schema.manifest.yaml", Manifests.Small.Replace("nullable: true", "nullabel: true", StringComparison.Ordinal));

        var result = project.Build("-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true").Succeeds();

        Assert.Contains(result.Warnings, warning => warning is { Code: "ST0208", Line: 17 });
    }

    [Fact]
    public void Files_are_there_for_the_editor_and_the_next_build_has_nothing_to_do()
    {
        using var project = SdkProject.WithManifest();

        project.Build(Editor).Succeeds();

        Assert.True(project.Has("bin/schema/FIRESTORE_SCHEMA.json"));
        Assert.DoesNotContain(" generated from ", project.Build().Succeeds().Output, StringComparison.Ordinal);
    }
}
