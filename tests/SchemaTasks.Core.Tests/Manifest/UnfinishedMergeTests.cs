using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Manifest;

/// <summary>Conflict markers are named as such, wherever a merge leaves them.</summary>
public sealed class UnfinishedMergeTests
{
    private const string Conflict = """
        version: "1.0"
        schemas:
          - name: a
        <<<<<<< HEAD
            comment: ours
        ||||||| base
        =======
            comment: theirs
        >>>>>>> other
        """;

    [Fact]
    public void Each_conflict_of_a_manifest_is_one_fault_at_its_first_line()
    {
        var faults = Faults($"{Conflict}\n  - name: b\n<<<<<<< HEAD\n=======\n    comment: theirs\n>>>>>>> other\n");

        Assert.Equal([("ST0032", 4, "lines 4 to 9"), ("ST0032", 11, "lines 11 to 14")], faults.Select(fault => (fault.Code, fault.Location!.Line, fault.Message.Split(" in ")[1].Split('.')[0])));
        Assert.All(faults, fault => Assert.Contains("SchemaRefresh", fault.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(">>>>>>> other", 4)]
    [InlineData("=======", 4)]
    [InlineData("<<<<<<< HEAD", 4)]
    public void Marker_that_is_left_over_is_named(string marker, int line) =>
        Assert.Equal(("ST0032", line), Assert.Single(Faults($"version: \"1.0\"\nschemas:\n  - name: a\n{marker}\n").Select(fault => (fault.Code, fault.Location!.Line))));

    [Fact]
    public void Line_ends_of_Windows_do_not_hide_it() => Assert.Equal("ST0032", Assert.Single(Faults(Conflict.Replace("\n", "\r\n", StringComparison.Ordinal))).Code);

    [Fact]
    public void Text_of_an_object_may_look_like_a_marker() =>
        Assert.Equal("<<<<<<< HEAD\n=======\n", ManifestFile.Parse("version: \"1.0\"\nschemas:\n  - name: a\n    comment: |\n      <<<<<<< HEAD\n      =======\n", "m.yaml").Schema.Schemas[0].Comment);

    [Fact]
    public void Configuration_with_a_conflict_is_named_too()
    {
        var fault = Assert.Single(Assert.Throws<DiagnosticException>(() => ConfigurationFile.Parse("owners: true\n<<<<<<< HEAD\ngrants: true\n=======\n>>>>>>> other\n", "c.yaml")).Diagnostics);

        Assert.Equal(("ST0032", 2), (fault.Code, fault.Location!.Line));
    }

    private static ImmutableArray<Diagnostic> Faults(string text) => Assert.Throws<ManifestException>(() => ManifestFile.Parse(text, "m.yaml")).Diagnostics;
}
