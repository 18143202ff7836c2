using SchemaTasks.Laws;
using SchemaTasks.Manifest;
using SchemaTasks.Operations;
using SchemaTasks.Postgres;
using SchemaTasks.Sql;
using SchemaTasks.Verification;

namespace SchemaTasks.Postgres.Tests.Laws;

/// <summary>Owners and grants of what a script drops and recreates, while the manifest lists neither.</summary>
public class KeptAccessTests(PostgresServer server)
{
    private const string Present = """
        CREATE TABLE t (a int); CREATE VIEW v AS SELECT * FROM t; GRANT SELECT ON v TO law_reader; ALTER VIEW v OWNER TO law_owner;
        GRANT INSERT ON v TO law_writer WITH GRANT OPTION; SET ROLE law_writer; GRANT INSERT ON v TO law_reader; RESET ROLE;
        CREATE FUNCTION secret(v) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; REVOKE EXECUTE ON FUNCTION secret(v) FROM PUBLIC; GRANT EXECUTE ON FUNCTION secret(v) TO law_reader;
        """;

    [Fact]
    public async Task The_script_of_a_verify_puts_them_back()
    {
        await new LawServer(server.Running).MakeRolesAsync([]);
        await using var database = await server.CreateDatabaseAsync();
        await using var wanted = await server.CreateDatabaseAsync();
        await database.ExecuteAsync(Present);
        await wanted.ExecuteAsync(Present.Replace("a int", "a bigint", StringComparison.Ordinal));
        var before = await AccessAsync(database);
        Assert.True(await FixAsync(wanted, database));
        Assert.Equal(["bigint"], await database.QueryAsync("SELECT format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = 'v'::regclass AND attname = 'a'"));
        Assert.Equal(before, await AccessAsync(database));
        Assert.Contains("law_reader=a/law_writer", before[0], StringComparison.Ordinal);
    }

    /// <summary>
    /// No label provider is on a test machine: the labels are written where the catalog has them, and the statements that put them back warn
    /// that theirs is not loaded.
    /// </summary>
    [Fact]
    public async Task Security_labels_are_put_back_on_what_is_recreated()
    {
        await new LawServer(server.Running).MakeRolesAsync([]);
        await using var database = await server.CreateDatabaseAsync();
        await using var wanted = await server.CreateDatabaseAsync();
        const string kept = "; CREATE TABLE k (a int); CREATE TYPE y AS (i int)";
        await database.ExecuteAsync(Present + kept);
        await wanted.ExecuteAsync(Present.Replace("a int)", "a bigint)", StringComparison.Ordinal) + kept.Replace("i int", "i int, j int", StringComparison.Ordinal));
        await database.ExecuteAsync("""
            SET allow_system_table_mods = on;
            INSERT INTO pg_seclabel SELECT 'v'::regclass::oid, 'pg_class'::regclass::oid, 0, 'p 1', 'of v'
              UNION ALL SELECT 'v'::regclass, 'pg_class'::regclass, 1, 'other', 'of it''s column'
              UNION ALL SELECT 't'::regclass, 'pg_class'::regclass, 1, 'other', 'of a column that stays'
              UNION ALL SELECT 'k'::regclass, 'pg_class'::regclass, 0, 'other', 'of a table that stays'
              UNION ALL SELECT 'secret(v)'::regprocedure, 'pg_proc'::regclass, 0, 'other', 'of secret'
              UNION ALL SELECT 'y'::regtype, 'pg_type'::regclass, 0, 'other', 'of a type that stays';
            """);
        var reading = await CatalogReader.ReadAsync(database.Connection, CatalogOptions.Default, TestContext.Current.CancellationToken);
        var manifest = (await CatalogReader.ReadAsync(wanted.Connection, CatalogOptions.Default, TestContext.Current.CancellationToken)).Schema;

        var script = SqlScript.Fix(manifest, reading.Schema, new FixOptions { AllowDestructive = true, Access = new UnmanagedAccess(reading.WithAccess.Value) });

        Assert.Equal(
        [
            """SECURITY LABEL FOR "p 1" ON VIEW "public"."v" IS 'of v';""",
            """SECURITY LABEL FOR "other" ON COLUMN "public"."v"."a" IS 'of it''s column';""",
            """SECURITY LABEL FOR "other" ON FUNCTION "public"."secret"(public.v) IS 'of secret';""",
        ], script.Statements.SelectMany(statement => statement.Text.Split('\n')).Where(line => line.StartsWith("  SECURITY LABEL", StringComparison.Ordinal)).Select(line => line.Trim()));
        await ScriptRunner.RunAsync(database.Connection, script, TestContext.Current.CancellationToken);
        Assert.Equal(["of a column that stays", "of a table that stays", "of a type that stays"], await database.QueryAsync("SELECT label FROM pg_seclabel ORDER BY label"));
    }

    private static Task<IReadOnlyList<string?>> AccessAsync(TestDatabase database) => database.QueryAsync(
        "SELECT relowner::regrole || ' ' || relacl::text FROM pg_class WHERE relname = 'v' UNION ALL SELECT proowner::regrole || ' ' || proacl::text FROM pg_proc WHERE proname = 'secret'");

    /// <summary>Verifies with the default configuration, tries the script on a shadow, and runs it.</summary>
    /// <returns>Whether the shadow proved it.</returns>
    private static async Task<bool?> FixAsync(TestDatabase wanted, TestDatabase database)
    {
        using var directory = new TemporaryDirectory();
        var manifest = directory.Write("schema.manifest.yaml", ManifestFile.Print((await CatalogReader.ReadAsync(wanted.Connection, CatalogOptions.Default, TestContext.Current.CancellationToken)).Schema));
        var connection = database.Connection;
        var result = await VerifyOperation.RunAsync(new VerifyRequest
        {
            ManifestFile = manifest,
            ReportFile = Path.Combine(directory.Path, "report.md"),
            ProveFix = true,
            Database = new DatabaseRequest { Mode = DatabaseMode.Live, Environment = name => name == "DATABASE_URL" ? $"postgres://{connection.User}@{Uri.EscapeDataString(connection.Host)}:{connection.Port}/{connection.Database}" : null },
        }, TestContext.Current.CancellationToken);
        await ScriptRunner.RunAsync(connection, Assert.IsType<SqlScript>(result.Report.Fix), TestContext.Current.CancellationToken);
        return result.Report.FixProven;
    }
}
