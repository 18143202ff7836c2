using SchemaTasks.Configuration;
using SchemaTasks.Generation.Documentation;
using SchemaTasks.Manifest;

namespace SchemaTasks.Documentation;

public sealed class DiagramModelTests
{
    private const string Manifest = """
        version: "1.0"
        schemas:
          - name: s
            tables:
              - name: child
                columns:
                  - {name: id, type: integer, nullable: false}
                  - {name: parent_id, type: integer, nullable: false}
                  - {name: other_id, type: integer, nullable: true}
                  - {name: gone_id, type: integer, nullable: true}
                primary_key: {name: child_pkey, columns: [id, parent_id]}
                unique_constraints:
                  - {name: child_other_key, columns: [other_id]}
                foreign_keys:
                  - {name: child_gone_fk, columns: [gone_id], references: {schema: x, table: gone, columns: [id]}}
                  - {name: child_other_fk, columns: [other_id], references: {schema: s, table: parent, columns: [id]}}
                  - {name: child_parent_fk, columns: [parent_id], references: {schema: s, table: parent, columns: [id]}}
              - name: parent
                columns:
                  - {name: id, type: integer, nullable: false}
                primary_key: {name: parent_pkey, columns: [id]}
          - name: x
            tables:
              - name: gone
                columns:
                  - {name: id, type: integer, nullable: false}
                primary_key: {name: gone_pkey, columns: [id]}
        """;

    [Fact]
    public void Edges_know_how_many_there_are_at_each_end()
    {
        var diagram = Diagram("");

        Assert.Equal(["s.child", "s.parent", "x.gone"], diagram.Nodes.Select(static node => node.Name.ToString()));
        Assert.Equal(
            ["child_gone_fk 2 optional many", "child_other_fk 1 optional one", "child_parent_fk 1 needed many identifying"],
            diagram.Edges.Select(static edge => $"{edge.ForeignKey!.Name} {edge.Parent} {(edge.Optional ? "optional" : "needed")} {(edge.OneToOne ? "one" : "many")}{(edge.Identifying ? " identifying" : "")}"));
        Assert.Equal(["PK", "PK FK", "FK UK", "FK"], diagram.Nodes[0].Rows.Select(static row => string.Join(' ', new[] { row.PrimaryKey ? "PK" : null, row.ForeignKey ? "FK" : null, row.Unique ? "UK" : null }.OfType<string>())));
    }

    [Fact]
    public void What_is_excluded_is_no_node_and_no_end_of_an_edge()
    {
        var diagram = Diagram("docs: {exclude: x.*}");

        Assert.Equal(["s.child", "s.parent"], diagram.Nodes.Select(static node => node.Name.ToString()));
        Assert.DoesNotContain(diagram.Edges, static edge => edge.ForeignKey!.Name == "child_gone_fk");
        Assert.True(diagram.Nodes[0].Rows[3].ForeignKey);
    }

    [Fact]
    public void A_part_has_the_edges_between_its_tables()
    {
        var part = Diagram("").Where(static node => node.Name.Name is "child" or "gone");

        var edge = Assert.Single(part.Edges);
        Assert.Equal(("child", "gone"), (part.Nodes[edge.Child].Name.Name, part.Nodes[edge.Parent].Name.Name));
    }

    private static DiagramModel Diagram(string configuration) => DiagramModel.Create(ManifestFile.Parse(Manifest, "m.yaml").Schema, ConfigurationFile.Parse(configuration, "c.yaml").Docs);
}
