using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using SchemaTasks.Drift;
using SchemaTasks.Laws;
using SchemaTasks.Model;
using SchemaTasks.Sql;
using SchemaTasks.Sql.Objects;
using SchemaTasks.Verification;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>
/// Both laws of scripts on a sample; <c>dotnet run --project tests/conformance -- laws</c> runs them over every schema and pair.
/// </summary>
public class ScriptLawTests(PostgresServer server)
{
    private const int Every = 8;

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Pairs");

    [Fact]
    public async Task A_fix_removes_every_difference_and_a_schema_needs_no_fix_against_itself()
    {
        var laws = new LawServer(server.Running);
        await laws.MakeRolesAsync([]);
        var wrong = new ConcurrentBag<string>();
        var sample = LawCase.ReadAll(Folder(), server.Running.PostgresMajor).Where((_, i) => i % Every == 0);
        await Parallel.ForEachAsync(sample, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (pair, _) =>
        {
            if (await laws.PairAsync(pair) is { } failure) wrong.Add($"{pair.Name}: {failure}");
        });
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_fix_leaves_everything_else_as_it_was_owners_and_grants_included()
    {
        var laws = new LawServer(server.Running);
        await laws.MakeRolesAsync([]);
        var wrong = new ConcurrentBag<string>();
        var sample = LawCase.ReadAll(Folder(), server.Running.PostgresMajor).Where((pair, i) => i % (3 * Every) == 4 || pair.Name.StartsWith("access:", StringComparison.Ordinal) || pair.Name.StartsWith("extensions:", StringComparison.Ordinal));
        await Parallel.ForEachAsync(sample, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (pair, _) =>
        {
            if (await laws.PreservedAsync(pair) is { } failure) wrong.Add($"{pair.Name}: {failure}");
        });
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_fix_with_indexes_made_concurrently_holds_the_law_too()
    {
        var laws = new LawServer(server.Running);
        await laws.MakeRolesAsync([]);
        var concurrent = 0;
        foreach (var pair in LawCase.ReadAll(Folder(), server.Running.PostgresMajor).Where(pair => pair.Name.StartsWith("indexes:", StringComparison.Ordinal) || pair.Name.StartsWith("renames: table renamed", StringComparison.Ordinal)))
        {
            Assert.Null(await laws.ConcurrentAsync(pair));
            var script = SqlScript.Fix(await laws.SchemaOfAsync(pair.To), await laws.SchemaOfAsync(pair.From), new FixOptions { ConcurrentIndexes = true });
            var marked = script.Statements.Where(statement => statement.Text.Contains(" CONCURRENTLY ", StringComparison.Ordinal)).ToList();
            Assert.All(marked, statement => Assert.Equal((StatementPhase.AfterTransaction, true), (statement.Phase, statement.Hazards.Contains(Hazard.NotInTransaction))));
            Assert.Equal(script.Statements.OrderBy(statement => statement.Phase), script.Statements);
            concurrent += marked.Count;
        }
        Assert.InRange(concurrent, 5, int.MaxValue);
    }

    [Fact]
    public async Task An_index_that_changes_is_built_before_the_old_one_goes()
    {
        var (expected, actual) = await ReadAsync("CREATE TABLE t (x int, y bigint); CREATE INDEX i ON t (x) WHERE x > 1; CREATE INDEX j ON t (y DESC)", "CREATE TABLE t (x int, y int); CREATE INDEX i ON t (x); CREATE INDEX j ON t (y)");
        var temporary = TemporaryName.Of("i");
        var script = SqlScript.Fix(expected, actual, new FixOptions { ConcurrentIndexes = true });
        Assert.Equal(
            [
                (StatementPhase.InTransaction, "DROP INDEX \"public\".\"j\""),
                (StatementPhase.InTransaction, "ALTER TABLE \"public\".\"t\" ALTER COLUMN \"y\" TYPE bigint"),
                (StatementPhase.AfterTransaction, $"CREATE INDEX CONCURRENTLY \"{temporary}\" ON \"public\".\"t\" USING \"btree\" (\"x\") WHERE (x > 1)"),
                (StatementPhase.AfterTransaction, "DROP INDEX CONCURRENTLY \"public\".\"i\""),
                (StatementPhase.AfterTransaction, $"ALTER INDEX \"public\".\"{temporary}\" RENAME TO \"i\""),
                (StatementPhase.AfterTransaction, "CREATE INDEX CONCURRENTLY \"j\" ON \"public\".\"t\" USING \"btree\" (\"y\" DESC)"),
            ],
            script.Statements.Select(statement => (statement.Phase, statement.Text)));
    }

    [Fact]
    public async Task An_invalid_index_goes_concurrently_before_its_successor_is_built()
    {
        var (expected, actual) = await ReadAsync("CREATE TABLE t (x int, y int); CREATE INDEX i ON t (x)", "CREATE TABLE t (x int, y int); CREATE INDEX i ON t (x); CREATE INDEX left_over ON t (y); UPDATE pg_index SET indisvalid = false WHERE indexrelid IN ('i'::regclass, 'left_over'::regclass)");
        var script = SqlScript.Fix(expected, actual, new FixOptions { ConcurrentIndexes = true });
        Assert.Equal(
            ["DROP INDEX CONCURRENTLY \"public\".\"left_over\"", "DROP INDEX CONCURRENTLY \"public\".\"i\"", "CREATE INDEX CONCURRENTLY \"i\" ON \"public\".\"t\" USING \"btree\" (\"x\")"],
            script.Statements.Select(statement => statement.Text));
        Assert.All(script.Statements, statement => Assert.Equal(StatementPhase.AfterTransaction, statement.Phase));
    }

    [Fact]
    public async Task A_generated_column_that_displaces_others_is_named_as_the_reason()
    {
        var (expected, actual) = await ReadAsync("CREATE TABLE t (x bigint, g text GENERATED ALWAYS AS (x::text) STORED CHECK (g <> ''), z int)", "CREATE TABLE t (x int, g text GENERATED ALWAYS AS (x::text) STORED CHECK (g <> ''), z int)");
        var before = SqlScript.Fix(expected with { PostgresMajor = 16 }, actual with { PostgresMajor = 16 });
        Assert.Equal(
            "Its columns are in another order: the generated column g is recreated at the table's end, because PostgreSQL before version 17 cannot set its expression. To move those after it, too, columns are rewritten, which SchemaAllowDestructive=true allows.",
            Assert.Single(before.Unfixable).Reason);
        Assert.Contains("ALTER TABLE \"public\".\"t\" DROP COLUMN \"g\"", before.Statements.Select(statement => statement.Text));
        var since = SqlScript.Fix(expected with { PostgresMajor = 17 }, actual with { PostgresMajor = 17 });
        Assert.Empty(since.Unfixable);
        Assert.DoesNotContain(since.Statements, statement => statement.Text.Contains("DROP COLUMN", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CREATE TYPE e AS ENUM ('x')", "CREATE TYPE e AS ENUM ('x', 'y')", "CREATE TABLE t (k e, id int) PARTITION BY LIST (k); CREATE TABLE t1 PARTITION OF t FOR VALUES IN ('x')", "a column of its partition key, k, depends on public.e, which is recreated; PostgreSQL cannot change that column's type. Copy the rows first.")]
    [InlineData("CREATE TYPE e AS ENUM ('x'); CREATE DOMAIN d AS e[]", "CREATE TYPE e AS ENUM ('x', 'y'); CREATE DOMAIN d AS e[]", "CREATE TABLE t (k d, id int) PARTITION BY LIST (k)", "a column of its partition key, k, depends on public.d, which is recreated; PostgreSQL cannot change that column's type. Copy the rows first.")]
    [InlineData("CREATE FUNCTION f(x int) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT x::bigint'", "CREATE FUNCTION f(x int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT x'", "CREATE TABLE t (k int) PARTITION BY LIST (f(k))", "its partition key depends on public.f(integer), which is recreated. Copy its rows first.")]
    [InlineData("CREATE TABLE t (k bigint) PARTITION BY HASH (k)", "CREATE TABLE t (k int) PARTITION BY HASH (k)", "", "a column of its partition key, k, changes its type from integer to bigint, which PostgreSQL refuses. Copy the rows first.")]
    public async Task A_table_that_is_recreated_because_of_what_it_depends_on_says_so(string after, string before, string both, string reason)
    {
        var (expected, actual) = await ReadAsync($"{after}; {both}", $"{before}; {both}");
        var script = SqlScript.Fix(expected, actual);
        var statement = Assert.Single(script.Statements, statement => statement.Hazards.Contains(Hazard.DataLoss));
        Assert.Equal(("DROP TABLE \"public\".\"t\"", true, $"Dropped and recreated: {reason}"), (statement.Text, statement.Withheld, statement.Reason));
    }

    [Fact]
    public async Task Laws_hold_for_the_sample()
    {
        var laws = new LawServer(server.Running);
        var sample = new LawSample(Path.Combine(Folder(), "..", "..", "..", "samples", "Outreach", "schema"));
        Assert.Null(await laws.RoundTripAsync(sample.Manifest));
        foreach (var pair in sample.Pairs) Assert.Null(await laws.PairAsync(pair));
    }

    [Fact]
    public void Laws_hold_for_schemas_made_at_random()
    {
        var laws = new LawServer(server.Running);
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), Arb.From(Gen.Choose(0, int.MaxValue)), (first, second) =>
        {
            var pair = new LawCase($"seeds {first} and {second}", RandomSchema.Sql(first), RandomSchema.Sql(second));
            var failure = Task.Run(() => laws.PairAsync(pair)).GetAwaiter().GetResult();
            if (failure is not null) throw new InvalidOperationException($"{pair.Name}: {failure}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4).WithReplay(11, 13));
    }

    [Fact]
    public async Task A_fix_is_proven_on_the_shadow()
    {
        var (expected, actual) = await ReadAsync("CREATE TABLE t (id bigint, who text); CREATE POLICY p ON t TO law_reader USING (true)", "CREATE TABLE t (id integer)");
        var proof = await FixProof.TryAsync(server.Running, expected, new CatalogReading(actual, []), SqlScript.Fix(expected, actual), LawServer.Options, fixedSchema => SchemaComparer.Compare(expected, fixedSchema), TestContext.Current.CancellationToken);
        Assert.Null(proof.Failure);
        Assert.Empty(proof.Remaining);
        Assert.True(proof.Proven);
    }

    [Fact]
    public async Task A_fix_that_withholds_a_statement_is_not_proven()
    {
        var (expected, actual) = await ReadAsync("CREATE TABLE t (id integer)", "CREATE TABLE t (id integer, gone text); CREATE INDEX i ON t (gone)");
        var fix = SqlScript.Fix(expected, actual);
        Assert.Contains(fix.Statements, statement => statement is { Withheld: true, Object.Kind: ObjectKind.Column });
        var proof = await FixProof.TryAsync(server.Running, expected, new CatalogReading(actual, []), fix, LawServer.Options, fixedSchema => SchemaComparer.Compare(expected, fixedSchema), TestContext.Current.CancellationToken);
        Assert.False(proof.Proven);
        Assert.Equal("public.t.gone", Assert.Single(proof.Remaining).Path.ToString());
    }

    [Fact]
    public async Task A_column_that_may_not_go_yet_holds_nothing_else_back()
    {
        var (expected, actual) = await ReadAsync(
            "CREATE TABLE t (id bigint, at date); COMMENT ON TABLE t IS 't'; ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE TABLE p (x int) PARTITION BY LIST (x); COMMENT ON TABLE p IS 'p'",
            "CREATE TABLE t (id integer, gone text); CREATE TABLE p (x int) PARTITION BY LIST (x); CREATE TABLE p1 PARTITION OF p DEFAULT");
        var withheld = SqlScript.Fix(expected, actual).Statements.Where(statement => statement.Withheld).Select(statement => statement.Text);
        Assert.Equal(["ALTER TABLE \"public\".\"t\" DROP COLUMN \"gone\"", "DROP TABLE \"public\".\"p1\""], withheld.Order(StringComparer.Ordinal));
    }

    private async Task<(DatabaseSchema Expected, DatabaseSchema Actual)> ReadAsync(string expected, string actual)
    {
        var laws = new LawServer(server.Running);
        await laws.MakeRolesAsync([]);
        await using var first = await server.CreateDatabaseAsync();
        await using var second = await server.CreateDatabaseAsync();
        await first.ExecuteAsync(expected);
        await second.ExecuteAsync(actual);
        return (await laws.ReadAsync(first.Connection), await laws.ReadAsync(second.Connection));
    }
}
