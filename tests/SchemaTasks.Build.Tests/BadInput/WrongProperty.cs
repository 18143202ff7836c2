namespace SchemaTasks.Build.Tests;

/// <summary>A wrong value never means "off".</summary>
public class WrongProperty
{
    [Theory]
    [InlineData("SchemaVerify", "SchemaDatabase=prod")]
    [InlineData("SchemaVerify", "SchemaTimeout=soon")]
    [InlineData("SchemaVerify", "SchemaFailOn=hihg")]
    [InlineData("SchemaVerify", "SchemaShadow=cloud")]
    [InlineData("SchemaGenerate", "SchemaAmplifyDialect=V3")]
    [InlineData("SchemaRefresh", "SchemaFingerprint=0")]
    [InlineData("SchemaFinalize", "SchemaFinalizeRefresh=never")]
    public void Is_named_with_what_it_takes(string target, string property) => Named(target, property);

    [Theory]
    [InlineData("SchemaVerifyOnBuild=1")]
    [InlineData("SchemaVerifyOnBuild=always")]
    [InlineData("SchemaVerifyOnBuild=ture")]
    [InlineData("SchemaVerifyOnBuild=")]
    [InlineData("SchemaMigrateLive=ok")]
    [InlineData("SchemaProveFix=1")]
    public void Is_an_error_of_an_ordinary_build_too_even_one_with_nothing_to_do(string property) => Named("Build", property);

    /// <summary>MSBuild's own conditions and parameters take yes and on for true, no and off for false.</summary>
    [Fact]
    public void Case_does_not_matter_and_MSBuild_s_other_words_for_true_and_false_are_taken()
    {
        using var project = SdkProject.WithManifest("<SchemaVerifyOnBuild>Off</SchemaVerifyOnBuild><SchemaFailOn>HIGH</SchemaFailOn><SchemaProveFix>TRUE</SchemaProveFix><SchemaMigrateLive>no</SchemaMigrateLive><SchemaAmplifyDialect>v2</SchemaAmplifyDialect>");

        project.Target("SchemaGenerate").Succeeds();
    }

    [Fact]
    public void A_name_near_one_of_ours_is_a_warning_and_that_of_another_package_is_none()
    {
        using var project = SdkProject.WithManifest();

        var warning = Assert.Single(project.Target("SchemaGenerate", "-p:SchemaFailsOn=low", "-p:SchemaRegistryUrl=http://example.org").Succeeds().Warnings);

        Assert.Equal("ST0015", warning.Code);
        Assert.Contains("Did you mean SchemaFailOn?", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Yes_is_true_for_the_gate()
    {
        using var project = SdkProject.WithManifest("<SchemaVerifyOnBuild>Yes</SchemaVerifyOnBuild><SchemaTimeout>1</SchemaTimeout>");
        project.Environment["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none";

        project.Build().FailsWith("ST0110");
    }

    private static void Named(string target, string property)
    {
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none";

        string[] timeout = property.StartsWith("SchemaTimeout", StringComparison.Ordinal) ? [] : ["-p:SchemaTimeout=1"];
        var error = project.Target(target, [$"-p:{property}", .. timeout]).FailsWith("ST0005");

        Assert.Contains(property.Split('=')[0], error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{property.Split('=')[1]}'", error.Message, StringComparison.Ordinal);
    }
}
