using SchemaTasks.Laws;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>
/// Functions whose bodies find their names by the search_path of whoever calls them. The script's is empty, so that what the server computes
/// by them fails, as pg_dump's does: the statement says so.
/// </summary>
public class BareNamesTests(PostgresServer server)
{
    private const string Types = "SET search_path = public; CREATE TYPE public.mood AS ENUM ('sad', 'glad'); CREATE TABLE public.t (id integer, m text);";

    [Theory]
    [InlineData("CREATE FUNCTION public.f(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::mood = ''glad''::mood'", "ALTER TABLE public.t ADD g boolean GENERATED ALWAYS AS (public.f(m)) STORED")]
    [InlineData("CREATE FUNCTION public.f(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT CAST($1 AS mood) = ''glad'''", "CREATE INDEX i ON public.t (public.f(m))")]
    [InlineData("CREATE FUNCTION public.f(text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN (SELECT $1::mood = ''glad''); END'", "CREATE MATERIALIZED VIEW public.v AS SELECT public.f('sad') AS f")]
    [InlineData("CREATE FUNCTION public.g() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT count(*) FROM t'; CREATE FUNCTION public.f(text) RETURNS bigint LANGUAGE sql STABLE AS 'SELECT public.g()'", "CREATE MATERIALIZED VIEW public.v AS SELECT public.f('sad') AS f")]
    public async Task What_computes_by_them_says_that_it_depends_on_the_search_path(string function, string computed)
    {
        var laws = new LawServer(server.Running);
        var schema = await laws.SchemaOfAsync($"{Types} {function}; {computed}");

        var script = SqlScript.Create(schema);

        var marked = Assert.Single(script.Statements, statement => statement.Hazards.Contains(Hazard.DependsOnSearchPath));
        Assert.Contains("\"public\".\"f\"", marked.Reason!.Replace("public.f", "\"public\".\"f\"", StringComparison.Ordinal), StringComparison.Ordinal);
        await using var database = await server.CreateDatabaseAsync();
        var failure = await Assert.ThrowsAsync<ScriptFailedException>(() => ScriptRunner.RunAsync(database.Connection, script, TestContext.Current.CancellationToken));
        Assert.Equal(marked.Text, failure.Statement);
    }

    [Theory]
    [InlineData("CREATE FUNCTION public.f(text) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = public AS 'SELECT $1::mood = ''glad''::mood'")]
    [InlineData("CREATE FUNCTION public.f(mood text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT mood::public.mood = ''glad'''")]
    public async Task What_says_where_its_names_are_is_left_alone(string function)
    {
        var laws = new LawServer(server.Running);
        var schema = await laws.SchemaOfAsync($"{Types} {function}; CREATE INDEX i ON public.t (public.f(m))");

        Assert.DoesNotContain(SqlScript.Create(schema).Statements, statement => statement.Hazards.Contains(Hazard.DependsOnSearchPath));
        Assert.Null(await laws.RoundTripAsync(schema));
    }
}
