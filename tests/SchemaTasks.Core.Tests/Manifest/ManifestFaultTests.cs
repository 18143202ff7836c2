using System.Runtime.CompilerServices;
using System.Text;
using SchemaTasks.Configuration;

namespace SchemaTasks.Manifest;

public sealed class ManifestFaultTests
{
    [Theory]
    [InlineData("keys")]
    [InlineData("references")]
    [InlineData("names")]
    [InlineData("contradictions")]
    public void Every_fault_of_a_file_is_reported_in_one_run_and_in_its_order(string name)
    {
        var text = File.ReadAllText(Path.Combine(Data(), "Faults", name + ".yaml"));

        var faults = Assert.Throws<ManifestException>(() => ManifestFile.Parse(text, $"{name}.yaml")).Diagnostics;

        Expected.Matches($"Faults/{name}.txt", string.Concat(faults.Select(fault => fault + "\n")));
    }

    [Theory]
    [InlineData("", "m.yaml(1,1): error ST0204:")]
    [InlineData("# nothing\n", "m.yaml(1,1): error ST0204:")]
    [InlineData("---\n", "m.yaml(1,1): error ST0204:")]
    [InlineData("- a\n", "m.yaml(1,1): error ST0203:")]
    [InlineData("version: \"1.0\"\nschemas: [\n", "m.yaml(3,1): error ST0203:")]
    [InlineData("version: \"1.0\"\nschemas: [1, 2\ncomment: x\n", "m.yaml(2,10): error ST0203:")]
    [InlineData("version: \"1.0\"\nschemas: [{a: 1\ncomment: x\n", "m.yaml(2,10): error ST0203:")]
    [InlineData("version: \"1.0\"\nschemas:\n  - name: a\n    comment: b\n \tgrants: []\n", "m.yaml(5,2): error ST0203:")]
    [InlineData("version: \"1.0\"\nschemas: []\n\tcomment: [", "m.yaml(3,1): error ST0203:")]
    [InlineData("version: \"1.0\"\n<<<<<<< HEAD\nschemas: []\n", "m.yaml(2,1): error ST0032:")]
    [InlineData("version: \"1.0\"\n---\nversion: \"1.0\"\n", "m.yaml(2,1): error ST0205:")]
    [InlineData("version: &v \"1.0\"\ncomment: x\n", "m.yaml(1,10): error ST0206:")]
    [InlineData("version: \"1.0\"\ncomment: !x y\n", "m.yaml(2,10): error ST0206:")]
    [InlineData("version: \"2.0\"\nnew_key: 1\n", "m.yaml(1,1): error ST0207:")]
    [InlineData("version: \"10.3\"\n", "m.yaml(1,1): error ST0207:")]
    [InlineData("version: one\n", "m.yaml(1,10): error ST0210:")]
    [InlineData("schemas: []\n", "m.yaml(1,1): error ST0209:")]
    public void What_is_no_manifest_is_refused_with_one_fault(string text, string begin)
    {
        var fault = Assert.Single(Assert.Throws<ManifestException>(() => ManifestFile.Parse(text, "m.yaml")).Diagnostics);

        Assert.StartsWith(begin, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mangled_manifest_is_read_or_refused_at_a_line()
    {
        var refused = 0;
        for (var seed = 0; seed < 1500; seed++)
        {
            var text = MangledText.Of(ManifestFile.Print(new DatabaseGenerator(seed % 200, size: 1).Database()), new Random(seed));
            try
            {
                ManifestFile.Parse(text, "m.yaml");
            }
            catch (ManifestException exception)
            {
                refused++;
                var lines = 1 + text.Count(character => character is '\n' or '\r' or '\u0085' or '\u2028');
                Assert.All(exception.Diagnostics, fault => Assert.InRange(fault.Location!.Line, 1, lines));
            }
        }
        Assert.True(refused > 500, $"only {refused} texts were refused");
    }

    [Fact]
    public void A_newer_major_format_is_refused_with_the_version_that_reads_it()
    {
        var fault = Assert.Single(Assert.Throws<ManifestException>(() => ManifestFile.Parse("version: \"2.1\"\n", "m.yaml")).Diagnostics);

        Assert.Equal("This manifest is of format 2.1; this version of SchemaTasks reads format 1.0. Use SchemaTasks 2.0 or later to read it.", fault.Message);
    }

    [Fact]
    public void A_newer_minor_format_is_read_unless_it_uses_new_keys()
    {
        Assert.Empty(ManifestFile.Parse("version: \"1.7\"\n", "m.yaml").Schema.Schemas);

        var faults = Assert.Throws<ManifestException>(() => ManifestFile.Parse("version: \"1.7\"\ntablespaces: []\n", "m.yaml")).Diagnostics;
        Assert.Equal(["ST0212", "ST0208"], faults.Select(fault => fault.Code));
    }

    [Fact]
    public void An_anchor_and_its_alias_are_refused_once_each()
    {
        var faults = Assert.Throws<ManifestException>(() => ManifestFile.Parse("version: &v \"1.0\"\ncomment: *v\n", "m.yaml")).Diagnostics;

        Assert.Equal(["ST0206", "ST0206"], faults.Where(fault => fault.Code == "ST0206").Select(fault => fault.Code));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_located() => WithFile([.. "version: \"1.0\"\ncomment: é"u8, 0xFF], path =>
    {
        var fault = Assert.Single(Assert.Throws<ManifestException>(() => ManifestFile.Read(path)).Diagnostics);

        Assert.Equal(("ST0202", 2, 11), (fault.Code, fault.Location!.Line, fault.Location.Column));
    });

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        WithFile([.. Encoding.UTF8.Preamble, .. "version: \"1.0\"\ncomment: é\n"u8], path => Assert.Equal("é", ManifestFile.Read(path).Schema.Comment));

    [Fact]
    public void A_file_that_is_not_there_is_one_coded_fault() =>
        Assert.Equal("ST0031", Assert.Single(Assert.Throws<ManifestException>(() => ManifestFile.Read("/does/not/exist.yaml")).Diagnostics).Code);

    [Fact]
    public void Deep_nesting_is_refused_not_followed() =>
        Assert.Equal("ST0203", Assert.Single(Assert.Throws<ManifestException>(() => ManifestFile.Parse("version: " + new string('[', 100_000), "m.yaml")).Diagnostics).Code);

    [Fact]
    public void What_the_configuration_leaves_out_may_be_referred_to()
    {
        const string Text = """
            version: "1.0"
            schemas:
              - name: people
                tables:
                  - name: master
                    columns:
                      - name: id
                        type: bigint
                        nullable: false
                    foreign_keys:
                      - name: master_fkey
                        columns: [id]
                        references:
                          schema: people
                          table: audit_log
                          columns: [id]

            """;
        var configuration = new SchemaConfiguration { Exclude = [new ObjectGlob(null, "people.audit_*")] };

        Assert.Single(ManifestFile.Parse(Text, "m.yaml", configuration).Schema.Schemas);
        Assert.Equal("ST0215", Assert.Single(Assert.Throws<ManifestException>(() => ManifestFile.Parse(Text, "m.yaml")).Diagnostics).Code);
    }

    [Fact]
    public void Writing_changes_the_file_only_when_its_bytes_differ() => WithFile([], path =>
    {
        var schema = new DatabaseGenerator(3).Database();

        Assert.True(ManifestFile.Write(schema, path));
        Assert.False(ManifestFile.Write(schema, path));
        Assert.Equal(ManifestFile.Print(schema), File.ReadAllText(path));
    });

    private static void WithFile(byte[] bytes, Action<string> test)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            test(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Data([CallerFilePath] string testFile = "") => Path.Combine(Path.GetDirectoryName(testFile)!, "Data");
}
