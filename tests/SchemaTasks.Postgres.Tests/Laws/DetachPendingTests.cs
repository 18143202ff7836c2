using SchemaTasks.Diff;
using SchemaTasks.Laws;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>A partition that DETACH … CONCURRENTLY, cancelled before its end, left half detached. No script can make that, so that no pair has it.</summary>
public class DetachPendingTests(PostgresServer server)
{
    private const string Attached = "CREATE TABLE public.p (id integer NOT NULL, n text) PARTITION BY LIST (id); CREATE TABLE public.t PARTITION OF public.p FOR VALUES IN (1)";
    private const string Detached = "CREATE TABLE public.p (id integer NOT NULL, n text) PARTITION BY LIST (id); CREATE TABLE public.t (id integer NOT NULL, n text)";

    [Theory, InlineData(Attached), InlineData(Detached)]
    public async Task It_is_seen_and_finished_with_its_rows(string wanted)
    {
        var laws = new LawServer(server.Running);
        var expected = await laws.SchemaOfAsync(wanted);
        Assert.SkipWhen(expected.PostgresMajor < 14, "DETACH PARTITION … CONCURRENTLY exists since PostgreSQL 14");
        await using var database = await server.CreateDatabaseAsync();
        // What is left once the first of its two transactions is done.
        await database.ExecuteAsync(Attached + "; INSERT INTO public.p VALUES (1, 'a'); UPDATE pg_catalog.pg_inherits SET inhdetachpending = true WHERE inhrelid = 'public.t'::regclass");
        var actual = await laws.ReadAsync(database.Connection);
        Assert.Contains(SchemaComparer.Compare(expected, actual), change => change.Facet is FacetNames.DetachPending or FacetNames.Bound);

        var script = SqlScript.Fix(expected, actual);

        Assert.Contains(script.Statements, statement => statement.Text.EndsWith(" FINALIZE", StringComparison.Ordinal));
        Assert.Empty(script.Unfixable);
        await ScriptRunner.RunAsync(database.Connection, script, TestContext.Current.CancellationToken);
        Assert.Empty(SchemaComparer.Compare(expected, await laws.ReadAsync(database.Connection)));
        Assert.Equal(["a"], await database.QueryAsync("SELECT n FROM public.t"));
    }

    [Fact]
    public async Task One_that_the_manifest_has_so_is_said_to_be_for_nobody_to_make()
    {
        var laws = new LawServer(server.Running);
        var actual = await laws.SchemaOfAsync(Attached);
        var home = Assert.Single(actual.Schemas, schema => schema.Name == "public");
        var table = Assert.Single(home.Tables);
        var pending = table with { Partitions = [table.Partitions[0] with { DetachPending = true }] };
        var expected = actual with { Schemas = actual.Schemas.Replace(home, home with { Tables = [pending] }) };

        var script = SqlScript.Fix(expected, actual);

        Assert.Empty(script.Statements);
        Assert.Equal("t", Assert.Single(script.Unfixable).Object.Name);
    }
}
