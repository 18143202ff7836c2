using System.Runtime.CompilerServices;
using SchemaTasks.Model;

namespace SchemaTasks.Manifest;

public sealed class ManifestExampleTests
{
    private static readonly ManifestDocument Example = ManifestFile.Read(ExamplePath());

    [Fact]
    public void The_example_is_printed_back_in_canonical_form() => Expected.Matches("example.yaml", ManifestFile.Print(Example.Schema));

    [Fact]
    public void The_canonical_form_is_a_fixed_point()
    {
        var once = ManifestFile.Print(Example.Schema);
        Assert.Equal(once, ManifestFile.Print(ManifestFile.Parse(once, "/m.yaml").Schema));
    }

    [Theory]
    [InlineData(ObjectKind.Column, "people", "master", "email", null, "          - name: email")]
    [InlineData(ObjectKind.Column, "people", "master", "email", "type", "            type: people.email_address")]
    [InlineData(ObjectKind.Column, "people", "master", "email", "default", "          - name: email")]
    [InlineData(ObjectKind.Column, "people", "master", "new", null, "        columns:")]
    [InlineData(ObjectKind.Index, "people", "events", "new", null, "      - name: events")]
    [InlineData(ObjectKind.Table, "people", "events_2025", null, null, "          - schema: people")]
    [InlineData(ObjectKind.Table, "people", "new", null, null, "    tables:")]
    [InlineData(ObjectKind.Schema, "new", "new", null, null, "schemas:")]
    [InlineData(ObjectKind.Table, "new", "new", null, null, "version: \"1.0\"")]
    [InlineData(ObjectKind.EnumValue, "people", "seniority", "manager", null, "        values: [owner, executive, manager]")]
    [InlineData(ObjectKind.EnumValue, "people", "seniority", "new", null, "        values: [owner, executive, manager]")]
    [InlineData(ObjectKind.Routine, "people", "touch_updated_at", "", "body", "        body: |-")]
    [InlineData(ObjectKind.PrimaryKey, "people", "events", "new", null, "      - name: events")]
    [InlineData(ObjectKind.Other, "", "(integer AS people.seniority)", "cast", null, "  - kind: cast")]
    public void Objects_and_facets_are_located(ObjectKind kind, string schema, string name, string? member, string? facet, string line)
    {
        var location = Example.Positions.Locate(new ObjectPath(kind, schema, name, member), facet);

        Assert.Equal(line, File.ReadAllLines(ExamplePath())[location.Line - 1]);
        Assert.Equal(ExamplePath(), location.File);
    }

    private static string ExamplePath([CallerFilePath] string testFile = "") => Path.Combine(Path.GetDirectoryName(testFile)!, "Data", "example.yaml");
}
