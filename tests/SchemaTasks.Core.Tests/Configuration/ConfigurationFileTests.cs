using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

public sealed class ConfigurationFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    public void An_empty_file_is_the_defaults(string text)
    {
        var configuration = ConfigurationFile.Parse(text, "c.yaml");

        Assert.Equal(["public"], configuration.DefaultSchemas);
        Assert.True(configuration.Takes(ObjectPath.Of(ObjectKind.Table, "people", "master")));
    }

    [Fact]
    public void What_a_file_says_is_read()
    {
        var configuration = ConfigurationFile.Parse("""
            include: [people.*, "index:shq.*_idx"]
            exclude: people.audit_*
            default_schemas: [public, people]
            owners: true
            names:
              amplify:
                people.master: Person
            types:
              firestore:
                numeric(12,2): string
            """, "c.yaml");

        Assert.Equal(["people.*", "index:shq.*_idx"], configuration.Include.Select(glob => glob.ToString()));
        Assert.Equal((ObjectKind.Index, "shq.*_idx"), (configuration.Include[1].Kind!.Value, configuration.Include[1].Pattern));
        Assert.Equal(new SourceLocation("c.yaml", 2, 10), configuration.Exclude[0].Location);
        Assert.True(configuration.IsDefaultSchema("people"));
        Assert.True(configuration.Owners);
        Assert.False(configuration.Grants);
        Assert.Equal(new NameOverride("people.master", "Person", new SourceLocation("c.yaml", 7, 5)), configuration.Names["amplify"][0]);
        Assert.Equal(("numeric(12,2)", "string"), (configuration.Types["firestore"][0].Pattern, configuration.Types["firestore"][0].Type));
    }

    [Theory]
    [InlineData("people", "master", true)]
    [InlineData("people", "audit_log", false)]
    [InlineData("company", "master", false)]
    public void Include_and_exclude_decide_what_is_taken(string schema, string table, bool taken)
    {
        var configuration = ConfigurationFile.Parse("include: people.*\nexclude: people.audit_*\n", "c.yaml");

        Assert.Equal(taken, configuration.Takes(ObjectPath.Of(ObjectKind.Table, schema, table)));
        Assert.Equal(taken, configuration.Takes(ObjectPath.Of(ObjectKind.Table, schema, table).Child(ObjectKind.Column, "id")));
    }

    [Fact]
    public void Every_fault_of_a_file_is_reported_in_one_run_and_in_its_order()
    {
        var faults = Faults(File.ReadAllText(Path.Combine(Folder(), "Data", "faults.yaml")));

        Expected.Matches("faults.txt", string.Concat(faults.Select(fault => fault + "\n")));
    }

    [Theory]
    [InlineData("owners: true\ngrants: true\nowners: false\n", "c.yaml(3,1): error ST0305:")]
    [InlineData("drift:\n  rules: []\n  rules: []\n", "c.yaml(3,3): error ST0305:")]
    [InlineData("owners: true\n---\ngrants: true\n", "c.yaml(2,1): error ST0306:")]
    [InlineData("owners: [\n", "c.yaml(2,1): error ST0302:")]
    [InlineData("exclude: [a, b\nowners: true\n", "c.yaml(1,10): error ST0302:")]
    [InlineData("owners: true\n\tgrants: true\n", "c.yaml(2,1): error ST0302:")]
    [InlineData("exclude: *all\n", "c.yaml(1,1): error ST0302:")]
    [InlineData("- a\n", "c.yaml(1,1): error ST0304:")]
    public void What_is_no_configuration_is_refused_with_one_fault(string text, string begin) =>
        Assert.StartsWith(begin, Assert.Single(Faults(text)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Two_duplicate_keys_are_two_faults() => Assert.Equal(2, Faults("a: 1\nb: 1\na: 2\nb: 2\n").Count(fault => fault.Code == "ST0305"));

    [Fact]
    public void The_same_key_in_two_mappings_is_no_fault() =>
        Assert.Single(ConfigurationFile.Parse("amplify: {exclude: a.*}\nfirestore: {exclude: a.*}\n", "c.yaml").Amplify.Exclude);

    [Fact]
    public void Deep_nesting_is_refused_not_followed() => Assert.Equal("ST0302", Assert.Single(Faults("include: " + new string('[', 100_000))).Code);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_located()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. "owners: true\nexclude: é"u8, 0xFF]);

            var fault = Assert.Single(Assert.Throws<DiagnosticException>(() => ConfigurationFile.Read(path)).Diagnostics);

            Assert.Equal(("ST0307", 2, 11), (fault.Code, fault.Location!.Line, fault.Location.Column));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_one_coded_fault() =>
        Assert.Equal("ST0301", Assert.Single(Assert.Throws<DiagnosticException>(() => ConfigurationFile.Read("/does/not/exist.yaml")).Diagnostics).Code);

    private static ImmutableArray<Diagnostic> Faults(string text) => Assert.Throws<DiagnosticException>(() => ConfigurationFile.Parse(text, "c.yaml")).Diagnostics;

    private static string Folder([CallerFilePath] string testFile = "") => Path.GetDirectoryName(testFile)!;
}
