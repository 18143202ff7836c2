using SchemaTasks.Laws;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>What is in columns while their types are built again.</summary>
public class ValuesOfTypesTests(PostgresServer server)
{
    private const string Types = """
        CREATE TYPE public.b; CREATE FUNCTION public.b_in(cstring) RETURNS public.b LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE FUNCTION public.b_out(public.b) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
        CREATE TYPE public.b (INPUT = public.b_in, OUTPUT = public.b_out, ALIGNMENT = int4{0}); CREATE TYPE public.c AS (b public.b);
        CREATE TABLE public.t (b public.b, l public.b[], c public.c);
        """;

    [Fact]
    public async Task A_base_type_that_is_made_again_leaves_the_values_there()
    {
        await using var database = await FixedAsync(Types.Replace("{0}", ""), "INSERT INTO public.t VALUES ('one', '{x,\"a,b\"}', ROW('two'))", Types.Replace("{0}", ", DELIMITER = ';'"));
        Assert.Equal(["one {x;a,b} (two)"], await database.QueryAsync("SELECT format('%s %s %s', b, l, c) FROM public.t"));
    }

    [Fact]
    public async Task Rows_stay_in_other_tables_while_their_own_is_rewritten()
    {
        const string users = "CREATE TABLE public.u (r public.t, l public.t[]); CREATE TABLE public.w (u public.u);";
        await using var database = await FixedAsync(
            $"CREATE TABLE public.t (id int, n int, gone text); {users}",
            "INSERT INTO public.u VALUES (ROW(1, 2, 'g'), ARRAY[ROW(3, NULL, 'h')::public.t, NULL]), (NULL, '{}'); INSERT INTO public.w SELECT u FROM public.u",
            $"CREATE TABLE public.t (id bigint, n numeric(5,1), more int DEFAULT 9); {users}");
        Assert.Equal(["(1,2.0,) {\"(3,,)\",NULL}", " {}"], await database.QueryAsync("SELECT format('%s %s', (u).r, (u).l) FROM public.w"));
    }

    [Fact]
    public async Task Attributes_of_a_composite_type_keep_their_values_by_name()
    {
        const string table = "CREATE TABLE public.t (c public.c, l public.c[]);";
        await using var database = await FixedAsync(
            $"CREATE TYPE public.c AS (n int, gone text, s text); {table}",
            "INSERT INTO public.t VALUES (ROW(1, 'g', 's'), ARRAY[ROW(2, 'h', 't')::public.c])",
            $"CREATE TYPE public.c AS (s text, n bigint); {table}");
        Assert.Equal(["(s,1) {\"(t,2)\"}"], await database.QueryAsync("SELECT format('%s %s', c, l) FROM public.t"));
    }

    [Theory]
    [InlineData("text", "public.short", "'long'")]
    [InlineData("text", "public.over", "'long'")]
    [InlineData("text[]", "public.short[]", "'{long}'")]
    [InlineData("text[]", "public.shorts", "'{long}'")]
    [InlineData("integer", "public.short", "1234")]
    [InlineData("public.more", "public.short", "'long'")]
    [InlineData("bit(4)", "bit varying(3)", "'1010'")]
    public async Task What_does_not_fit_is_refused_rather_than_cut_off(string from, string to, string value)
    {
        const string domains = "CREATE DOMAIN public.short AS varchar(3); CREATE DOMAIN public.over AS public.short; CREATE DOMAIN public.shorts AS varchar(3)[]; CREATE DOMAIN public.more AS varchar(9);";
        var failure = await Assert.ThrowsAsync<ScriptFailedException>(() => FixedAsync($"{domains} CREATE TABLE public.t (c {from})", $"INSERT INTO public.t VALUES ({value})", $"{domains} CREATE TABLE public.t (c {to})"));
        Assert.Contains("too long", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_that_gets_shorter_refuses_what_does_not_fit()
    {
        var failure = await Assert.ThrowsAsync<ScriptFailedException>(() => FixedAsync("CREATE DOMAIN public.d AS varchar(9); CREATE TABLE public.t (c public.d)", "INSERT INTO public.t VALUES ('long')", "CREATE DOMAIN public.d AS varchar(3); CREATE TABLE public.t (c public.d)"));
        Assert.Contains("too long", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_servers_own_time_zone_decides_which_moment_a_timestamp_is()
    {
        await using var database = await server.CreateDatabaseAsync();
        await database.ExecuteAsync($"CREATE TABLE public.t (at timestamp); INSERT INTO public.t VALUES ('2024-05-06 12:00'); ALTER DATABASE \"{database.Connection.Database}\" SET TimeZone = 'Asia/Tokyo'");
        var reading = await CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default, TestContext.Current.CancellationToken);
        var wanted = reading.Schema with { Schemas = [.. reading.Schema.Schemas.Select(schema => schema with { Tables = [.. schema.Tables.Select(table => table with { Columns = [table.Columns[0] with { Type = "timestamp with time zone" }] })] })] };
        var script = SqlScript.Fix(wanted, reading.Schema, new FixOptions { ServerSettings = reading.Settings });
        Assert.Contains(script.Statements, statement => statement.Hazards.Contains(Hazard.DependsOnSession));
        Assert.Contains("SET TimeZone = 'Asia/Tokyo';", script.ToText(), StringComparison.Ordinal);

        // As for a client that has a time zone of its own.
        await database.ExecuteAsync($"ALTER DATABASE \"{database.Connection.Database}\" SET TimeZone = 'America/New_York'");
        await ScriptRunner.RunAsync(database.Connection, script, TestContext.Current.CancellationToken);
        Assert.Equal(["2024-05-06 03:00:00"], await database.QueryAsync("SELECT (at AT TIME ZONE 'UTC')::text FROM public.t"));
    }

    private async Task<TestDatabase> FixedAsync(string actual, string values, string expected)
    {
        var laws = new LawServer(server.Running);
        var database = await server.CreateDatabaseAsync();
        try
        {
            await database.ExecuteAsync($"{actual}; {values}");
            var script = SqlScript.Fix(await laws.SchemaOfAsync(expected), await laws.ReadAsync(database.Connection), new FixOptions { AllowDestructive = true });
            await ScriptRunner.RunAsync(database.Connection, script, TestContext.Current.CancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
