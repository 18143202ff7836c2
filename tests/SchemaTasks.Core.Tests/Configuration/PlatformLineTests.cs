using System.Text;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

public sealed class PlatformLineTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("schematasks-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("grants: true\n")]
    [InlineData("grants: true")]
    [InlineData("exclude:\n  - a.*\n  - b.*\n\n")]
    [InlineData("grants: true\r\nowners: true\r\n")]
    [InlineData("\uFEFFgrants: true\n")]
    public void The_line_is_added_and_everything_else_stays(string? text)
    {
        var file = Path.Combine(_directory, "schema.config.yaml");
        if (text is not null) File.WriteAllText(file, text.TrimStart('\uFEFF'), new UTF8Encoding(text.StartsWith('\uFEFF')));

        Assert.Null(PlatformLine.Add(file, HostingPlatform.CloudSql));

        var written = File.ReadAllBytes(file);
        Assert.StartsWith(text ?? "", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        Assert.Equal(text?.Contains("\r\n", StringComparison.Ordinal) == true, Encoding.UTF8.GetString(written).EndsWith("platform: cloudsql\r\n", StringComparison.Ordinal));
        Assert.Equal(HostingPlatform.CloudSql, ConfigurationFile.Read(file).Platform);
        Assert.Equal(text?.Contains("grants", StringComparison.Ordinal) == true, ConfigurationFile.Read(file).Grants);
    }

    [Theory]
    [InlineData("{ grants: true }\n")]
    [InlineData("grants: true\n...\n")]
    [InlineData("platform: auto\n")]
    public void A_file_that_takes_no_further_line_stays_as_it_is_and_is_named(string text)
    {
        var file = Path.Combine(_directory, "schema.config.yaml");
        File.WriteAllText(file, text);
        Assert.Equal("ST0129", PlatformLine.Add(file, HostingPlatform.Neon)?.Code);
        Assert.Equal(text, File.ReadAllText(file));
    }
}
