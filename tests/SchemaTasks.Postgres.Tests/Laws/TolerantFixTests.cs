using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Drift;
using SchemaTasks.Laws;
using SchemaTasks.Model;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>What the configuration's rules ignore and what its baseline accepts stays as it is on the server.</summary>
public class TolerantFixTests(PostgresServer server)
{
    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Pairs");

    [Fact]
    public async Task Ignored_tables_are_not_in_the_script()
    {
        var script = await FixAsync(
            "{rules: [{objects: 'audit.*', severity: ignore}]}",
            "CREATE SCHEMA audit; CREATE TABLE t (id integer)",
            "CREATE SCHEMA audit; CREATE TABLE t (id integer, extra text); CREATE TABLE audit.log (id integer PRIMARY KEY, t text); CREATE VIEW audit.recent AS SELECT * FROM audit.log");
        Assert.DoesNotContain("audit", script.ToText(), StringComparison.Ordinal);
        Assert.Single(script.Statements);
    }

    [Fact]
    public async Task Ignored_facets_and_kinds_stay_beside_others_of_the_same_object()
    {
        var script = await FixAsync(
            "{rules: [{objects: '*', facet: [comment, storage_parameters], severity: ignore}, {objects: '*', kind: policy, change: unexpected, severity: ignore}]}",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer DEFAULT 1); COMMENT ON COLUMN t.a IS 'right'; CREATE INDEX i ON t (a)",
            "CREATE TABLE t (id integer PRIMARY KEY, a integer) WITH (fillfactor=70); COMMENT ON COLUMN t.a IS 'theirs'; CREATE INDEX i ON t (a) WITH (fillfactor=50); CREATE POLICY p ON t USING (true)");
        Assert.Contains("SET DEFAULT 1", Assert.Single(script.Statements).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_changes_stay_until_their_entry_has_expired()
    {
        var script = await FixAsync(
            "{baseline: [{object: public.t.i, reason: tried, expires: 2030-01-01}, {object: public.t.j, reason: tried, expires: 2020-01-01}]}",
            "CREATE TABLE t (id integer)",
            "CREATE TABLE t (id integer); CREATE INDEX i ON t (id); CREATE INDEX j ON t (id DESC)");
        Assert.Equal("DROP INDEX \"public\".\"j\"", Assert.Single(script.Statements).Text);
    }

    [Fact]
    public async Task An_ignored_view_over_a_changed_column_is_made_again_as_it_was()
    {
        var script = await FixAsync(
            "{rules: [{objects: 'view:*', severity: ignore}]}",
            "CREATE TABLE t (id bigint)",
            "CREATE TABLE t (id integer); CREATE VIEW theirs AS SELECT id + 1 AS next FROM t");
        Assert.Equal("public.theirs", Assert.Single(script.Touched).Object.ToString());
        Assert.Contains("-- Changed although ignored or accepted: public.theirs: ", script.ToText(), StringComparison.Ordinal);
        Assert.Contains(script.Statements, statement => statement.Text.StartsWith("CREATE VIEW \"public\".\"theirs\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_ignored_object_needs_stays_and_the_script_says_so()
    {
        var script = await FixAsync(
            "{rules: [{objects: 'public.log', severity: ignore}]}",
            "CREATE TABLE t (id integer)",
            "CREATE TYPE level AS ENUM ('low'); CREATE TABLE t (id integer PRIMARY KEY, stray text); CREATE TABLE log (level level, t integer REFERENCES t)",
            "public.level", "public.t.t_pkey", "public.t.id");
        Assert.Contains("-- Not fixed: public.level: It stays, because column public.log.level, which the rules leave alone, needs it.", script.ToText(), StringComparison.Ordinal);
        Assert.Equal("public.t.stray", Assert.Single(script.Statements).Object.ToString());
    }

    [Fact]
    public async Task What_a_fixed_object_needs_is_made_although_it_is_ignored()
    {
        var script = await FixAsync(
            "{rules: [{objects: 'enum:*', severity: ignore}]}",
            "CREATE TYPE level AS ENUM ('low'); CREATE TYPE idle AS ENUM ('x'); CREATE TABLE t (id integer, level level)",
            "CREATE TABLE t (id integer)");
        Assert.Equal("public.level", Assert.Single(script.Touched).Object.ToString());
        Assert.DoesNotContain("idle", script.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_of_a_column_that_hang_together_are_fixed_or_stay_together()
    {
        var repaired = await FixAsync("{rules: [{objects: '*', facet: default, severity: ignore}]}", "CREATE TABLE t (a integer DEFAULT 1)", "CREATE TABLE t (a text DEFAULT 'x')");
        Assert.Equal("Its default has to be fixed along with its type.", Assert.Single(repaired.Touched).Reason);
        var staying = await FixAsync("{rules: [{objects: '*', facet: type, severity: ignore}]}", "CREATE TABLE t (a integer DEFAULT 1)", "CREATE TABLE t (a text DEFAULT 'x')", "public.t.a");
        Assert.Empty(staying.Statements);
    }

    [Fact]
    public async Task An_ignored_rename_keeps_the_servers_name_everywhere()
    {
        var script = await FixAsync(
            "{rules: [{objects: 'public.people', change: renamed, severity: ignore}]}",
            "CREATE TABLE people (id integer PRIMARY KEY, name text, born date); CREATE TABLE notes (id integer REFERENCES people); CREATE VIEW v AS SELECT name FROM people",
            "CREATE TABLE persons (id integer CONSTRAINT people_pkey PRIMARY KEY, name text, born date); CREATE TABLE notes (id integer); CREATE VIEW v AS SELECT name FROM persons");
        Assert.Contains("REFERENCES \"public\".\"persons\"", Assert.Single(script.Statements).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_law_holds_when_every_second_object_is_to_stay()
    {
        var laws = new LawServer(server.Running);
        await laws.MakeRolesAsync([]);
        foreach (var file in (string[])["constraints", "indexes", "views", "database"])
            foreach (var pair in LawCase.Parse(file, await File.ReadAllTextAsync(Path.Combine(Folder(), $"{file}.sql"), TestContext.Current.CancellationToken)).Where((_, i) => i % 4 == 1))
                Assert.Null(await laws.TolerantAsync(pair));
    }

    /// <summary>Makes the script under the rules, and holds the law: run to its end, it leaves no drift that it does not tell.</summary>
    private async Task<SqlScript> FixAsync(string drift, string expected, string actual, params string[] untouched)
    {
        var laws = new LawServer(server.Running);
        var (manifest, present) = (await laws.SchemaOfAsync(expected), await laws.SchemaOfAsync(actual));
        var gate = new DriftGate(new DriftGateOptions { Configuration = ConfigurationFile.Parse($"drift: {drift}", "/c.yaml"), Today = new(2026, 3, 31), ReportFile = "/report.md" });
        var report = gate.Check(manifest, new Nowhere(), present);
        var script = SqlScript.Fix(manifest, present, new FixOptions { AllowDestructive = true, Tolerated = report.Tolerated });

        var proof = await FixProof.TryAsync(server.Running, manifest, new CatalogReading(present, []), script, CatalogOptions.Default, fixedSchema => gate.Check(manifest, new Nowhere(), fixedSchema).Verdict.Changes, TestContext.Current.CancellationToken);
        Assert.Null(proof.Failure);
        Assert.Equal(untouched.Order(), proof.Remaining.Select(change => change.Path.ToString()).Order());
        Assert.Equal(untouched.Order(), script.Unfixable.Select(left => left.Object.ToString()).Order());
        return script;
    }

    private sealed class Nowhere : ISourceLocator
    {
        public SourceLocation Locate(ObjectPath path, string? facet = null) => new("/manifest.yaml", 1, 1);
    }
}
