using SchemaTasks.Generation.Documentation;
using SchemaTasks.Model;

namespace SchemaTasks.Documentation;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData("people", "master", "people.master")]
    [InlineData("people", "a-b_1", "people.a-b_1")]
    [InlineData("people", "User", "people.user~")]
    [InlineData("people", "a b", "people.a_b~")]
    [InlineData("a", "b.c", "a.b.c~")]
    [InlineData("a.b", "c", "a.b.c~")]
    [InlineData("con", "x", "_con.x~")]
    [InlineData("..", "..", "_....~")]
    [InlineData("people", "x~0a1b2c3d", "people.x_0a1b2c3d~")]
    public void Only_what_is_changed_has_a_hash(string schema, string name, string expected)
    {
        var actual = DocumentName.Of(new QualifiedName(schema, name));

        if (!expected.EndsWith('~')) Assert.Equal(expected, actual);
        else Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(expected)}[0-9a-f]{{8}}$", actual);
    }

    [Fact]
    public void Names_differ_where_objects_do_whatever_the_file_system()
    {
        string[] parts = [.. HostileNames.All, "A", "a", "É", "é", "a.b", "b"];
        var names = parts.SelectMany(static schema => (string[])["s", "S", "a", "a.b"], static (name, schema) => new QualifiedName(schema, name)).Distinct().ToList();

        Assert.Equal(names.Count, names.Select(DocumentName.Of).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names.Select(DocumentName.Of), static name => Assert.Matches("^[a-z0-9_~.-]{1,110}$", name));
    }
}
