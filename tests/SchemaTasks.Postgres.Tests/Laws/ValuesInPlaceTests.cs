using SchemaTasks.Laws;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>What is in a table while its columns change.</summary>
public class ValuesInPlaceTests(PostgresServer server)
{
    private const string Serial = "CREATE TABLE public.t (id serial PRIMARY KEY, n text)";
    private const string Identity = "CREATE TABLE public.t (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n text)";

    [Theory]
    [InlineData(Serial, Identity)]
    [InlineData(Identity, Serial)]
    [InlineData("CREATE TABLE public.t (id integer PRIMARY KEY, n text)", Identity)]
    public async Task Numbers_go_on_behind_those_that_are_there(string actual, string expected)
    {
        var laws = new LawServer(server.Running);
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(actual + "; INSERT INTO public.t (id, n) OVERRIDING SYSTEM VALUE VALUES (1, 'a'), (7, 'b')");
        await FixAsync(laws, database, expected);
        await database.ExecuteAsync("INSERT INTO public.t (n) VALUES ('c')");
        Assert.Equal(["1", "7", "8"], await database.QueryAsync("SELECT id::text FROM public.t ORDER BY id"));
    }

    [Fact]
    public async Task A_child_keeps_the_values_of_a_column_that_its_parent_drops()
    {
        var laws = new LawServer(server.Running);
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE public.p (c int, e int); CREATE TABLE public.k (x int) INHERITS (public.p); INSERT INTO public.k VALUES (1, 2, 3)");
        await FixAsync(laws, database, "CREATE TABLE public.p (c int); CREATE TABLE public.k (e int, x int) INHERITS (public.p)");
        Assert.Equal(["2"], await database.QueryAsync("SELECT e::text FROM public.k"));
    }

    private static async Task FixAsync(LawServer laws, TestDatabase database, string expected)
    {
        var script = SqlScript.Fix(await laws.SchemaOfAsync(expected), await laws.ReadAsync(database.Connection), new FixOptions { AllowDestructive = true });
        await ScriptRunner.RunAsync(database.Connection, script, TestContext.Current.CancellationToken);
    }
}
