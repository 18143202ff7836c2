using SchemaTasks.Generation.Documentation;
using SchemaTasks.Model;

namespace SchemaTasks.Documentation;

/// <summary>That Mermaid reads these texts back, the conformance suite docs-mermaid tries.</summary>
public sealed class MermaidTextTests
{
    [Theory]
    [InlineData("people.master", "people.master")]
    [InlineData("say \"no\"", "say #34;no#34;")]
    [InlineData("a_b _c d_", "a_b #95;c d#95;")]
    [InlineData("direction LR, Direction", "#100;irection LR, #68;irection")]
    [InlineData("$$x$$", "#36;#36;x#36;#36;")]
    [InlineData("a\nb\tc\u2028d", "a b c d")]
    [InlineData("%%{init}%%", "#37;#37;{init}#37;#37;")]
    [InlineData("été 😀", "été 😀")]
    public void Texts(string text, string expected) => Assert.Equal($"\"{expected}\"", MermaidText.Quoted(text));

    [Theory]
    [InlineData("email", "email")]
    [InlineData("first name", "first_name")]
    [InlineData("pk", "_pk")]
    [InlineData("Uk-1", "_Uk-1")]
    [InlineData("uk_1", "uk_1")]
    [InlineData("1a", "_1a")]
    [InlineData("-", "_-")]
    [InlineData("", "_")]
    [InlineData("_it_", "_it")]
    [InlineData("__proto__", "__proto")]
    [InlineData("a_", "a_")]
    [InlineData("____", "____")]
    [InlineData("größe", "gr__e")]
    public void Names(string name, string expected) => Assert.Equal(expected, MermaidText.Word(name));

    [Theory]
    [InlineData("timestamp(3) with time zone", "timestamptz(3)")]
    [InlineData("timestamp with time zone[]", "timestamptz[]")]
    [InlineData("time without time zone", "time")]
    [InlineData("character varying(12)", "varchar(12)")]
    [InlineData("character(2)[]", "char(2)[]")]
    [InlineData("numeric(15,2)", "numeric(15_2)")]
    [InlineData("double precision", "float8")]
    [InlineData("company.slot_role", "company_slot_role")]
    public void Types(string type, string expected) => Assert.Equal(expected, MermaidText.Type(type));

    [Theory]
    [InlineData(10, "schema.mmd", null)]
    [InlineData(100, "schema.mmd", "the columns of keys only")]
    [InlineData(300, "schema.mmd", "the schemas, and each schema has a file of its own beside it")]
    public void A_large_schema_is_shown_with_less(int tables, string first, string? instead)
    {
        var generated = DocumentationRun.Generate(OutputKind.Mermaid, ConnectedSchema.Create(tables));

        Assert.All(generated.Files, static file => Assert.InRange(file.Text.Length, 1, 46_000));
        Assert.Equal(first == "schema.mmd" && instead?.Contains("schemas", StringComparison.Ordinal) == true ? 6 : 1, generated.Files.Length);
        if (instead is null) Assert.Empty(generated.Diagnostics);
        else Assert.Contains($"shows {instead}.", Assert.Single(generated.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_diagram_of_a_page_has_forty_neighbours_and_counts_the_others()
    {
        var hub = Table("hub", 2, null);
        var schema = new DatabaseSchema { Schemas = [new Schema { Name = "s", Tables = [hub, .. Enumerable.Range(10, 60).Select(number => Table($"t{number}", 2, "hub"))] }] };

        var page = DocumentationRun.Files(DocumentationRun.Generate(OutputKind.Docs, schema))["tables/s.hub.md"];

        Assert.Equal(40, page.Split("\n  \"s.t").Length - 1);
        Assert.Contains("The diagram shows 40 of the tables around it; there are 20 more.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_diagram_of_a_page_leaves_columns_out_before_it_is_too_long()
    {
        var schema = new DatabaseSchema { Schemas = [new Schema { Name = "s", Tables = [Table("hub", 1000, "hub")] }] };

        var page = DocumentationRun.Files(DocumentationRun.Generate(OutputKind.Docs, schema))["tables/s.hub.md"];
        var diagram = page[page.IndexOf("erDiagram", StringComparison.Ordinal)..];

        Assert.InRange(diagram.Length, 1, MermaidDiagram.Longest);
        Assert.Contains("integer c1 FK", diagram, StringComparison.Ordinal);
        Assert.DoesNotContain("c900", diagram, StringComparison.Ordinal);
    }

    private static Table Table(string name, int columns, string? parent) => new()
    {
        Name = name,
        Columns = [.. Enumerable.Range(0, columns).Select(static number => new Column { Name = $"c{number}", Type = "integer", Nullable = false, Comment = "A long text about what this column holds, as people write them" })],
        PrimaryKey = new KeyConstraint { Name = $"{name}_pkey", Columns = ["c0"] },
        ForeignKeys = parent is null ? [] : [new ForeignKey { Name = $"{name}_fk", Columns = ["c1"], References = new QualifiedName("s", parent), ReferencedColumns = ["c0"] }],
    };
}
