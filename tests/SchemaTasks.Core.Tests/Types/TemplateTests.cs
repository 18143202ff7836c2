using SchemaTasks.Configuration;
using SchemaTasks.Manifest;

namespace SchemaTasks.Generation.Types;

/// <summary>Templates: what they see, where their faults are, and what they cannot do.</summary>
public sealed class TemplateTests
{
    private static readonly string Manifest = TypesRun.Public("""
            enums:
              - name: status
                values: [open, closed]
            tables:
              - name: orders
                comment: Every order
                columns:
                  - {name: id, type: bigint, nullable: false, identity: always}
                  - {name: note, type: text, nullable: true}
              - name: customers
                columns:
                  - {name: id, type: bigint, nullable: false}
        """);

    [Fact]
    public void A_template_sees_the_manifest_by_its_own_keys_and_the_types_of_each_language()
    {
        var files = Generate("{{ for c in table.columns }}{{ c.name }}: {{ c.type }} {{ c.csharp_type }} {{ c.python_type }} {{ c.ts_type }} {{ c.json_type }} {{ c.bigquery_type }} {{ c.insert }} {{ c.default }}\n{{ end }}\n\n", "docs/{{ schema.name }}/{{ table.name }}.md", TemplateScope.Table);

        Assert.Empty(files.Diagnostics);
        Assert.Equal(["/project/docs/public/customers.md", "/project/docs/public/orders.md"], files.Files.Select(file => file.Path));
        Assert.Equal("id: bigint long int number integer INTEGER never \nnote: text string? str | None string | null string STRING optional \n", files.Files[1].Text);
    }

    [Theory]
    [InlineData(TemplateScope.None, 1)]
    [InlineData(TemplateScope.Schema, 1)]
    [InlineData(TemplateScope.Table, 2)]
    [InlineData(TemplateScope.Enum, 1)]
    public void ForEach_says_how_many_files_there_are(TemplateScope scope, int count) =>
        Assert.Equal(count, Generate("{{ tables_count }} {{ enums_count }}", "a{{ if (object.has_key this \"table\") || true }}{{ end }}" + (scope == TemplateScope.Table ? "{{ table.name }}" : ""), scope).Files.Length);

    [Theory]
    [InlineData(TemplateScope.None, 1)]
    [InlineData(TemplateScope.Table, 0)]
    [InlineData(TemplateScope.Enum, 0)]
    public void A_manifest_without_tables_has_no_files_of_tables(TemplateScope scope, int count)
    {
        var files = Generate("{{ tables_count }}", "out.txt", scope, "version: \"1.0\"\n");

        Assert.Empty(files.Diagnostics);
        Assert.Equal(count, files.Files.Length);
    }

    [Theory]
    [InlineData("line\n{{ if true }}\nx", "template.sbn(2,14): error ST3330")]
    [InlineData("line\n  {{ unknown }}", "template.sbn(2,6): error ST3331")]
    [InlineData("{{ for s in schemas }}\n{{ s.colums }}{{ end }}", "template.sbn(2,6): error ST3331")]
    [InlineData("{{ x = 0 }}\n{{ while true }}{{ x = x + 1 }}{{ end }}", "template.sbn(2,4): error ST3331")]
    [InlineData("\n{{ x = 'aaaaaaaa'; for i in 1..40; x = x + x; end }}", "template.sbn(2,")]
    [InlineData("{{ include 'other' }}", "template.sbn(1,4): error ST3331")]
    [InlineData("{{ date.now }}", "template.sbn(1,4): error ST3331")]
    [InlineData("{{ math.random 1 2 }}", "template.sbn(1,9): error ST3331")]
    [InlineData("{{ math.uuid }}", "error ST3331")]
    [InlineData("{{ 'x' | object.eval }}", "error ST3331")]
    [InlineData("{{ schemas[0].name = 'x' }}", "error ST3331")]
    [InlineData("{{ schemas.add 1 }}", "error ST3331")]
    public void A_fault_has_its_place(string text, string expected)
    {
        var files = Generate(text, "out.txt", TemplateScope.None);

        Assert.Empty(files.Files);
        Assert.Contains(expected, Assert.Single(files.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../out.txt")]
    [InlineData("/etc/out.txt")]
    [InlineData("docs/../../out.txt")]
    [InlineData("")]
    [InlineData(".")]
    public void A_path_stays_below_the_project(string path) => Assert.Equal("ST3332", Assert.Single(Generate("x", path, TemplateScope.None).Diagnostics).Code);

    [Fact]
    public void Two_files_of_one_path_are_an_error() => Assert.Equal("ST3333", Assert.Single(Generate("x", "same.txt", TemplateScope.Table).Diagnostics).Code);

    [Fact]
    public void Line_ends_of_a_template_do_not_reach_its_file()
    {
        var file = Assert.Single(Generate("\ufeffa\r\nb{{ 1.5 }}\r\n\r\n", "out.txt", TemplateScope.None).Files);

        Assert.Equal("a\nb1.5\n", file.Text);
    }

    [Fact]
    public void A_template_has_variables_of_its_own() => Assert.Equal("3\n", Assert.Single(Generate("{{ x = 1 + 2 }}{{ x }}", "out.txt", TemplateScope.None).Files).Text);

    private static GeneratedFiles Generate(string text, string path, TemplateScope scope, string? manifest = null)
    {
        var document = ManifestFile.Parse(manifest ?? Manifest, "manifest.yaml");
        return new Templates.TemplateGenerator().Generate(new GenerationInput
        {
            Schema = document.Schema,
            Positions = document.Positions,
            Configuration = SchemaConfiguration.Default,
            Outputs = System.Collections.Immutable.ImmutableDictionary<OutputKind, string>.Empty,
            ProjectDirectory = "/project",
            Templates = [new SchemaTemplate("template.sbn", text, path, scope)],
        });
    }
}
