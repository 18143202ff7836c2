using System.Text.Json.Nodes;

namespace SchemaTasks.Amplify;

public sealed class StackMappingTests
{
    private const string Mapping = AmplifyRun.Folder + "transform.conf.json";

    [Fact]
    public void Relations_above_the_limit_are_spread_over_stacks_and_the_rest_of_the_file_is_kept()
    {
        var made = AmplifyRun.Generate(Chain(130), existing: path => path == Mapping ? """{ "Version": 5, "StackMapping": { "Mine": "Own", "Old": "ConnectionStack7" } }""" : null);

        var file = JsonNode.Parse(made.Files.Single(file => file.Path == Mapping).Text)!.AsObject();
        var stacks = file["StackMapping"]!.AsObject();
        Assert.Equal(5, (int)file["Version"]!);
        Assert.Equal("Own", (string?)stacks["Mine"]);
        Assert.False(stacks.ContainsKey("Old"));
        Assert.Equal(1 + (2 * 129), stacks.Count);
        Assert.True(stacks.Where(entry => entry.Key != "Mine").GroupBy(entry => (string?)entry.Value).All(group => group.Count() <= 120));
    }

    [Fact]
    public void The_schema_s_head_says_that_the_file_belongs_beside_it()
    {
        Assert.Contains("# Amplify needs transform.conf.json, too", Schema(130, ""), StringComparison.Ordinal);
        Assert.Contains("# Amplify needs transform.conf.all.json, too", Schema(130, "amplify: { parts: { all: [public.*] } }"), StringComparison.Ordinal);
        Assert.DoesNotContain("transform.conf", Schema(3, ""), StringComparison.Ordinal);

        static string Schema(int tables, string configuration) => AmplifyRun.Generate(Chain(tables), configuration).Files.First(file => file.Path.EndsWith(".graphql", StringComparison.Ordinal)).Text;
    }

    [Fact]
    public void Below_the_limit_there_is_no_file() => Assert.DoesNotContain(AmplifyRun.Generate(Chain(3)).Files, file => file.Path == Mapping);

    [Fact]
    public void Below_the_limit_an_older_mapping_of_ours_goes()
    {
        var made = AmplifyRun.Generate(Chain(3), existing: _ => """{ "StackMapping": { "T1t0Resolver": "ConnectionStack2" } }""");

        Assert.Equal("{\n  \"StackMapping\": {}\n}\n", made.Files.Single(file => file.Path == Mapping).Text);
    }

    [Fact]
    public void A_file_that_is_not_json_is_an_error_and_left_alone()
    {
        var made = AmplifyRun.Generate(Chain(130), existing: _ => "{");

        Assert.Contains(made.Diagnostics, diagnostic => diagnostic.Code == "ST3263" && diagnostic.Location!.File == Mapping);
        Assert.DoesNotContain(made.Files, file => file.Path == Mapping);
    }

    /// <summary>Tables that each refer to the one before.</summary>
    private static string Chain(int tables) => "version: \"1.0\"\nschemas:\n  - name: public\n    tables:\n" + string.Concat(Enumerable.Range(0, tables).Select(number => $"""
              - name: t{number:000}
                columns:
                  - name: id
                    type: uuid
                    nullable: false
                  - name: before_id
                    type: uuid
                    nullable: true
                primary_key:
                  name: t{number:000}_pkey
                  columns: [id]

        """ + (number == 0 ? "" : $"""
                foreign_keys:
                  - name: t{number:000}_before_id_fkey
                    columns: [before_id]
                    references:
                      schema: public
                      table: t{number - 1:000}
                      columns: [id]

        """)));
}
