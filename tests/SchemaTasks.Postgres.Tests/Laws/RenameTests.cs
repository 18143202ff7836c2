using System.Text.RegularExpressions;
using SchemaTasks.Laws;
using SchemaTasks.Model;
using SchemaTasks.Sql;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>What goes by another name is renamed, and what depends on it stays: data, and views over it. The laws hold for the same pairs.</summary>
public partial class RenameTests(PostgresServer server)
{
    private static string File([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Pairs", "renames.sql");

    [Fact]
    public async Task A_rename_recreates_nothing_that_holds_data()
    {
        var laws = new LawServer(server.Running);
        await laws.MakeRolesAsync([]);
        foreach (var pair in LawCase.Parse("renames", await System.IO.File.ReadAllTextAsync(File(), TestContext.Current.CancellationToken)).Where(pair => !pair.Name.Contains("added", StringComparison.Ordinal)))
        {
            var (from, to) = (await laws.SchemaOfAsync(pair.From), await laws.SchemaOfAsync(pair.To));
            foreach (var script in new[] { SqlScript.Fix(to, from), SqlScript.Fix(from, to) })
            {
                Assert.Contains(script.Statements, statement => statement.Hazards.Contains(Hazard.ProbableRename));
                Assert.DoesNotContain(script.Statements, statement => Recreation().IsMatch(statement.Text) || statement.Hazards.Contains(Hazard.TableRewrite));
            }
        }
    }

    [Theory]
    [InlineData("table with everything on it", 1)]
    [InlineData("table with the names that go with it", 7)]
    [InlineData("column under views that go on showing the old name", 1)]
    [InlineData("partitions and what they are of", 4)]
    [InlineData("constraints, indexes, statistics, triggers, rules, policies", 13)]
    [InlineData("indexes that swap their names", 3)]
    [InlineData("schema with everything in it", 1)]
    public async Task What_depends_on_it_is_left_alone(string name, int renames)
    {
        var laws = new LawServer(server.Running);
        await laws.MakeRolesAsync([]);
        var pair = LawCase.Parse("renames", await System.IO.File.ReadAllTextAsync(File(), TestContext.Current.CancellationToken)).Single(pair => pair.Name == $"renames: {name}");
        var script = SqlScript.Fix(await laws.SchemaOfAsync(pair.To), await laws.SchemaOfAsync(pair.From));
        Assert.Equal(renames, script.Statements.Length);
        Assert.All(script.Statements, statement => Assert.Equal([Hazard.ProbableRename], statement.Hazards));
    }

    [Fact]
    public async Task Renames_that_an_added_enum_value_needs_come_before_the_transaction_too()
    {
        var laws = new LawServer(server.Running);
        var (from, to) = (await laws.SchemaOfAsync("CREATE SCHEMA a; CREATE TYPE a.m AS ENUM ('x', 'b', 'y')"), await laws.SchemaOfAsync("CREATE SCHEMA b; CREATE TYPE b.m AS ENUM ('x', 'c', 'y', 'z')"));
        Assert.Equal(
            ["""ALTER SCHEMA "a" RENAME TO "b" """.TrimEnd(), """ALTER TYPE "b"."m" RENAME VALUE 'b' TO 'c'""", """ALTER TYPE "b"."m" ADD VALUE 'z'"""],
            SqlScript.Fix(to, from).Statements.Where(statement => statement.Phase == StatementPhase.BeforeTransaction).Select(statement => statement.Text));
    }

    [GeneratedRegex("^(CREATE|DROP) (TABLE|SEQUENCE|TYPE|DOMAIN|SCHEMA|FUNCTION|PROCEDURE) ")]
    private static partial Regex Recreation();
}
