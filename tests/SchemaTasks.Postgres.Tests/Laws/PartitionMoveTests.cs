using SchemaTasks.Laws;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>Tables become partitions and cease to be with their rows. The laws hold for the same pairs.</summary>
public class PartitionMoveTests(PostgresServer server)
{
    private static string File([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Pairs", "attach.sql");

    [Fact]
    public async Task No_table_that_is_on_both_sides_is_recreated()
    {
        var laws = new LawServer(server.Running);
        await laws.MakeRolesAsync([]);
        foreach (var pair in LawCase.Parse("attach", await System.IO.File.ReadAllTextAsync(File(), TestContext.Current.CancellationToken)).Where(pair => pair.Since <= server.Major))
        {
            Assert.Null(await laws.PairAsync(pair));
            var (from, to) = (await laws.SchemaOfAsync(pair.From), await laws.SchemaOfAsync(pair.To));
            foreach (var script in new[] { SqlScript.Fix(to, from, new FixOptions { AllowDestructive = true }), SqlScript.Fix(from, to, new FixOptions { AllowDestructive = true }) })
            {
                // Foreign tables come and go by INHERIT, too.
                if (!$"{pair.From}{pair.To}".Contains("FOREIGN TABLE", StringComparison.Ordinal))
                    Assert.Contains(script.Statements, statement => statement.Text.Contains("TACH PARTITION ", StringComparison.Ordinal) && statement.Text.Contains(".\"t\"", StringComparison.Ordinal));
                Assert.DoesNotContain(script.Statements, statement => statement.Text is "DROP TABLE \"a\".\"t\"" or "DROP TABLE \"a\".\"u\"" or "DROP TABLE \"b\".\"t\"" or "DROP TABLE \"b\".\"u\"" or "DROP FOREIGN TABLE \"a\".\"f\"" or "DROP FOREIGN TABLE \"a\".\"g\"");
            }
        }
    }

    [Fact]
    public async Task Rows_stay()
    {
        const string Parent = "CREATE TABLE public.p (id integer NOT NULL, n text, PRIMARY KEY (id)) PARTITION BY RANGE (id);";
        const string Plain = Parent + "CREATE TABLE public.t (id integer PRIMARY KEY, n varchar(5))";
        const string Partition = Parent + "CREATE TABLE public.t PARTITION OF public.p FOR VALUES FROM (1) TO (10)";
        var laws = new LawServer(server.Running);
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Plain + "; INSERT INTO public.t VALUES (1, 'a'), (2, 'b')");
        foreach (var there in (string[])[Partition, Plain])
        {
            var script = SqlScript.Fix(await laws.SchemaOfAsync(there), await laws.ReadAsync(database.Connection));
            await ScriptRunner.RunAsync(database.Connection, script, TestContext.Current.CancellationToken);
            Assert.Equal(["a", "b"], await database.QueryAsync("SELECT n FROM public.t ORDER BY id"));
        }
    }

    [Fact]
    public async Task A_sequence_that_makes_room_for_a_table_needs_no_reason()
    {
        var laws = new LawServer(server.Running);
        var script = SqlScript.Fix(await laws.SchemaOfAsync("CREATE TABLE s (id int)"), await laws.SchemaOfAsync("CREATE SEQUENCE s"));
        Assert.All(script.Statements, statement => Assert.Null(statement.Reason));
    }

    [Theory]
    [InlineData("CREATE TABLE t (id int, k int) PARTITION BY LIST (id)", "CREATE TABLE t (id int, k int) PARTITION BY LIST (k)", "-- Dropped and recreated: a partition key cannot be changed (LIST (id) to LIST (k)). Copy its rows first.")]
    [InlineData("CREATE TABLE t (id int)", "CREATE TABLE t (id int) PARTITION BY LIST (id)", "-- Dropped and recreated: PostgreSQL cannot convert between a plain and a partitioned table. Copy the rows first.")]
    [InlineData("CREATE TABLE p (id int PRIMARY KEY) PARTITION BY RANGE (id); CREATE TABLE t PARTITION OF p FOR VALUES FROM (1) TO (9); CREATE TABLE r (id int REFERENCES t)", "CREATE TABLE p (id int PRIMARY KEY) PARTITION BY RANGE (id); CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE r (id int REFERENCES t)", "-- Dropped and recreated: it cannot be detached with its rows while foreign keys refer to the key that it has from its parent.")]
    public async Task What_has_to_be_recreated_says_why(string actual, string expected, string reason)
    {
        var laws = new LawServer(server.Running);
        var script = SqlScript.Fix(await laws.SchemaOfAsync(expected), await laws.SchemaOfAsync(actual)).ToText();
        Assert.Contains(reason + "\n-- Hazard: withheld, data loss\n-- DROP TABLE", script, StringComparison.Ordinal);
    }
}
