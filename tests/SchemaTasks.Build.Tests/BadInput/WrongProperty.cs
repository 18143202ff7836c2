namespace SchemaTasks.Build.Tests;

public class WrongProperty
{
    [Theory]
    [InlineData("SchemaVerify", "SchemaDatabase=prod", "ST0005")]
    [InlineData("SchemaVerify", "SchemaTimeout=soon", "ST0005")]
    [InlineData("SchemaVerify", "SchemaFailOn=hihg", "ST0005")]
    [InlineData("SchemaVerify", "SchemaShadow=cloud", "ST0005")]
    [InlineData("SchemaGenerate", "SchemaAmplifyDialect=V3", "ST0005")]
    public void Is_named_with_what_it_takes(string target, string property, string code)
    {
        using var project = SdkProject.WithManifest();
        project.Environment["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none";

        var error = project.Target(target, $"-p:{property}").FailsWith(code);

        Assert.Contains(property.Split('=')[0], error.Message, StringComparison.Ordinal);
        Assert.Contains(property.Split('=')[1], error.Message, StringComparison.Ordinal);
    }
}
